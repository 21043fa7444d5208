import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { testClaims } from '../../src/claims/testClaims.ts';
import { powerOf } from '../../src/claims/power.ts';
import { markMeasured, sealClaim } from '../../src/claims/ledger/seal.ts';
import type { ChannelFacts } from '../../src/measures/scope.ts';
import { frameShare } from '../../src/measures/share/frame.ts';
import { reachOfChannels, reachOfShare } from '../../src/measures/share/power.ts';
import { type WrittenClaim, claimResultSchema } from '../../src/model/verdict.ts';
import type { LexiconSource } from '../../src/model/project.ts';
import { runMeasure } from '../../src/measures/run.ts';
import { share } from '../../src/measures/share/share.ts';
import type { Truth } from '../../src/simulation/truth.ts';
import { type Corpus, evidenceCount } from '../measures/corpus.ts';
import { worldCorpus } from './support.ts';

const more = `
  state-floods: { type: floods, by: state, rivals: [mountain-side] }
  football-floods: { type: floods, by: football, rivals: [independent] }
  nobody-floods: { type: floods, by: football }
  harbour-everywhere: { type: ubiquitous, words: harbour, within: [state, independent, football] }
  lantern-everywhere-few: { type: ubiquitous, words: lantern, within: [lantern-side], period: { from: 2025-04-10 } }
  lantern-reaches-football: { type: penetrates, words: lantern, within: [football] }
  opponents-only: { type: penetrates, words: lampdroppers, within: [football] }
`;

let corpus: Corpus;
let truth: Truth;
let results: WrittenClaim[];
const of = (id: string): WrittenClaim => results.find((row) => row.id === id) as WrittenClaim;

beforeAll(async () => {
  corpus = await worldCorpus('demo', 1, more);
  truth = JSON.parse(readFileSync(join(corpus.folder, 'truth.json'), 'utf8')) as Truth;
  results = english.writeAll(await testClaims(corpus.context));
});
afterAll(() => corpus.close());

