import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { iso, second } from '../measures/corpus.ts';
import { run, runJson } from './run.ts';

// Six channels over ten weeks; of a person's one the number, the handle and the title are each of letters that stand nowhere else.
const person = { channel: '7001002003', handle: 'Person_Own', title: 'Qozan Maribel' };
const isNamed = /7001002003|person_own|qozan|maribel/i;
const start = second('2026-03-02T00:00:00Z');
const outlets = ['herald', 'gazette', 'courier', 'mirror', 'nobody_said'];
const things = [
  'the harbour crane fell into the water near the old pier this morning and nobody was hurt',
  'the council votes on the new bridge over the river after a long debate in the town hall',
  'the ferry to the islands is late again today because of the storm that came in the night',
];

function lines(): string {
  const rows: Record<string, unknown>[] = [];
  for (let i = 0; i < 70 * 6; i++) {
    const at = start + i * 14_400;
    const text = `${things[i % 3]} n${i} m${i * 7} https://press.example/${i}`;
    const words = i % 4 === 0 ? ' kestrel' : i % 5 === 0 ? ' falcon' : '';
    // The person is first with everything, and all others have it within the half hour.
    rows.push({ ...person, id: 100 + i + (i > 200 ? 60 : 0), date: iso(at), text: `${text}${words}` });
    for (const [n, channel] of outlets.entries())
      rows.push({ channel, id: 100 + i, date: iso(at + 97 + n * 211), text: `${text}${words}` });
    if (i % 3 === 0)
      rows.push({
        channel: 'herald',
        id: 2000 + i,
        date: iso(at + 3600),
        text: `forwarded words n${i}`,
        forwardedFrom: person.title,
        forwardedFromId: person.channel,
        forwardedId: 100 + i,
      });
    if (i % 6 === 0)
      rows.push({
        channel: 'gazette',
        id: 4000 + i,
        date: iso(at + 3700),
        text: `as @${person.handle} says, https://t.me/${person.handle}/${100 + i} has it n${i} first`,
      });
  }
  return rows.map((row) => JSON.stringify(row)).join('\n');
}

const project = `
isogloss: 1
name: persons in exports
channels:
  herald: { kind: outlet }
  gazette: { kind: outlet }
  courier: { kind: outlet }
  mirror: { kind: outlet }
  Person_Own: { kind: personal }
communities:
  one: { channels: [herald, courier, Person_Own] }
  two: { channels: [gazette, mirror, nobody_said] }
lexicons:
  kestrels: { terms: [kestrel] }
  falcons: { terms: [falcon] }
  bridge: { terms: [council], control: true }
events:
  flood: { date: 2026-04-10, source: the almanac }
claims:
  leads: { type: dominates, about: kestrels, rivals: [falcons] }
  more: { type: outperforms, by: one, rivals: [two] }
  everywhere: { type: ubiquitous, words: kestrels, within: [one, two] }
  reaches: { type: penetrates, words: kestrels, within: [one] }
  floods: { type: floods, by: one, rivals: [two] }
  begins: { type: originates, by: one }
  copies: { type: follows, by: two, rivals: [one] }
  repeats: { type: follows, form: copying, by: two, rivals: [one] }
  concert: { type: coordinates, by: one, object: url, window: 600 }
  whole: { type: coordinates, form: whole, by: one, object: url, window: 600 }
  answers: { type: responds, words: kestrels, events: [flood] }
`;

let folder: string;
const path = (name: string): string => join(folder, name);
const here = (...args: string[]): string[] => [...args, '--project', folder];

function filesUnder(name: string): string[] {
  return readdirSync(path(name), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
const namesIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(`.{0,80}(?:${isNamed.source}).{0,80}`, 'gi'))].map(([found]) => found);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-persons-'));
  writeFileSync(path('isogloss.yaml'), project);
  writeFileSync(path('posts.ndjson'), lines());
  writeFileSync(
    path('article.txt'),
    'Kestrels and falcons\n\nThe kestrels dominate the channels, said the mayor. Falcons are falling behind.\n',
  );
  await runJson('import', path('posts.ndjson'), '--project', folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a person’s channel in what leaves the program', () => {
  it('is held, and its posts count', async () => {
    const { rows } = await runJson<{ rows: { channel: string; posts: number }[] }>(...here('channels'));
    expect(rows.find(({ channel }) => isNamed.test(channel))?.posts).toBe(420);
  });

  it('has no name in the verdicts of any type, on the screen or as JSON', async () => {
    const { out: json } = await run(...here('claims', 'test', '--json'));
    const tested = (JSON.parse(json) as { rows: { type: string; verdict: string }[] }).rows;
    expect(new Set(tested.map(({ type }) => type)).size).toBe(9);
    expect(namesIn(json)).toEqual([]);
    expect(namesIn((await run(...here('claims', 'test'))).out)).toEqual([]);
    expect(namesIn((await run(...here('claims', 'test', '--power'))).out)).toEqual([]);
  }, 400_000);

  it('has no name in the report, in exports, networks and reviews', async () => {
    const written: string[] = [];
    const write = async (...args: string[]): Promise<void> => {
      const name = `out${written.length}`;
      const ran = await run(...here(...args, '--out', path(name)));
      expect([args.join(' '), ran.status, ran.err]).toEqual([args.join(' '), 0, expect.any(String)]);
      expect(namesIn(ran.out)).toEqual([]);
      written.push(name);
    };
    await write('report', '--coordination', 'text:600,url:600,forward:600');
    await write('check', path('article.txt'), '--json');
    await write('export', 'csv');
    await write('export', 'gexf');
    await write('export', 'csv', '--network', 'cosharing', '--object', 'url');
    await write('export', 'graphml', '--network', 'forward');
    await write('export', 'csv', '--network', 'domains');
    const ledger = readFileSync(path('claims.yaml'), 'utf8');
    const signed = ledger.replace(/^claims:\n(?: .*\n)+/m, (claims) =>
      claims.replace(/^( {2}\S+:\n)/gm, '$1    signedOffBy: Ada Reader\n'),
    );
    expect(signed).not.toBe(ledger);
    writeFileSync(path('claims.yaml'), signed);
    await write('export', 'claimreview');
    const files = written.flatMap(filesUnder);
    expect(files.length).toBeGreaterThan(12);
    expect(files.map((file) => [file.slice(folder.length), namesIn(readFileSync(file, 'utf8'))])).toEqual(
      files.map((file) => [file.slice(folder.length), []]),
    );
  }, 400_000);
});
