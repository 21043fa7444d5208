import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { english } from './persian.ts';
import { run } from './run.ts';

let [bare, project]: [string, string] = ['', ''];
beforeAll(() => {
  bare = mkdtempSync(join(tmpdir(), 'isogloss-bare-'));
  project = mkdtempSync(join(tmpdir(), 'isogloss-small-'));
  writeFileSync(
    join(project, 'isogloss.yaml'),
    'isogloss: 1\nname: Harbour\nlexicons: { green: { terms: [green] } }\ncommunities: { quay: { channels: [one] } }\n',
  );
});
afterAll(() => {
  for (const folder of [bare, project]) rmSync(folder, { recursive: true });
});

/** On the way from an article to a signed verdict: what is typed, and what the English sentence holds. */
const cases = [
  ['claims test', /no isogloss\.yaml, so nothing was done/, 'bare'],
  ['check nowhere.html', /nowhere\.html does not exist: check the path\./, 'project'],
  ['check https://example.org/a', /is an address, and nothing is fetched here/, 'project'],
  ['import nowhere.json', /nowhere\.json does not exist/, 'project'],
  ['claims test', /There is no claim to test/, 'project'],
  ['answer who-123456 about:green', /There is no open question “who-123456”/, 'project'],
  ['link Greens gren', /There is no vocabulary or community “gren”.*Did you mean “green”\?/, 'project'],
  ['measure share --lexicon Green', /There is no lexicon "Green".*Did you mean “green”\?/, 'project'],
  ['channels --community quays', /There is no community "quays".*Did you mean “quay”\?/, 'project'],
  ['channels --from soon', /--from is "soon": write a day like 2026-05-11\./, 'project'],
  ['claims add --sentence x --type rules', /--type is "rules": use one of dominates/, 'project'],
  ['claims sign c --by A --verdict supported', /There is no claim “c” in claims\.yaml/, 'project'],
  ['check a.html --ask --json', /give one\./, 'project'],
  ['search green --limit 0', /--limit is "0": give a whole number above 0\./, 'project'],
] as const;

it.each(cases)('%s is told in English and in Persian, each in one line', async (typed, sentence, where) => {
  const folder = where === 'bare' ? bare : project;
  const asked = [...typed.split(' '), '--project', folder];
  const { status, err } = await run(...asked);
  expect([status, err]).toEqual([1, expect.stringMatching(sentence)]);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  const persian = await run(...asked, '--interface', 'fa');
  expect(persian.status).toBe(1);
  expect(persian.err).toMatch(/\p{Script=Arabic}/u);
  expect(english(persian.err, new Set())).toEqual([]);
});

const needsSomething = [
  'check a.txt',
  'answer q v',
  'link a b',
  'claims',
  'claims test',
  'claims seal',
  'channels',
  'lexicon green',
  'search green',
  'words grow green',
  'words accept green x',
  'code green --coder a',
  'measure cadence',
  'measure share --lexicon green',
  'measure coordination',
  'edges',
  'edges show a b',
  'report',
  'export gexf',
  'export csv',
  'export store',
  'export claimreview',
  'statements --corpus',
  'verify',
  'erase channel a --reason x',
  'collect reread',
  'mcp',
  'import nowhere.json also.json',
];

it.each(needsSomething)(
  '%s in a folder that is no project is one sentence, and nothing is written',
  async (typed) => {
    const { status, out, err } = await run(...typed.split(' '), '--project', bare);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/no isogloss\.yaml, so nothing was done|does not exist/);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(bare)).toEqual([]);
  },
);