describe('claims about a world whose truth is planted', () => {
  it('are never told the opposite, nor what posts cannot test', () => {
    const planted = Object.entries(truth.claims);
    expect(planted.length).toBeGreaterThan(5);
    for (const [id, { expected }] of planted) {
      const { verdict } = of(id);
      if (expected === 'not testable' || verdict === 'not testable')
        expect([id, verdict]).toEqual([id, expected]);
      else if (verdict !== 'undecided') expect([id, verdict]).toEqual([id, expected]);
    }
    // And some are decided, both ways.
    expect(planted.filter(([id]) => of(id).verdict === 'supported').length).toBeGreaterThan(0);
    expect(planted.filter(([id]) => of(id).verdict === 'contradicted').length).toBeGreaterThan(0);
  });

  it('give numbers whose intervals hold what was published', () => {
    let checked = 0;
    for (const [id, planted] of Object.entries(truth.claims)) {
      const [texts, posts] = of(id).estimates;
      if (planted.published === undefined || texts === undefined || posts === undefined) continue;
      if (of(id).parameters['form'] !== 'majority') continue;
      checked += 1;
      for (const [estimate, value] of [
        [texts, planted.published.distinct.value],
        [posts, planted.published.posts.value],
      ] as const) {
        expect(estimate.low).toBeLessThanOrEqual(value as number);
        expect(estimate.high).toBeGreaterThanOrEqual(value as number);
      }
      expect(texts.n).toBe(planted.held?.distinct.x);
      expect(texts.denominator).toBe(planted.held?.distinct.any);
    }
    expect(checked).toBeGreaterThan(1);
  });

  it('are results of the published schema', () => {
    for (const row of results) expect(() => claimResultSchema.parse(row)).not.toThrow();
  });

  it('have behind every number as many posts as it counts', async () => {
    for (const row of results) {
      for (const evidence of row.evidence) {
        expect([row.id, await evidenceCount(corpus, evidence)]).toEqual([row.id, evidence.total]);
      }
    }
  });

  it('are refused where this corpus cannot decide', () => {
    expect(of('nobody-floods').reason).toMatch(/no comparable community is named/);
    expect(of('lantern-everywhere-few').reason).toMatch(/4 are the least that can decide/);
    expect(of('lantern-everywhere').reason).toMatch(/no rival is named/);
    for (const id of ['nobody-floods', 'lantern-everywhere-few']) {
      expect(of(id).verdict).toBe('not testable');
      expect(of(id).toCollect.length).toBeGreaterThan(0);
    }
  });

  it('take no opponent’s word for own use', () => {
    // The lexicon of names its opponents call it by has no own word at all, so nothing is looked for.
    expect(of('opponents-only')).toMatchObject({
      verdict: 'not testable',
      reason: expect.stringContaining('opponents') as string,
    });
  });

  it('are supported where every channel uses the words, and by chance alone where few do', () => {
    expect(of('harbour-everywhere').verdict).toBe('supported');
    expect(of('harbour-everywhere').tippingPoints[0]).toMatch(/It would tip in/);
    // An uncoded vocabulary that stands in many posts elsewhere may be found in football by false matches alone.
    expect(of('lantern-reaches-football')).toMatchObject({
      verdict: 'undecided',
      reason: expect.stringContaining('nobody has coded') as string,
    });
  });

  it('of cadence are asked again in other ways, and state their p-value', () => {
    const row = of('football-floods');
    const names = row.checks.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'half the window (difference in posts close upon the last)',
        'twice the window (difference in posts close upon the last)',
        'forwards counted too',
      ]),
    );
    expect(names.filter((name) => name.startsWith('without '))).toHaveLength(
      new Set(row.frame.channelNames).size,
    );
    expect(row.estimates.map(({ target }) => target)).toEqual(['process', 'process']);
    if (row.verdict === 'contradicted') expect(row.p).toBeLessThan(0.025);
  });

  it('stand beside controls, which change no verdict', () => {
    for (const row of results) {
      const controls = row.checks.filter(({ name }) => name.startsWith('control: '));
      const words = row.parameters['words'] ?? row.parameters['about'];
      // Channels are controlled by other communities, of which five have three channels that share texts.
      if (row.type === 'coordinates') {
        expect([row.id, controls.length]).toEqual([row.id, 5]);
        continue;
      }
      expect([row.id, controls.length]).toEqual([
        row.id,
        row.verdict === 'not testable' || words === undefined ? 0 : 1,
      ]);
      expect(controls.every(({ flips }) => !flips)).toBe(true);
    }
    // Weather is everywhere too, and the reader is told.
    expect(of('harbour-everywhere').caveats.join(' ')).toMatch(/passes the same test/);
  });

  it('get the verdict they get alone, whichever others stand beside them and in which order', async () => {
    const ids = Object.keys(corpus.context.project.claims);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ids, { minLength: 1, maxLength: 4 }), async (some) => {
        const claims = Object.fromEntries(some.map((id) => [id, corpus.context.project.claims[id]!]));
        const rows = english.writeAll(
          await testClaims({ ...corpus.context, project: { ...corpus.context.project, claims } }),
        );
        for (const row of rows) {
          const { holm: _h, ...alone } = row;
          const { holm: _g, ...among } = of(row.id);
          expect(alone).toEqual(among);
        }
      }),
      { numRuns: 6, seed: 5 },
    );
  });
});

