import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordination } from '../../src/measures/coordination/coordination.ts';
import { readShared, setApartOf } from '../../src/measures/coordination/shared.ts';
import { sharesOf } from '../../src/measures/coordination/source.ts';
import type { Edge, EdgeTable } from '../../src/measures/coordination/edgeTable.ts';
import { edgesOf } from '../../src/measures/coordination/edges.ts';
import { readOptions } from '../../src/measures/coordination/options.ts';
import type { MeasureOptions } from '../../src/measures/measure.ts';
import type { Evidence, Finding } from '../../src/model/finding.ts';
import { seededRandom, uniformInteger } from '../../src/statistics/random.ts';
import { runJson } from '../cli/run.ts';
import { type Corpus, evidenceCount, openCorpus } from './corpus.ts';

const project = 'isogloss: 1\nname: shares\n';

async function tableOf(name: string, text: string, ...options: string[]): Promise<Corpus> {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-shares-'));
  writeFileSync(join(folder, 'isogloss.yaml'), project);
  writeFileSync(join(folder, name), text);
  await runJson('import', join(folder, name), '--project', folder, ...options);
  return openCorpus(folder, project);
}

const measure = (corpus: Corpus, options: MeasureOptions): Promise<Finding> =>
  coordination.run(corpus.context, { null: false, ...options });

const summary = (finding: Finding): { pairs: number; nodes: number; edges: number } => {
  const { pairs, nodes, edges } = finding.summary as { pairs: number; nodes: number; edges: number };
  return { pairs, nodes, edges };
};

interface Share {
  object: string;
  account: string;
  content: string;
  time: number;
}

/**
 * CooRTweet 2.1.3 line by line (R/detect_groups.R, R/calc_group_combinations.R), over all pairs of rows of an object.
 * Edges by both accounts, with the number of pairs.
 */
function cooRTweet(
  rows: readonly Share[],
  window: number,
  minPosts: number,
  loops: boolean,
): Map<string, number> {
  const countBy = <T>(list: readonly T[], key: (value: T) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const value of list) counts.set(key(value), (counts.get(key(value)) ?? 0) + 1);
    return counts;
  };
  const accounts = countBy(rows, (row) => row.account);
  const kept = rows.filter((row) => (accounts.get(row.account) ?? 0) >= minPosts);
  let pairs: [Share, Share][] = [];
  for (const [i, x] of kept.entries())
    for (const y of kept.slice(i + 1))
      if (x.object === y.object && Math.abs(x.time - y.time) <= window) pairs.push([x, y]);
  if (!loops) {
    pairs = pairs.filter(
      ([x, y]) =>
        x.object !== x.content &&
        y.object !== y.content &&
        x.content !== y.content &&
        x.account !== y.account,
    );
  }
  if (minPosts >= 1) {
    const contents = new Set(pairs.flatMap(([x, y]) => [x.content, y.content]));
    const matched = kept.filter((row) => contents.has(row.content));
    const taking = countBy(matched, (row) => row.account);
    const good = new Set(
      matched.filter((row) => (taking.get(row.account) ?? 0) >= minPosts).map((row) => row.content),
    );
    pairs = pairs.filter(([x, y]) => good.has(x.content) || good.has(y.content));
  }
  return countBy(pairs, ([x, y]) => [x.account, y.account].sort().join(' '));
}

/** Shares with all that is awkward: rows twice, a post with several objects, the object's own post, times before 0. */
function awkward(): Share[] {
  const random = seededRandom(11);
  const rows: Share[] = [];
  for (let i = 0; i < 420; i++) {
    const account = uniformInteger(random, 30) ** 2 % 40;
    const object = uniformInteger(random, 14);
    const row = {
      object: `o${object}`,
      account: `a${account}`,
      content: uniformInteger(random, 12) === 0 ? `o${object}` : `c${account}-${uniformInteger(random, 25)}`,
      time: uniformInteger(random, 260) - 120,
    };
    if (uniformInteger(random, 15) === 0) row.content = `shared${uniformInteger(random, 4)}`;
    rows.push(row);
    for (let copies = uniformInteger(random, 12); copies >= 10; copies--) rows.push({ ...row });
  }
  return rows;
}

