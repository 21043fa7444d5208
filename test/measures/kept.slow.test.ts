import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysOfMeasure, readRuns } from '../../src/measures/seals.ts';
import { codeHash } from '../../src/work/program/codeHash.ts';
import { postExtractor } from '../../src/work/program/extractor.ts';
import { measures } from '../../src/measures/index.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { runMeasure } from '../../src/measures/run.ts';
import { forgetCorpus } from '../../src/store/derive/corpus.ts';
import { forgetOtherCode } from '../../src/store/derive/runs.ts';
import { readMeta } from '../../src/store/migrations/migrate.ts';
import { type Corpus, corpusOf } from './corpus.ts';

const text = 'The mayor said the harbour opens on Monday and the ferries will run again from the old pier.';
const lines = ['dunmoor', 'eastbank', 'farrow'].flatMap((channel, c) =>
  Array.from({ length: 4 }, (_, i) => ({
    channel,
    id: i + 1,
    date: `2024-03-0${i + 1}T10:00:${10 + c}Z`,
    text: `${text} Day ${i + 1}.`,
  })),
);
const asked: Record<string, Record<string, string | number>> = {
  share: { lexicon: 'harbour' },
  'near-duplicates': {},
  coordination: { object: 'text', window: 60 },
  statements: { lexicon: 'harbour' },
};

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(
    lines,
    `isogloss: 1
name: kept
lexicons: { harbour: { terms: [harbour] } }
communities: { all: { channels: [dunmoor, eastbank, farrow] } }
`,
  );
});
afterAll(() => corpus.close());

const measure = (name: string): Measure => measures[name] as Measure;
const count = async (table: string): Promise<number> => {
  const [row] = await corpus.context.driver.query<{ n: number }>(
    'SELECT count() AS n FROM {db:Identifier}.{table:Identifier}',
    { parameters: { table } },
  );
  return row?.n ?? 0;
};

describe('what is kept from before', () => {
  it('is marked by the command line with the code that runs', async () => {
    expect(await readMeta(corpus.context.driver, 'derived by')).toBe(codeHash());
  });

  it('answers for a finding under the same code only', async () => {
    let ran = 0;
    const share: Measure = {
      ...measure('share'),
      run: (context, options) => {
        ran++;
        return measure('share').run(context, options);
      },
    };
    const first = await runMeasure(corpus.context, share, { lexicon: 'harbour' });
    expect(await runMeasure(corpus.context, share, { lexicon: 'harbour' })).toEqual(first);
    expect(ran).toBe(1);
    expect(await runMeasure({ ...corpus.context, code: 'changed' }, share, { lexicon: 'harbour' })).toEqual(
      first,
    );
    expect(ran).toBe(2);
  });

  it('counts as a run what was shown, also a second time, and not what was refused', async () => {
    const { context } = corpus;
    const runs = () =>
      readRuns(context.driver, keysOfMeasure(context.project, 'share', 'harbour', undefined));
    const before = await runs();
    await expect(
      runMeasure(context, measure('share'), { lexicon: 'harbour', by: 'fortnight' }),
    ).rejects.toThrow();
    expect(await runs()).toBe(before);
    await runMeasure(context, measure('share'), { lexicon: 'harbour', by: 'month' });
    await runMeasure(context, measure('share'), { lexicon: 'harbour', by: 'month' });
    expect(await runs()).toBe(before + 2);
  });

  it('is derived anew by other code, and gives the same again', async () => {
    const { driver } = corpus.context;
    const context = { ...corpus.context, extractor: postExtractor };
    const all = async (): Promise<unknown[]> => {
      const found = [];
      for (const [name, options] of Object.entries(asked))
        found.push(await measure(name).run(context, options));
      return found;
    };
    await forgetOtherCode(driver, 'one');
    const before = await all();
    const tables = [
      'units',
      'matches',
      'near_pairs',
      'near_clusters',
      'co_shares',
      'statement_matches',
      'derived',
    ];
    const held = await Promise.all(tables.map(count));
    expect(held.every((n) => n > 0)).toBe(true);

    await forgetOtherCode(driver, 'one');
    expect(await count('derived')).toBe(held.at(-1));
    // What other code derived may hold other rows: these stand for them.
    await driver.command(`DELETE FROM {db:Identifier}.matches WHERE channel = 'dunmoor'`);
    expect(await all()).not.toEqual(before);
    await forgetOtherCode(driver, 'two');
    expect(await count('derived')).toBe(0);
    expect(await all()).toEqual(before);
    expect(await Promise.all(tables.map(count))).toEqual(held);
  });

  it('knows a change of names and kinds of channels, and days asked for alone', async () => {
    const { context } = corpus;
    const { driver } = context;
    let ran = 0;
    const share: Measure = {
      ...measure('share'),
      run: (...given) => {
        ran++;
        return measure('share').run(...given);
      },
    };
    const runs = async (also: Partial<typeof context> = {}): Promise<number> => {
      await runMeasure({ ...context, ...also }, share, { lexicon: 'harbour' });
      return ran;
    };
    const before = await runs();
    expect(await runs()).toBe(before);
    expect(await runs({ days: [19_783] })).toBe(before + 1);
    // As an import does whose posts are all held: a handle and an alias are all it brings.
    const facts = { channel: 'farrow', handle: 'farrow_news', title: '', kind: 'personal', is_group: 0 };
    await driver.insertRows('channel_facts', [{ ...facts, import: 2 }]);
    await forgetCorpus(driver, 'after');
    expect(await runs()).toBe(before + 2);
    await driver.insertRows('aliases', [{ alias: 'farrow-old', channel: 'farrow', import: 2 }]);
    await forgetCorpus(driver, 'after');
    expect(await runs()).toBe(before + 3);
    // Which import said it changes nothing.
    await driver.insertRows('channel_facts', [{ ...facts, import: 3 }]);
    await forgetCorpus(driver, 'after');
    expect(await runs()).toBe(before + 3);
    await driver.command(`DELETE FROM {db:Identifier}.channel_facts WHERE handle = 'farrow_news'`);
    await driver.command(`DELETE FROM {db:Identifier}.aliases WHERE alias = 'farrow-old'`);
    await forgetCorpus(driver, 'after');
  });
});

describe('the hash of the code', () => {
  it('changes with code and SQL of the folders asked for, and with nothing else', () => {
    const root = mkdtempSync(join(tmpdir(), 'isogloss-code-'));
    mkdirSync(join(root, 'one', 'inner'), { recursive: true });
    mkdirSync(join(root, 'two'));
    const write = (file: string, content: string): void => writeFileSync(join(root, file), content);
    write('one/a.js', 'a');
    write('one/inner/b.sql', 'b');
    write('two/c.js', 'c');
    const whole = codeHash(['.'], root);
    const one = codeHash(['one'], root);
    write('one/a.js.map', 'x');
    write('one/a.d.ts', 'x');
    write('one/README.md', 'x');
    expect(codeHash(['.'], root)).toBe(whole);
    write('two/c.js', 'changed');
    expect(codeHash(['.'], root)).not.toBe(whole);
    expect(codeHash(['one'], root)).toBe(one);
    write('one/inner/b.sql', 'changed');
    expect(codeHash(['one'], root)).not.toBe(one);
    rmSync(root, { recursive: true });
  });
});
