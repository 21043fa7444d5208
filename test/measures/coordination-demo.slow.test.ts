import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { networkParts } from '../../src/work/reporting/reportNetworks.ts';
import { powerOf } from '../../src/claims/power.ts';
import { testClaim } from '../../src/claims/testClaims.ts';
import type { ClusterRow } from '../../src/measures/coordination/clustersIn.ts';
import { coordination } from '../../src/measures/coordination/coordination.ts';
import type { ClaimSource } from '../../src/model/project.ts';
import type { WrittenClaim } from '../../src/model/verdict.ts';
import type { Truth } from '../../src/simulation/truth.ts';
import { worldCorpus } from '../claims/support.ts';
import { type Corpus, evidenceCount } from './corpus.ts';

let corpus: Corpus;
let truth: Truth;
beforeAll(async () => {
  corpus = await worldCorpus('demo', 1);
  truth = JSON.parse(readFileSync(join(corpus.folder, 'truth.json'), 'utf8')) as Truth;
});
afterAll(() => corpus.close());

const test = async (claim: Omit<ClaimSource, 'type'>): Promise<WrittenClaim> =>
  english.writeAll(await testClaim(corpus.context, 'asked', { type: 'coordinates', ...claim }));

describe('a world with two planted groups', () => {
  it('both are found as clusters, and none other', async () => {
    const { summary } = await coordination.run(corpus.context, { object: 'text', window: 60 });
    const clusters = summary?.['clusters'] as ClusterRow[];
    const planted = truth.groups.map(({ channels }) => [...channels].sort());
    expect(clusters.map(({ channels }) => channels)).toEqual(expect.arrayContaining(planted));
    expect(clusters).toHaveLength(planted.length);
    for (const cluster of clusters) {
      const group = truth.groups.find(({ channels }) => cluster.channels.includes(channels[0] ?? ''));
      expect([cluster.stability, cluster.edges, cluster.unnamed]).toEqual([1, 3, 0]);
      // What was planted, less what is missing from the corpus and is left with one copy.
      expect(cluster.objects).toBeLessThanOrEqual(group?.objects ?? 0);
      expect(cluster.objects).toBeGreaterThan(0.8 * (group?.objects ?? 0));
      expect(cluster.medianDelay).toBeLessThanOrEqual(60);
      expect(cluster.activity.reduce((sum, { objects }) => sum + objects, 0)).toBe(cluster.objects);
    }
    // The channel that posts by the clock is set apart, by name.
    expect(summary?.['setApart']).toMatchObject({ onTheClock: ['halmen_today'] });
  });

  it('edges are printed in words, as rows of any measure', async () => {
    const finding = english.writeAll(await coordination.run(corpus.context, { object: 'text', window: 60 }));
    const [first] = finding.rows as { estimates: { name: unknown; unit: unknown; method: unknown }[] }[];
    for (const { name, unit, method } of first?.estimates ?? [])
      expect([name, unit, method].map((said) => typeof said)).toEqual(['string', 'string', 'string']);
    expect(first?.estimates).not.toHaveLength(0);
    expect(JSON.stringify(finding)).not.toContain('"say"');
  });

  it('the claim about a planted group agrees, with the posts behind each pair', async () => {
    const row = await test({ by: 'mountain-side', form: 'some' });
    expect(row).toMatchObject({ verdict: 'supported', parameters: { window: 120, object: 'text' } });
    expect(row.wording).toMatch(/does not show agreement, common control or fake accounts/);
    expect(row.p).toBeLessThan(0.01);
    expect(row.evidence).toHaveLength(3);
    for (const evidence of row.evidence) {
      expect(evidence.label).not.toMatch(/ridge|road|well/);
      expect(await evidenceCount(corpus, evidence)).toBe(evidence.total);
    }
    expect(row.caveats.join(' ')).toMatch(/Set apart before: .* 1 channel that posts by the clock/);
    expect(row.checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'half the window',
        'twice the window',
        'copies counted too (without de-duplication)',
        'without ridge_fa',
        'control: “Football” in X’s place',
      ]),
    );
    expect(row.checks.filter(({ name }) => name.startsWith('control')).map((c) => c.verdict)).not.toContain(
      'supported',
    );
  });

  it('the report names no channel until an edge of its was read, and then shows the posts of that edge alone', async () => {
    const wishes = [{ object: 'text', window: 60 }];
    const handles = truth.channels.map(({ handle }) => handle);
    const told = async (holds?: boolean): Promise<[string[], number]> => {
      const mark = { a: 'Ridge_fa', b: 'high_road_fa', object: 'text' as const, by: 'x', on: '2026-01-01' };
      const [part] = await networkParts(
        corpus.context,
        wishes,
        holds === undefined ? [] : [{ ...mark, holds }],
      );
      const { nodes, edges, clusters } = part ?? { nodes: [], edges: [], clusters: [] };
      expect(edges.length).toBeGreaterThan(10);
      const json = JSON.stringify({
        nodes,
        clusters,
        edges: edges.map((edge) => ({ ...edge, couples: [] })),
      });
      return [
        handles.filter((handle) => json.includes(handle)).sort(),
        edges.filter(({ couples }) => couples.length > 0).length,
      ];
    };
    expect(await told()).toEqual([[], 0]);
    expect(await told(false)).toEqual([[], 0]);
    expect(await told(true)).toEqual([['high_road_fa', 'ridge_fa'], 1]);
  });

  it('what cannot be decided is told before it is counted', async () => {
    const reasons = [
      [{}, /does not name the channels/],
      [
        { by: 'mountain-side', window: 60 },
        /stamps tell only every 60 seconds apart, and half of the window is 30/,
      ],
      [{ by: 'football' }, /have \d+ texts in common; 30 are the least/],
      [{ by: 'mountain-side', object: 'hashtags' }, /0 channels of .* 3 are the least/],
    ] as const;
    for (const [claim, reason] of reasons) {
      const row = await test(claim);
      expect([row.verdict, row.reason]).toEqual(['not testable', expect.stringMatching(reason)]);
    }
    // Power is not promised where the test itself refuses.
    for (const [claim, reason] of reasons.slice(1, 4)) {
      const { lines } = english.writeAll(
        await powerOf(corpus.context, 'x', { type: 'coordinates', ...claim }),
      );
      expect(lines).toEqual([expect.stringMatching(reason)]);
      expect(lines[0]).toMatch(/^these posts cannot test it: /);
    }
    const { lines } = english.writeAll(
      await powerOf(corpus.context, 'x', { type: 'coordinates', by: 'mountain-side' }),
    );
    expect(lines.join('; ')).toMatch(/window 120 s; 3 pairs of them share two or more/);
  });

  it('a whole community of independent outlets is not said to post together', async () => {
    for (const by of ['state', 'independent']) {
      for (const form of ['some', 'whole'] as const) {
        expect([by, form, (await test({ by, form, object: 'url', window: 600 })).verdict]).not.toContain(
          'supported',
        );
      }
    }
  });
});
