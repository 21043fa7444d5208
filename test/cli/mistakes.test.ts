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
  ['import https://example.org/x.json', /^https:..example.org.x.json is an address/, 'project'],
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
  ['search green --limit 0', /--limit is "0": a whole number, 1 or more, is needed\./, 'project'],
  ['search (green', /The search "\(green" does not close a bracket\./, 'project'],
  ['search green --cursor there', /There is no such page: begin again with the first\./, 'project'],
  ['measure spread --by week', /has cascades as its rows and takes no --by/, 'project'],
  ['measure collocates --term green --by week', /has words as its rows and takes no --by/, 'project'],
  ['measure concordance --term green --by week', /has places of a word as its rows/, 'project'],
  ['erase channel nowhere', /No post of this channel is in the project/, 'project'],
  ['measure cadence --by weather', /--by is "weather": use channel, community or language/, 'project'],
  [
    'measure prevalence --effort few',
    /--effort is "few": a whole number of texts, 1 or more, is needed/,
    'project',
  ],
  [
    'measure near-duplicates --threshold 2',
    /--threshold is "2": a number from 0\.5 to 1 is needed/,
    'project',
  ],
  ['measure coordination --object likes', /--object is "likes": use url, .* or shares\./, 'project'],
  ['measure events --event dawn', /There is no event "dawn" in isogloss\.yaml\. Known: none\./, 'project'],
  ['measure keyness --of greens', /--of is "greens": name a community.*Did you mean “green”\?/, 'project'],
  ['measure keyness --stop xx', /There is no stop list for "xx"/, 'project'],
  ['measure spread --cascade 1', /--cascade is "1": give it as the list has it/, 'project'],
  ['words stop xx', /There is no stop list for "xx"/, 'project'],
  ['words grow green --limit x', /--limit is "x": a whole number, 0 or more/, 'project'],
  ['words accept green x --form mine', /--form is "mine": use own, opponents or neutral\./, 'project'],
  ['simulate --out . --world moon', /There is no world named "moon"/, 'project'],
  ['report --coordination text', /--coordination has "text": write an object and seconds/, 'project'],
  ['report --language fa', /"report --language" is no more/, 'project'],
  ['collect login', /needs a terminal/, 'project'],
  ['search', /error: missing required argument 'term'/, 'project'],
  ['search green --nowhere', /error: unknown option '--nowhere'/, 'project'],
  ['search green --limit', /error: unknown|argument missing/, 'project'],
  ['search a b', /error: too many arguments for 'search'\. Expected 1 argument but got 2\./, 'project'],
  ['code', /error: /, 'project'],
  ['serve --port 99999', /--port is "99999": a whole number from 0 to 65535 is needed/, 'project'],
  ['evaluate statements x --joined --split', /Give --joined or --split, not both\./, 'project'],
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

it('claims test in a project without claims writes nothing', async () => {
  writeFileSync(join(bare, 'isogloss.yaml'), 'isogloss: 1\nname: Harbour\n');
  const { status, out, err } = await run('claims', 'test', '--project', bare);
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(/^There is no claim to test: .*\n$/);
  expect(readdirSync(bare)).toEqual(['isogloss.yaml']);
});

it('a command’s help lists the common options once', async () => {
  for (const line of [['answer'], ['check'], ['collect', 'add']]) {
    const { out } = await run(...line, '--help');
    for (const option of ['--project', '--store', '--json', '--interface'])
      expect(out.split('\n').filter((text) => text.trim().startsWith(option))).toHaveLength(1);
  }
});
