import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCodingFile } from '../../src/work/coding/codeFile.ts';
import { drawSample } from '../../src/measures/coding/sample.ts';
import type { WrittenClaim } from '../../src/model/verdict.ts';
import { shareCell } from '../../src/simulation/worlds/cells.ts';
import { writeWorld } from '../../src/simulation/write.ts';
import { run, runJson } from '../cli/run.ts';
import type { MeasureContext } from '../../src/measures/measure.ts';
import { parseProject } from '../../src/project/projectFile.ts';
import { openStore } from '../../src/store/open.ts';

/**
 * A world in which X's vocabulary is poor: of its matches 80% are own use, the others quotations and another sense, and
 * of its own uses 70% are matched. The rival's is perfect. Persons are played by the world's truth.
 */
const spec = (() => {
  const cell = shareCell(
    { channels: 8, sizes: 'equal', gaps: 'none', lexicon: 'imperfect' },
    { x: 0.1, rival: 0.14, spread: 0, postsPerDay: 12, days: 40 },
  );
  // A quarter as many false matches as true ones, half of them quoted: precision 0.8.
  const [x, rival] = cell.usage;
  if (x === undefined || rival === undefined) throw new Error('no usage');
  return { ...cell, usage: [{ ...x, other: (0.1 * 0.7) / 8, quoted: 0.1 / 8 }, rival] };
})();
const claims = `
claims:
  share: { type: dominates, words: harbour, rivals: [mountain], threshold: 0.5 }
  ahead: { type: outperforms, words: mountain, rivals: [harbour] }
  spread: { type: ubiquitous, words: harbour, within: [first, second] }
  reached: { type: penetrates, words: harbour, within: [second] }
`;

let folder: string;
const truth = new Map<string, Map<string, string>>();
const results = async (): Promise<Map<string, WrittenClaim>> => {
  const { rows } = await runJson<{ rows: WrittenClaim[] }>('claims', 'test', '--project', folder);
  return new Map(rows.map((row) => [row.id, row]));
};
const nth = (results: Map<string, WrittenClaim>, id: string): WrittenClaim => results.get(id) as WrittenClaim;

/** Something asked of the project's store between two commands. */
async function inside<T>(work: (context: MeasureContext) => Promise<T>): Promise<T> {
  const store = await openStore({ folder: join(folder, '.isogloss') });
  const project = parseProject('isogloss.yaml', readFileSync(join(folder, 'isogloss.yaml'), 'utf8'));
  try {
    return await work({ driver: store.driver, project, version: '0', code: '0' });
  } finally {
    await store.close();
  }
}

/** Keys of a coder's file with the post each stands for: only the test knows. */
async function posts(lexicon: string): Promise<Map<string, string>> {
  const strata = await inside((context) => drawSample(context, lexicon));
  return new Map(
    strata.flatMap(({ texts }) => texts.map(({ key, channel, id }) => [key, `${channel}/${id}`])),
  );
}

