import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english, mannerOf, wordsIn } from '../../src/messages/index.ts';
import { powerOf } from '../../src/claims/power.ts';
import { claimReview, ratings } from '../../src/claims/review/claimReview.ts';
import { questionHash } from '../../src/claims/ledger/seal.ts';
import { testClaims } from '../../src/claims/testClaims.ts';
import { pOf, respondsVerdict } from '../../src/claims/types/responds/rule.ts';
import { typeOf } from '../../src/claims/types/index.ts';
import { type ClaimSource, claimTypes } from '../../src/model/project.ts';
import { type ClaimResult, type WrittenClaim, claimResultSchema } from '../../src/model/verdict.ts';
import { type Corpus, evidenceCount } from '../measures/corpus.ts';
import { worldCorpus } from './support.ts';

const more = `
  rises: { type: responds, words: lantern, events: [market-fire] }
  falls: { type: responds, form: fall, words: lantern, events: [market-fire] }
  denied: { type: responds, words: lantern, events: [market-fire], negated: true }
  weather-rises: { type: responds, about: weather, events: [market-fire] }
  of-one: { type: responds, words: lantern, by: football, events: [market-fire] }
  of-nothing: { type: responds, by: state, events: [market-fire] }
  after-nothing: { type: responds, words: lantern }
  reaches: { type: penetrates, words: harbour, within: [state] }
  everywhere: { type: ubiquitous, words: harbour, within: [state] }
  posts-more: { type: floods, by: state, rivals: [football] }
  begins: { type: originates, by: state }
  repeats: { type: follows, form: copying, by: independent, rivals: [state] }
`;

let corpus: Corpus;
let results: ClaimResult[];
let written: WrittenClaim[];
const of = (id: string): WrittenClaim => written.find((row) => row.id === id) as WrittenClaim;

beforeAll(async () => {
  corpus = await worldCorpus('demo', 1, more);
  const { project } = corpus.context;
  const events = { ...project.events, 'found-here': { date: '2025-04-10' } };
  // A day that somebody found by reading these posts: no source outside of them.
  const reading: ClaimSource = { type: 'responds', words: 'lantern', events: ['found-here'] };
  const tested =
    /^(?:rises|falls|denied|weather-rises|of-|after-|reaches|everywhere|posts-more|begins|repeats|union-over|lantern-dom|league-in)/;
  const claims = {
    ...Object.fromEntries(Object.entries(project.claims).filter(([id]) => tested.test(id))),
    'by-reading': reading,
  };
  results = await testClaims({ ...corpus.context, project: { ...project, events, claims } });
  written = english.writeAll(results);
}, 240_000);
afterAll(() => corpus.close());

describe('the rule', () => {
  const limits = (low: number, high: number) => ({ low: Math.log(low), high: Math.log(high) });

  it('holds a rise against the threshold, a fall against its inverse', () => {
    expect(respondsVerdict(limits(1.3, 4), 'rise', 1.25)).toBe('supported');
    expect(respondsVerdict(limits(0.4, 1.2), 'rise', 1.25)).toBe('contradicted');
    expect(respondsVerdict(limits(0.4, 1.3), 'rise', 1.25)).toBe('undecided');
    expect(respondsVerdict(limits(0.3, 0.7), 'fall', 1.25)).toBe('supported');
    expect(respondsVerdict(limits(0.9, 1.3), 'fall', 1.25)).toBe('contradicted');
    expect(respondsVerdict(limits(0.7, 0.9), 'fall', 1.25)).toBe('undecided');
    expect(respondsVerdict({ low: null, high: null }, 'rise', 1.25)).toBe('undecided');
  });

  it('takes the p-value of the side that decides', () => {
    const response = { above: (t: number) => t, below: (t: number) => 10 * t };
    expect(pOf(response, 'supported', 'rise', 1.25)).toBe(1.25);
    expect(pOf(response, 'contradicted', 'rise', 1.25)).toBe(12.5);
    expect(pOf(response, 'supported', 'fall', 1.25)).toBe(8);
    expect(pOf(response, 'contradicted', 'fall', 1.25)).toBe(0.8);
    expect(pOf(response, 'undecided', 'rise', 1.25)).toBeNull();
  });
});