/** In which order the engine gives edges is not said where all of them are listed. */
const heaviestFirst = (table: EdgeTable): Edge[] =>
  Array.from({ length: table.length }, (_, edge) => edge)
    .sort(
      (x, y) =>
        table.number(y, 'weight') - table.number(x, 'weight') ||
        table.number(x, 'low') - table.number(y, 'low') ||
        table.number(x, 'high') - table.number(y, 'high'),
    )
    .map((edge) => table.edge(edge));

/** Rows are read when asked for: as objects they would all be alike. */
const asJson = (rows: readonly unknown[]): unknown => JSON.parse(JSON.stringify(rows));

describe('pairs, nodes and edges', () => {
  let corpus: Corpus;
  const rows = awkward();
  beforeAll(async () => {
    const lines = rows.map((row) => `${row.object},${row.account},${row.content},${row.time}`);
    corpus = await tableOf(
      'table.csv',
      ['object_id,account_id,content_id,timestamp_share', ...lines].join('\n'),
      '--format',
      'shares',
    );
  });
  afterAll(() => corpus.close());

  const cases = [0, 1, 7, 30, 1000].flatMap((window) =>
    [0, 1, 2, 5, 9, 14].flatMap((minPosts) =>
      [false, true].map((loops) => [window, minPosts, loops] as const),
    ),
  );
  it.each(cases)(
    'window %i s, at least %i posts, loops %s: as CooRTweet has them',
    async (window, minPosts, loops) => {
      const expected = cooRTweet(rows, window, minPosts, loops);
      const finding = await measure(corpus, { window, minPosts, loops });
      const found = new Map(
        finding.rows.map((row) => [
          [String(row['a']), String(row['b'])].sort().join(' '),
          row['pairs'] as number,
        ]),
      );
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
      expect(summary(finding)).toEqual({
        pairs: [...expected.values()].reduce((sum, n) => sum + n, 0),
        nodes: new Set([...expected.keys()].flatMap((key) => key.split(' '))).size,
        edges: expected.size,
      });
    },
  );

  // As with hundreds of millions of pairs: edges are counted in parts, and what they are is asked for those listed alone.
  it.each(
    [0, 7, 30].flatMap((window) =>
      [0, 5, 9].flatMap((minPosts) => [false, true].map((loops) => [window, minPosts, loops] as const)),
    ),
  )(
    'counted in parts, window %i s, at least %i posts, loops %s: as CooRTweet has them',
    async (window, minPosts, loops) => {
      const expected = cooRTweet(rows, window, minPosts, loops);
      const { run } = await sharesOf(corpus.context, {}, 'shares', minPosts);
      const options = { ...readOptions({}), window, minPosts, loops };
      const whole = await edgesOf(corpus.context.driver, run, options);
      const { edges, pairs, nodes, total } = await edgesOf(corpus.context.driver, run, options, {
        whole: 0,
        atOnce: 99,
      });
      expect(heaviestFirst(edges)).toEqual(heaviestFirst(whole.edges));
      expect({ pairs, nodes, total }).toEqual({
        pairs: [...expected.values()].reduce((sum, n) => sum + n, 0),
        nodes: new Set([...expected.keys()].flatMap((key) => key.split(' '))).size,
        total: expected.size,
      });
      const few = await edgesOf(
        corpus.context.driver,
        run,
        { ...options, limit: 7, minWeight: 2 },
        { whole: 0, atOnce: 99 },
      );
      expect(heaviestFirst(few.edges)).toEqual(
        heaviestFirst(whole.edges)
          .filter(({ weight }) => weight >= 2)
          .slice(0, 7),
      );
    },
  );

  it('the summary counts edges that are not listed', async () => {
    const all = await measure(corpus, { window: 30, minPosts: 2 });
    const some = await measure(corpus, { window: 30, minPosts: 2, limit: 5 });
    expect(some.rows).toHaveLength(5);
    expect(asJson(some.rows)).toEqual(asJson(all.rows.slice(0, 5)));
    expect(summary(some)).toEqual(summary(all));
  });

  it.each([false, true])(
    'an object above the budget is counted exactly and not expanded, loops %s',
    async (loops) => {
      const finding = await measure(corpus, { window: 30, minPosts: 0, budget: 150, loops });
      const large = (finding.summary as { notExpanded: { pairs: number }[] }).notExpanded;
      const byObject = [...new Set(rows.map((row) => row.object))]
        .map((object) =>
          [
            ...cooRTweet(
              rows.filter((row) => row.object === object),
              30,
              0,
              loops,
            ).values(),
          ].reduce((s, n) => s + n, 0),
        )
        .sort((x, y) => x - y);
      expect(large.length).toBeGreaterThan(2);
      expect(large.length).toBeLessThan(14);
      expect(large.map(({ pairs }) => pairs).sort((x, y) => x - y)).toEqual(
        byObject.filter((pairs) => pairs > 150),
      );
      expect(summary(finding).pairs).toBe(
        byObject.filter((pairs) => pairs <= 150).reduce((sum, n) => sum + n, 0),
      );
    },
  );

  it('an edge opens to its rows, as many as it says', async () => {
    for (const options of [
      { window: 7, minPosts: 5 },
      { window: 30, minPosts: 9 },
      { window: 1, minPosts: 0 },
    ]) {
      const finding = await measure(corpus, options);
      expect(finding.rows.length).toBeGreaterThan(3);
      for (const row of finding.rows.slice(0, 12)) {
        const evidence = row.evidence as Evidence;
        expect([row.label, await evidenceCount(corpus, evidence)]).toEqual([row.label, evidence.total]);
      }
    }
  });

  it('importing the table again changes nothing', async () => {
    const before = summary(await measure(corpus, { window: 30, minPosts: 5 }));
    await corpus.context.driver.command(
      'INSERT INTO {db:Identifier}.shares (object, account, content, time, import, record, copies) SELECT object, account, content, time, 2, record, copies FROM {db:Identifier}.shares FINAL',
    );
    await corpus.context.driver.command(`DELETE FROM {db:Identifier}.meta WHERE key = 'corpus'`);
    await corpus.context.driver.command('TRUNCATE TABLE {db:Identifier}.derived');
    expect(summary(await measure(corpus, { window: 30, minPosts: 5 }))).toEqual(before);
  });
});