/** Fills in a coder's file with what is true. */
async function fillIn(
  file: string,
  lexicon: string,
  wrong: (i: number) => boolean = () => false,
): Promise<void> {
  const byKey = await posts(lexicon);
  const names: Record<string, string> = { own: '1', quoted: '2', mocked: '3', other: '4', excluded: '4' };
  const lines = readFileSync(file, 'utf8').split('\r\n');
  const filled = lines.map((line, i) => {
    const found = /^(\d+),([0-9a-f]{12}),"",/.exec(line);
    if (found === null) return line;
    const stance = truth.get(lexicon)?.get(byKey.get(found[2] ?? '') ?? '');
    const code = wrong(i) ? '2' : stance === undefined ? '4' : (names[stance] ?? '4');
    return line.replace(/^(\d+,[0-9a-f]{12}),"",/, `$1,${code},`);
  });
  writeFileSync(file, filled.join('\r\n'));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-coding-'));
  await writeWorld(spec, 7, folder);
  const path = join(folder, 'isogloss.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/\nclaims:\n[\s\S]*$/, claims));
  await runJson('import', join(folder, 'posts.ndjson'), '--project', folder);
  for (const line of readFileSync(join(folder, 'truth-posts.ndjson'), 'utf8').trim().split('\n')) {
    const post = JSON.parse(line) as {
      channel: string;
      id: number;
      missing: unknown;
      uses: { lexicon: string; stance: string }[];
    };
    for (const { lexicon, stance } of post.uses) {
      const of = truth.get(lexicon) ?? new Map<string, string>();
      truth.set(lexicon, of.set(`${post.channel}/${post.id}`, stance));
    }
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ownUse = (lexicon: string): number =>
  [...(truth.get(lexicon)?.values() ?? [])].filter((stance) => stance === 'own').length;

describe('from a coded sample to a verdict', () => {
  let before: Map<string, WrittenClaim>;

  it('uncoded, claims speak of occurrence, and are off', async () => {
    before = await results();
    const { caveats, estimates, toCollect } = nth(before, 'share');
    expect(caveats[0]).toContain('Vocabulary not validated');
    expect(toCollect.join()).toContain('isogloss code harbour');
    const true_ = ownUse('harbour') / (ownUse('harbour') + ownUse('mountain'));
    const [share] = estimates;
    expect(share?.high).toBeLessThan(true_);
    expect(nth(before, 'reached').wording).toMatch(/^“Words of .*” appear among/);
  });

  it('the same file is drawn again, blind and masked, for its owner alone', async () => {
    const [a, b] = ['a.csv', 'b.csv'].map((name) => join(folder, name)) as [string, string];
    for (const file of [a, b])
      await runJson('code', 'harbour', '--coder', 'anna', '--out', file, '--project', folder);
    expect(readFileSync(a, 'utf8')).toBe(readFileSync(b, 'utf8'));
    expect(statSync(a).mode & 0o077).toBe(0);
    const text = readFileSync(a, 'utf8');
    for (const channel of spec.channels) {
      expect(text).not.toContain(channel.handle);
      expect(text).not.toContain(channel.title);
    }
    expect(text).not.toMatch(/matched|near-miss/);
  });

  it('a file of something else and a code that is none are told', async () => {
    const file = join(folder, 'bad.csv');
    const take = () => run('code', 'harbour', '--coder', 'anna', '--in', file, '--project', folder);
    writeFileSync(file, 'n,key,code,text\r\n1,0123456789ab,7,x\r\n');
    expect(await take()).toMatchObject({ status: 1 });
    expect((await take()).err).toContain('line 2: "7" is no code');
    writeFileSync(file, 'n,key,code,text\r\n1,0123456789ab,1,x\r\n');
    expect((await take()).err).toContain('none of its 1 coded texts is in the sample');
    writeFileSync(file, 'a,b\r\n1,2\r\n');
    expect((await take()).err).toContain('no columns "key" and "code"');
    expect((await run('code', 'nothing', '--project', folder)).err).toContain(
      'There is no lexicon "nothing"',
    );
    expect((await run('code', 'harbour', '--out', file, '--project', folder)).err).toContain('--coder NAME');
  });

  it('files of other spreadsheets are read too', () => {
    const rows = readCodingFile('f', '\ufeffn;key;code;text\n1;ab;Quoted;"a;\n""b"""\n2;cd;;x\n3;ef;5;y');
    expect(rows).toEqual([
      { key: 'ab', code: 'quoted', line: 2 },
      { key: 'ef', code: 'unclear', line: 5 },
    ]);
  });

  it('one coder is not enough', async () => {
    for (const lexicon of ['harbour', 'mountain']) {
      const file = join(folder, `${lexicon}.anna.csv`);
      await runJson('code', lexicon, '--coder', 'anna', '--out', file, '--project', folder);
      await fillIn(file, lexicon);
      const done = await runJson<{ taken: number; toCode: string[] }>(
        'code',
        lexicon,
        '--coder',
        'anna',
        '--in',
        file,
        '--project',
        folder,
      );
      expect(done.taken).toBeGreaterThan(900);
      expect(done.toCode).toEqual([`100 more texts for “${lexicon}” read by a second coder`]);
    }
    const { caveats, estimates } = nth(await results(), 'share');
    expect(caveats[0]).toContain('Vocabulary not validated');
    expect(caveats[1]).toContain('read by a second coder');
    expect(estimates[0]).toEqual(nth(before, 'share').estimates[0]);
  }, 60_000);

  it('two who agree: the share is corrected, its interval wider and true, and it speaks of use', async () => {
    for (const lexicon of ['harbour', 'mountain']) {
      const file = join(folder, `${lexicon}.bela.csv`);
      await runJson('code', lexicon, '--coder', 'bela', '--out', file, '--project', folder);
      // A tenth of the first 120 lines by mistake, the others left to Anna.
      await fillIn(file, lexicon, (i) => i % 60 === 0);
      await runJson('code', lexicon, '--coder', 'bela', '--in', file, '--project', folder);
    }
    const after = await results();
    const { estimates, caveats, wording, toCollect } = nth(after, 'share');
    const [own, rival] = [ownUse('harbour'), ownUse('mountain')];
    const [share] = estimates;
    const uncorrected = nth(before, 'share').estimates[0];
    expect(share?.low).toBeLessThan(own / (own + rival));
    expect(share?.high).toBeGreaterThan(own / (own + rival));
    expect((share?.high ?? 0) - (share?.low ?? 0)).toBeGreaterThan(
      (uncorrected?.high ?? 0) - (uncorrected?.low ?? 0),
    );
    expect(wording).toContain('use as their own the words of');
    expect(caveats.join()).not.toContain('not validated');
    expect(caveats.join()).toContain('Krippendorff');
    expect(toCollect.join()).not.toContain('isogloss code harbour)');
    const ahead = nth(after, 'ahead').estimates[0];
    expect(ahead?.low).toBeLessThan((rival - own) / (own + rival));
    expect(ahead?.high).toBeGreaterThan((rival - own) / (own + rival));
    const reached = nth(after, 'reached');
    expect(reached.wording).not.toContain('appear');
    expect(reached.rule).toContain('own use');
    expect(reached.verdict).toBe('supported');
    expect(nth(after, 'spread').wording).toContain('as its own');
  }, 60_000);

  it('two who do not agree: posts cannot test it', async () => {
    const file = join(folder, 'cora.csv');
    await runJson('code', 'harbour', '--coder', 'cora', '--out', file, '--project', folder);
    await fillIn(file, 'harbour', (i) => i % 3 !== 0);
    await runJson('code', 'harbour', '--coder', 'cora', '--in', file, '--project', folder);
    const after = await results();
    for (const id of ['share', 'spread', 'reached']) {
      expect([id, nth(after, id).verdict]).toEqual([id, 'not testable']);
      expect(nth(after, id).reason).toContain('the coders do not agree');
    }
  }, 60_000);

  it('erasing a channel takes its codings with it, and no text was ever kept', async () => {
    const keys = (): Promise<string[]> =>
      inside(async ({ driver }) => {
        const rows = await driver.query<{ key: string; value: string }>(
          `SELECT key, value FROM {db:Identifier}.meta FINAL WHERE startsWith(key, 'coding')`,
        );
        return rows.map(({ key, value }) => {
          expect(value).toMatch(/^[a-z ]+\t\d{4}-\d\d-\d\d$/);
          return key.split('\t')[2] ?? '';
        });
      });
    const before = await keys();
    const [channel = ''] = before;
    await runJson('erase', 'channel', channel, '--reason', 'test', '--project', folder);
    const left = await keys();
    expect(left.length).toBe(before.filter((key) => key !== channel).length);
    expect(left).not.toContain(channel);
  });
});