describe('power', () => {
  it('is told before anything of the words is counted', async () => {
    const { context } = corpus;
    for (const [id, claim] of Object.entries(context.project.claims)) {
      const { lines } = await powerOf(context, id, claim);
      expect(lines.length).toBeGreaterThan(0);
      // The same for a vocabulary never heard of: no count of it has a part.
      if (claim.words === undefined) continue;
      const other = { ...claim, words: 'weather' };
      expect((await powerOf(context, id, other)).lines).toEqual(lines);
    }
  });

  it('of a share is where the bound for missing posts just leaves the threshold', () => {
    const facts = { counted: 900, missing: [0, 50] } as unknown as ChannelFacts;
    const { above } = reachOfShare([facts], 0.5);
    // Twice 50 missing at half the odds: (900 s + 100 · s/(2 − s)) / 1000 = ½, but for the half a post that smooths the odds.
    const s = above as number;
    expect((900 * s + (100 * s) / (2 - s)) / 1000).toBeCloseTo(0.5, 4);
  });
});

describe('power of a question about channels', () => {
  const facts = (posts: number, ...missing: [number, number]): ChannelFacts =>
    ({ counted: posts, posts, worded: posts, missing }) as unknown as ChannelFacts;

  it('is where the numbers of missing posts, each side at its worst, just leave the threshold', () => {
    // 1,000 held. Lowest: X misses 20 and the rival 80, (1000 s + 20)/1100 = ½ at s = 0.53. Highest: 60 and 40, 0.49.
    const reach = reachOfChannels([facts(600, 20, 60)], [facts(400, 40, 80)], 0.5);
    expect(reach.above).toBeCloseTo(0.53, 12);
    expect(reach.below).toBeCloseTo(0.49, 12);
  });

  it('is told of texts where fewer posts have words, and these may be missing at other odds', () => {
    // Three posts of ten have words. Of the rival's 2,000 missing posts 2,000 · 0.6/1.3 may have some, of X's 500 at the
    // fewest 500 · 0.15/0.85; 6,000 held have words.
    const of = (...missing: [number, number]): ChannelFacts => ({
      ...facts(10_000, ...missing),
      worded: 3000,
    });
    const { above } = reachOfChannels([of(500, 2000)], [of(500, 2000)], 0.5);
    expect(above).toBeCloseTo(0.5 + (0.5 * (1200 / 1.3) - 0.5 * (75 / 0.85)) / 6000, 12);
  });

  it('says what the interval then says: just above it the share is above the threshold, just below it is not', () => {
    const low = (x: number): number => {
      const part = (channel: string, own: number, n: number, missingLeast: number, missing: number) => ({
        channel,
        x: own,
        y: n - own,
        n,
        missing,
        missingLeast,
        missingPosts: missing,
        others: 0,
      });
      const parts = [part('a', x, x, 200, 600), part('b', 0, 10_000 - x, 400, 800)];
      return frameShare('s', 'u', parts).low as number;
    };
    const { above } = reachOfChannels([facts(6000, 200, 600)], [facts(4000, 400, 800)], 0.5);
    // What single posts may be adds a little: 1 in 1,000.
    expect(low(Math.ceil(10_000 * ((above as number) + 0.001)))).toBeGreaterThan(0.5);
    expect(low(Math.floor(10_000 * (above as number)))).toBeLessThanOrEqual(0.5);
  });
});