describe('options', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await tableOf('t.csv', 'object_id,account_id,content_id,timestamp_share\no,a,1,0\no,b,2,5\n');
  });
  afterAll(() => corpus.close());
  it.each([
    [{ window: '-1' }, '--window is "-1": a whole number from 0 to 2147483648 is needed.'],
    [{ window: '1.5' }, '--window is "1.5": a whole number from 0 to 2147483648 is needed.'],
    [{ window: '1e12' }, '--window is "1e12": a whole number from 0 to 2147483648 is needed.'],
    [{ minPosts: 'x' }, '--min-posts is "x": a whole number from 0 to 2147483648 is needed.'],
    [{ object: 'likes' }, '--object is "likes": use url, forward, text, hashtags, media or shares.'],
    [{ channel: 'a' }, '--channel is for posts: a share table has accounts and no channels.'],
  ])('%j is refused', async (options, message) => {
    await expect(measure(corpus, options)).rejects.toThrow(message);
  });
  it('the window includes its end', async () => {
    expect(summary(await measure(corpus, { window: 5, minPosts: 1 })).pairs).toBe(1);
    expect(summary(await measure(corpus, { window: 4, minPosts: 1 })).pairs).toBe(0);
  });
});

describe('objects of more than a thousand sharers', () => {
  // 1,000 accounts share "many" within an hour, and one more that posts by the clock does too; two share "few".
  let corpus: Corpus;
  beforeAll(async () => {
    const sharer = (i: number, object: string): string => `${object},a${i},${object}${i},${i + 1}`;
    const lines = [
      ...Array.from({ length: 1000 }, (_, i) => sharer(i, 'many')),
      ...Array.from({ length: 1000 }, (_, i) => sharer(i, 'thousand')),
      ...Array.from({ length: 60 }, (_, i) => `${i === 0 ? 'many' : `own${i}`},clock,k${i},${i * 300}`),
      sharer(0, 'few'),
      sharer(1, 'few'),
    ];
    corpus = await tableOf('t.csv', `object_id,account_id,content_id,timestamp_share\n${lines.join('\n')}\n`);
  });
  afterAll(() => corpus.close());

  it.each([true, false])(
    'are left out, also where one of these posts by the clock; copies %s',
    async (copies) => {
      const { driver } = corpus.context;
      const { run } = await sharesOf(corpus.context, {}, 'shares', 1);
      const apart = await setApartOf(driver, run, 'shares', [], 'UTC');
      expect(apart.onTheClock).toHaveLength(1);
      const shared = await readShared(driver, run, apart, new Map(), 1, copies);
      const sharers = 'refused' in shared ? [] : shared.objects.map(({ accounts }) => accounts.length);
      expect(sharers.sort((x, y) => x - y)).toEqual([2, 1000]);
    },
  );
});