describe('responds', () => {
  it('finds the planted rise, of which a fall is the opposite, and says that it shows no cause', () => {
    expect(of('rises')).toMatchObject({ verdict: 'supported', plain: 'agrees with this corpus' });
    expect(of('rises').p).toBeLessThanOrEqual(0.025);
    expect(of('falls').verdict).toBe('contradicted');
    expect(of('denied').verdict).toBe('contradicted');
    expect(of('rises').wording).toContain('that it came of it is not shown');
    expect(of('rises').caveats.join(' ')).toContain('Vocabulary not validated');
    expect(of('rises').checks.filter(({ leftOut }) => leftOut !== undefined).length).toBeGreaterThan(5);
    expect(of('rises').checks.some(({ control }) => control === true)).toBe(true);
  });

  it('tells no response of words that none is planted for', () => {
    expect(of('weather-rises').verdict).not.toBe('supported');
    expect(of('of-one').verdict).not.toBe('supported');
  });

  it('refuses what it cannot ask, and says what it would need', () => {
    expect(of('of-nothing')).toMatchObject({ verdict: 'not testable' });
    expect(of('of-nothing').reason).toContain('by which words');
    expect(of('after-nothing').reason).toBe('the claim does not say after which event');
    expect(of('by-reading').reason).toContain('reading these very posts');
    for (const id of ['of-nothing', 'after-nothing', 'by-reading'])
      expect(of(id).toCollect.length).toBeGreaterThan(0);
  });

  it('has the posts behind it, as many as it says', async () => {
    const [evidence] = of('rises').evidence;
    expect(evidence?.total).toBe(of('rises').estimates[0]?.n);
    expect(await evidenceCount(corpus, evidence as never)).toBe(evidence?.total);
  });

  it('says before measuring what could be found, of a rise and a fall alike', async () => {
    const lines = async (id: string) =>
      english.writeAll((await powerOf(corpus.context, id, corpus.context.project.claims[id] as never)).lines);
    expect((await lines('rises'))[1]).toMatch(
      /a change of \d\.\d\d times would be found with a chance of 80%/,
    );
    expect(await lines('rises')).toEqual(await lines('falls'));
    expect(of('rises').estimates[1]?.name).toBe('change that could be found');
  });

  it('seals the day of its event: another day is another question', () => {
    const { project } = corpus.context;
    const claim = project.claims['rises'] as ClaimSource;
    const moved = { ...project, events: { 'market-fire': { date: '2025-04-01' } } };
    expect(questionHash(moved, claim)).not.toBe(questionHash(project, claim));
  });
});

describe('every type of claim', () => {
  const persian = wordsIn(mannerOf({ language: 'fa' }));
  const table = readFileSync(join(import.meta.dirname, 'detect-table.ts'), 'utf8');

  it.each(claimTypes)('%s has all its parts', async (name) => {
    const type = typeOf(name);
    expect(type.name).toBe(name);
    expect(type.needs.x.length).toBeGreaterThan(0);
    expect(table).toMatch(new RegExp(`'${name} `));
    const found = results.filter((result) => result.type === name && result.verdict !== 'not testable');
    const [result] = found;
    if (result === undefined) throw new Error(`no claim of ${name} was tested`);
    expect(() => claimResultSchema.parse(result)).not.toThrow();
    expect(result.estimates.length).toBeGreaterThan(0);
    expect(result.evidence.length).toBeGreaterThan(0);
    expect(result.checks.length).toBeGreaterThan(0);
    expect(result.caveats.length).toBeGreaterThan(0);
    for (const words of [english, persian]) {
      for (const said of [result.rule, result.wording, result.plain])
        expect(words.write(said).length).toBeGreaterThan(10);
      expect(words.write(result.wording)).not.toBe('');
    }
    expect(persian.write(result.wording)).not.toBe(english.write(result.wording));
    const claim = corpus.context.project.claims[result.id] as ClaimSource;
    expect((await type.power(corpus.context, claim)).length).toBeGreaterThan(0);
    const entry = { signedOffBy: 'A. Reader', signedOffOn: '2026-01-01' };
    const review = claimReview(english, result, entry) as {
      reviewRating?: { ratingValue?: number };
    };
    expect(review.reviewRating?.ratingValue).toBe(ratings[result.verdict]);
  });
});
