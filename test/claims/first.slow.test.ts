import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { powerOf } from '../../src/claims/power.ts';
import { testClaims } from '../../src/claims/testClaims.ts';
import { copyingVerdict, orderVerdict } from '../../src/claims/types/follows/rule.ts';
import { originVerdict } from '../../src/claims/types/originates/rule.ts';
import { originRatios, originsOf, originsWithout } from '../../src/measures/spread/origins.ts';
import type { CarriedEpisode } from '../../src/measures/episodes/carriers.ts';
import { type ClaimResult, type WrittenClaim, claimResultSchema } from '../../src/model/verdict.ts';
import { type Corpus, evidenceCount } from '../measures/corpus.ts';
import { worldCorpus } from './support.ts';

const more = `
  independent-follows: { type: follows, by: independent, rivals: [state] }
  state-follows: { type: follows, by: state, rivals: [independent] }
  independent-copies: { type: follows, form: copying, by: independent, rivals: [state] }
  state-copies: { type: follows, form: copying, by: state, rivals: [independent] }
  few-in-common: { type: follows, by: harbour-side, rivals: [football], words: weather }
  after-nobody: { type: follows, by: independent }
  state-begins: { type: originates, by: state }
  lantern-begins: { type: originates, by: lantern-side }
  few-cascades: { type: originates, by: harbour-side, words: harbour }
`;

let corpus: Corpus;
let results: ClaimResult[];
let written: WrittenClaim[];
const of = (id: string): WrittenClaim => written.find((row) => row.id === id) as WrittenClaim;

interface ObjectTruth {
  kind: string;
  members: { channel: string; time: number; form: string; held: boolean }[];
}
let objects: ObjectTruth[];
let communityOf: Map<string, string>;