const data = '../shared/data/coordination';

describe.skipIf(!existsSync(`${data}/russian_coord_tweets.csv.gz`))(
  'russian_coord_tweets (skipped where ../shared/data is not there)',
  () => {
    let corpus: Corpus;
    beforeAll(async () => {
      corpus = await tableOf(
        't.csv',
        gunzipSync(readFileSync(`${data}/russian_coord_tweets.csv.gz`)).toString(),
      );
    });
    afterAll(() => corpus.close());
    it('has the pairs, nodes and edges that CooRTweet finds', async () => {
      const { results } = JSON.parse(readFileSync(`${data}/expected.json`, 'utf8')) as {
        results: { window: number; minPosts: number; pairs: number; nodes: number; edges: number }[];
      };
      expect(results.length).toBeGreaterThan(0);
      for (const { window, minPosts, ...expected } of results)
        expect(summary(await measure(corpus, { window, minPosts }))).toEqual(expected);
    });
  },
);

describe.skipIf(!existsSync(`${data}/cnt_coretweet_input.csv`))(
  'the tiny table of the coordination-network-toolkit (skipped where ../shared/data is not there)',
  () => {
    let corpus: Corpus;
    beforeAll(async () => {
      const map = join(mkdtempSync(join(tmpdir(), 'isogloss-map-')), 'map.yaml');
      writeFileSync(
        map,
        'shares:\n  object: repost_id\n  account: user_id\n  content: message_id\n  time: timestamp\n',
      );
      corpus = await tableOf('t.csv', readFileSync(`${data}/cnt_coretweet_input.csv`, 'utf8'), '--map', map);
      rmSync(map);
    });
    afterAll(() => corpus.close());
    // Its README: nodes for window, least weight, loops.
    it.each([
      [1, 1, false, 2],
      [1, 1, true, 3],
      [1, 2, false, 0],
      [1, 2, true, 1],
      [60, 1, false, 6],
      [60, 1, true, 7],
    ])('window %i, weight %i, loops %s: %i nodes', async (window, minWeight, loops, nodes) => {
      expect(summary(await measure(corpus, { window, minPosts: 1, minWeight, loops })).nodes).toBe(nodes);
    });
  },
);