describe('a seal', () => {
  it('makes a verdict confirmatory only where nothing of it was measured before', async () => {
    const { context } = corpus;
    const now = new Date('2026-11-01T00:00:00Z');
    const claim = {
      type: 'outperforms' as const,
      words: 'own',
      rivals: ['theirs'],
      within: ['state'],
    };
    // Vocabularies that no other test has counted.
    const harbour = context.project.lexicons['harbour'];
    const mountain = context.project.lexicons['mountain'];
    const unseen = (lexicon: LexiconSource, cut: number): LexiconSource => ({
      ...lexicon,
      terms: lexicon.terms.map((term) => `${(typeof term === 'string' ? term : term.term).slice(0, -cut)}*`),
    });
    const lexicons = {
      own: unseen(harbour!, 1),
      theirs: unseen(mountain!, 1),
      third: unseen(harbour!, 2),
    };
    const project = { ...context.project, lexicons, claims: { fresh: claim } };
    const sealed = await sealClaim({ ...context, project }, 'fresh', claim, now);
    expect(sealed).toMatchObject({ confirmatory: true, runs: 0 });
    const [first] = await testClaims({ ...context, project });
    expect(first?.exploratory).toBe(false);
    // Running it again is no other test.
    const [second] = await testClaims({ ...context, project });
    expect(second).toEqual(first);
    expect(await sealClaim({ ...context, project }, 'fresh', claim, now)).toMatchObject({
      confirmatory: true,
      runs: 2,
    });
    // A changed threshold is another question, and the claim has been looked at.
    const changed = { ...claim, threshold: 0.1 };
    const resealed = await sealClaim({ ...context, project }, 'fresh', changed, now);
    expect(resealed).toMatchObject({ confirmatory: false, seal: { runsBefore: 2 } });
    // Another name, type and community: its words were counted all the same; and a new name of the words hides nothing.
    const renamed = { ...claim, type: 'dominates' as const, words: 'mine', within: ['union'] };
    const other = { ...project, lexicons: { ...lexicons, mine: lexicons.own } };
    expect(await sealClaim({ ...context, project: other }, 'other', renamed, now)).toMatchObject({
      confirmatory: false,
      seal: { runsBefore: 2 },
    });
    // Nor does one term more under a new name: the others were counted.
    const grown = { ...lexicons.own, terms: [...lexicons.own.terms, 'an idle term'] };
    const more = { ...project, lexicons: { ...lexicons, grown } };
    const asMore = { ...claim, words: 'grown', rivals: [], within: ['union'] };
    expect(await sealClaim({ ...context, project: more }, 'more', asMore, now)).toMatchObject({
      confirmatory: false,
      seal: { runsBefore: 2 },
    });
    // Of channels alone, too: another threshold and another name of the claim is the same number.
    const sides = { type: 'outperforms' as const, by: 'union', rivals: [{ by: 'league' }] };
    expect((await sealClaim(context, 'sides', sides, now)).confirmatory).toBe(true);
    await markMeasured(context, 'sides', sides);
    const again = { type: 'dominates' as const, by: 'union', rivals: [{ by: 'league' }], threshold: 0.45 };
    expect((await sealClaim(context, 'again', again, now)).confirmatory).toBe(false);
    const others = { ...again, rivals: [{ by: 'state' }] };
    expect((await sealClaim(context, 'others', others, now)).confirmatory).toBe(true);
    // So do the commands that measure.
    const measured = { ...claim, words: 'third', rivals: [] };
    await runMeasure({ ...context, project }, share, { lexicon: 'third' });
    expect(await sealClaim({ ...context, project }, 'measured', measured, now)).toMatchObject({
      confirmatory: false,
      seal: { runsBefore: 1 },
    });
    // An order that was looked at without words, or by a measure of order, is none of words unseen.
    const order = { type: 'follows' as const, by: 'union', rivals: ['league'], words: 'fourth' };
    const withFourth = { ...project, lexicons: { ...lexicons, fourth: unseen(harbour!, 3) } };
    await markMeasured(context, 'any-order', { type: 'follows', by: 'state', rivals: ['league'] });
    expect((await sealClaim({ ...context, project: withFourth }, 'order', order, now)).confirmatory).toBe(
      false,
    );
    const words = { type: 'outperforms' as const, words: 'fourth', rivals: [], within: ['union'] };
    expect((await sealClaim({ ...context, project: withFourth }, 'words', words, now)).confirmatory).toBe(
      true,
    );
    // What was tested unsealed stays exploratory, sealed afterwards too.
    expect(of('union-over-league').exploratory).toBe(true);
    const late = await sealClaim(
      context,
      'union-over-league',
      context.project.claims['union-over-league']!,
      now,
    );
    expect(late.confirmatory).toBe(false);
  });
});