beforeAll(async () => {
  corpus = await worldCorpus('demo', 1, more);
  const { project } = corpus.context;
  results = await testClaims({
    ...corpus.context,
    project: {
      ...project,
      claims: Object.fromEntries(
        Object.entries(project.claims).filter(([, { type }]) => type === 'follows' || type === 'originates'),
      ),
    },
  });
  written = english.writeAll(results);
  objects = readFileSync(join(corpus.folder, 'truth-objects.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ObjectTruth);
  const truth = JSON.parse(readFileSync(join(corpus.folder, 'truth.json'), 'utf8')) as {
    channels: { channel: string; community: string }[];
  };
  communityOf = new Map(truth.channels.map(({ channel, community }) => [channel, community]));
});
afterAll(() => corpus.close());

describe('follows', () => {
  it('finds the planted order, contradicts the reverse, and says why neither is a cause', () => {
    expect(of('independent-follows')).toMatchObject({ verdict: 'supported', exploratory: true });
    expect(of('state-follows').verdict).toBe('contradicted');
    expect(of('independent-follows').wording).toContain('not that one caused the other');
    expect(of('independent-follows').estimates[0]?.value).toBeCloseTo(
      -(of('state-follows').estimates[0]?.value ?? 0),
      12,
    );
  });

  it('measures the order that is true of what can be seen', () => {
    // Of the world's own list: objects that posts held carry in the same words or with the same link, by both.
    let [n, d] = [0, 0];
    for (const { members } of objects) {
      const seen = members.filter(({ held, form }) => held && form !== 'words');
      const first = (community: string): number =>
        Math.min(...seen.filter((m) => communityOf.get(m.channel) === community).map(({ time }) => time));
      const lag = first('independent') - first('state');
      if (!Number.isFinite(lag)) continue;
      n += 1;
      if (Math.abs(lag) >= 60) d += Math.sign(lag);
    }
    const [estimate] = of('independent-follows').estimates;
    expect(n).toBeGreaterThan(200);
    expect(Math.abs((estimate?.value ?? 0) - d / n)).toBeLessThan(0.06);
    expect(estimate?.low).toBeLessThan(d / n);
    expect(estimate?.high).toBeGreaterThan(d / n);
  });

  it('tells copying apart: by what copies say, and by standing close after', () => {
    expect(of('independent-copies')).toMatchObject({ verdict: 'supported' });
    const state = of('state-copies');
    expect(['undecided', 'contradicted', 'not testable']).toContain(state.verdict);
    expect(state.estimates[0]).toMatchObject({ name: 'share credited', n: 0 });
  });

  it('refuses what has too little in common, and asks after whom', () => {
    expect(of('few-in-common')).toMatchObject({ verdict: 'not testable' });
    expect(of('few-in-common').reason).toMatch(/items in common.*50 are the least/);
    expect(of('after-nobody').reason).toBe('the claim does not say after whom');
  });

  it('has the posts behind it, as many as it says', async () => {
    const [evidence] = of('independent-follows').evidence;
    expect(evidence?.total).toBe(2 * (of('independent-follows').estimates[0]?.denominator ?? 0));
    expect(await evidenceCount(corpus, evidence as never)).toBe(evidence?.total);
  });

  it('says before measuring what could be found, and looks at no order for it', async () => {
    const lines = async (id: string) =>
      english.writeAll((await powerOf(corpus.context, id, corpus.context.project.claims[id] as never)).lines);
    expect((await lines('independent-follows'))[1]).toMatch(/a difference of 0\.\d\d .* chance of 80%/);
    // The same of both directions: who is earlier has no part in it.
    expect(await lines('independent-follows')).toEqual(await lines('state-follows'));
    expect((await lines('state-begins'))[1]).toMatch(/being first in \d\d\.\d% would be found/);
    expect((await lines('few-cascades'))[0]).toMatch(/cannot test it/);
  });
});

describe('originates', () => {
  it('says who has the earliest copy found, and never the origin', () => {
    const state = of('state-begins');
    expect(state.wording).toContain('Earliest found here is not the origin');
    expect(['supported', 'undecided']).toContain(state.verdict);
    expect(of('lantern-begins').verdict).toBe('contradicted');
    expect(of('few-cascades').reason).toMatch(/60 are the least/);
  });

  it('holds the share that is true of what can be seen', () => {
    let [n, first] = [0, 0];
    for (const { members } of objects) {
      const seen = members.filter(({ held, form }) => held && form !== 'words');
      const channels = new Set(seen.map(({ channel }) => channel));
      if (channels.size < 3 || new Set([...channels].map((c) => communityOf.get(c))).size < 2) continue;
      n += 1;
      const earliest = seen.reduce((a, b) => (b.time < a.time ? b : a));
      if (communityOf.get(earliest.channel) === 'state') first += 1;
    }
    const [share] = of('state-begins').estimates;
    expect(n).toBeGreaterThan(100);
    expect(share?.low).toBeLessThan(first / n);
    expect(share?.high).toBeGreaterThan(first / n);
  });

  it('has the earliest copies behind it', async () => {
    const [evidence] = of('state-begins').evidence;
    expect(evidence?.total).toBeGreaterThan(100);
    expect(await evidenceCount(corpus, evidence as never)).toBe(evidence?.total);
  });
});

it('results are as the schema has them', () => {
  for (const result of results) expect(claimResultSchema.safeParse(result).success).toBe(true);
});

describe('the rules, at their thresholds', () => {
  const ratio = (low: number, high: number) => ({
    value: (low + high) / 2,
    low,
    high,
    level: 0.95,
    weeks: 8,
    effectiveWeeks: 8,
    standardError: 0.01,
    degreesOfFreedom: 7,
    range: [-1, 1] as const,
    reason: null,
  });

  it('of an order', () => {
    expect(orderVerdict(ratio(0.101, 0.4))).toBe('supported');
    expect(orderVerdict(ratio(0.1, 0.4))).toBe('undecided');
    expect(orderVerdict(ratio(-0.4, 0.099))).toBe('contradicted');
  });

  it('of copying: either sign is enough, neither is only where both can be seen', () => {
    const base = { credits: 0, creditsBack: 0, episodes: 100, why: null, feed: null };
    const near = (low: number, high: number, half = (low + high) / 2) => ({
      ratio: ratio(low, high),
      window: 60,
      near: 40,
      after: 30,
      before: 10,
      half,
    });
    const verdict = (credited: readonly [number, number], asymmetry: readonly [number, number] | null) =>
      copyingVerdict({
        ...base,
        credited: ratio(...credited),
        asymmetry: asymmetry === null ? null : near(...asymmetry),
      });
    expect(verdict([0.11, 0.3], null)).toBe('supported');
    expect(verdict([0, 0.05], [0.25, 0.9])).toBe('supported');
    expect(verdict([0, 0.05], [-0.3, 0.15])).toBe('contradicted');
    expect(verdict([0, 0.2], [-0.3, 0.15])).toBe('undecided');
    expect(verdict([0, 0.05], null)).toBe('not testable');
    // What halves with the window is a matter of speed.
    expect(copyingVerdict({ ...base, credited: ratio(0, 0.05), asymmetry: near(0.3, 0.9, 0.3) })).toBe(
      'undecided',
    );
    expect(copyingVerdict({ ...base, credited: ratio(0, 0.05), asymmetry: near(0.3, 0.9), feed: 300 })).toBe(
      'not testable',
    );
  });

  it('of being first: both conditions, ties and hidden copies as bounds', () => {
    // Ten weeks of ten cascades; the first channel is of the group, two others are not.
    const cascades = (times: (i: number) => [number, number, number]): CarriedEpisode[] =>
      Array.from({ length: 100 }, (_, i) => ({
        object: String(i),
        start: Math.min(...times(i)),
        week: 7 * Math.floor(i / 10),
        day: i,
        carriers: times(i).map((time, place) => ({ place, time, posts: 1, whole: true, before: true })),
      }));
    const verdict = (list: CarriedEpisode[], hidden = 0) => {
      const { origins } = originsOf(list, [true, false, false], {
        tie: 60,
        grains: [1, 1, 1],
        hidden: () => hidden,
      });
      return originVerdict(originRatios(origins), originRatios(origins, 0.975));
    };
    const three = cascades((i) => (i % 9 < 7 ? [0, 500, 900] : [900, 0, 500])).map((one) => ({
      ...one,
      carriers: [...one.carriers, { place: 3, time: one.start + 950, posts: 1, whole: true, before: true }],
    }));
    const asked = { tie: 60, grains: [1, 1, 1, 1] };
    const group = [true, false, false, true];
    // A channel left out by looking at its cascades alone is one left out of all.
    for (const without of [0, 1, 2, 3])
      expect(originsWithout(three, group, asked)(without)).toEqual(
        originsOf(three, group, { ...asked, without }).origins,
      );
    const mostly = cascades((i) => (i % 9 < 7 ? [0, 500, 900] : [900, 0, 500]));
    expect(verdict(mostly)).toBe('supported');
    // A third of what is first may be second behind a hidden copy: 0.78 × 0.49 is under one half.
    expect(verdict(mostly, 0.3)).toBe('undecided');
    expect(verdict(cascades((i) => (i % 9 < 7 ? [0, 30, 900] : [900, 0, 500])))).toBe('undecided');
    expect(verdict(cascades((i) => (i % 9 < 2 ? [0, 500, 900] : [900, 0, 500])))).toBe('contradicted');
  });
});
