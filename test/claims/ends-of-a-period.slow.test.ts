import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClaims } from '../../src/claims/testClaims.ts';
import { cadence } from '../../src/measures/cadence/cadence.ts';
import { measures } from '../../src/measures/index.ts';
import { frameFor } from '../../src/measures/scope.ts';
import { share } from '../../src/measures/share/share.ts';
import { english } from '../../src/messages/index.ts';
import type { WrittenClaim } from '../../src/model/verdict.ts';
import { type Corpus, corpusOf, type Line } from '../measures/corpus.ts';

// Fifty days from 1 March 2026, ids without a gap as published: eight channels of the first side have a green post a day each,
// ten of the second a red one, gamma two of either kind. The period is 11 March to 9 April, days 10 to 39: 240 green and 300
// red, so 44.4%.
const start = Date.UTC(2026, 2, 1);
function series(
  channel: string,
  perDay: number,
  word: (post: number) => string,
  lost: (day: number) => boolean,
): Line[] {
  return Array.from({ length: 50 * perDay }, (_, i) => ({
    channel,
    id: i + 1,
    date: new Date(start + ((i + 0.5) / perDay) * 86_400_000 + ((i * 67) % 60) * 61_000).toISOString(),
    text: `${word(i)} item ${i} of ${channel}`,
  })).filter((_, i) => !lost(Math.floor(i / perDay)));
}
const side = (name: string, channels: number, word: () => string, lost: (day: number) => boolean): Line[] =>
  Array.from({ length: channels }, (_, i) => series(`${name}${i}`, 1, word, lost)).flat();
const red = (): string => 'red';
const green = (): string => 'green';
const none = (): boolean => false;
/** Of the second side the last third of the period was not collected, nor four days after it: 140 posts, of them 100 in it. */
const atTheEnd = (day: number): boolean => day >= 30 && day < 44;

const project = `
isogloss: 1
name: ends
lexicons: { green: { terms: [green] }, red: { terms: [red] } }
communities:
  first: { channels: [alpha0, alpha1, alpha2, alpha3, alpha4, alpha5, alpha6, alpha7] }
  second: { channels: [beta0, beta1, beta2, beta3, beta4, beta5, beta6, beta7, beta8, beta9] }
  third: { channels: [gamma] }
claims:
  words: { type: dominates, words: green, rivals: [red], period: { from: 2026-03-11, to: 2026-04-09 } }
  channels: { type: outperforms, by: first, rivals: [second], period: { from: 2026-03-11, to: 2026-04-09 } }
  pace: { type: floods, by: first, rivals: [second], period: { from: 2026-03-11, to: 2026-04-09 } }
`;
const period = { from: '2026-03-11', to: '2026-04-09' };

let corpus: Corpus | undefined;
let results: Map<string, WrittenClaim>;
async function opened(lines: readonly Line[]): Promise<Corpus> {
  const made = await corpusOf(lines, project);
  corpus = made;
  results = new Map(english.writeAll(await testClaims(made.context)).map((row) => [row.id, row]));
  return made;
}
const of = (id: string): WrittenClaim => results.get(id) as WrittenClaim;

describe('nothing missing', () => {
  beforeAll(() => opened([...side('alpha', 8, green, none), ...side('beta', 10, red, none)]));
  afterAll(() => corpus?.close());

  it('is a census of the period, whatever lies beside it', () => {
    expect(of('words').estimates[0]).toMatchObject({
      n: 240,
      denominator: 540,
      low: 240 / 540,
      high: 240 / 540,
    });
    expect(of('words').verdict).toBe('contradicted');
    expect(of('words').frame.completeness).toEqual([1, 1]);
  });
});

describe('an outage over the end of a period', () => {
  beforeAll(() => opened([...side('alpha', 8, green, none), ...side('beta', 10, red, atTheEnd)]));
  afterAll(() => corpus?.close());

  it('is no census, and of what is held alone nothing is said', () => {
    for (const id of ['words', 'channels']) {
      const { verdict, estimates, frame } = of(id);
      // 240 of 440 are held: a majority that is none.
      expect(verdict).toBe('undecided');
      const [main] = estimates;
      expect(main?.low).toBeLessThan(id === 'words' ? 240 / 540 : -60 / 540);
      expect(main?.method).not.toContain('census');
      expect(frame.completeness?.[1]).toBeLessThan(0.95);
      expect(frame.completeness?.[0]).toBeLessThan(440 / 540);
    }
  });

  it('leaves the pace of a channel untold', () => {
    expect(of('pace')).toMatchObject({ verdict: 'not testable' });
    expect(of('pace').reason).toContain('beta0');
  });

  it('counts in the weeks it lies in, and in no other', async () => {
    const { rows } = await share.run((corpus as Corpus).context, { lexicon: 'green', by: 'week', ...period });
    const ranges = rows.map(({ estimates: [texts] }) => [texts?.low, texts?.high] as [number, number]);
    const truth = 240 / 540;
    for (const [low, high] of ranges) {
      expect(low).toBeLessThanOrEqual(truth + 0.05);
      expect(high).toBeGreaterThanOrEqual(truth - 0.05);
    }
    // Three whole weeks and two cut ones: two that the outage does not reach are as they are held.
    expect(ranges.filter(([low, high]) => low === high).length).toBeGreaterThanOrEqual(2);
    expect(ranges.filter(([low, high]) => high - low > 0.2).length).toBeGreaterThanOrEqual(1);
  });
});

describe('a channel of which nothing of the period is held', () => {
  beforeAll(() =>
    opened([
      ...side('alpha', 8, green, none),
      ...side('beta', 10, red, (day) => day >= 8 && day < 42),
      ...series('gamma', 2, (i) => (i % 2 === 0 ? 'red' : 'green'), none),
    ]),
  );
  afterAll(() => corpus?.close());

  it('is of the frame, and its posts are missing', async () => {
    const { context } = corpus as Corpus;
    const { frame } = await frameFor(context.driver, context.project, period);
    expect(frame.map(({ posts }) => posts)).toEqual([
      ...Array.from({ length: 8 }, () => 30),
      ...Array.from({ length: 10 }, () => 0),
      60,
    ]);
    // Held are 270 green of 300, in truth 270 of 600.
    expect(of('words')).toMatchObject({ verdict: 'undecided', frame: { channels: 19, posts: 300 } });
    expect(of('words').estimates[0]?.low).toBeLessThan(270 / 600);
    expect(of('channels').verdict).not.toBe('supported');
    expect(of('pace').verdict).toBe('not testable');
  });

  it('stands in its community, in its language, and in the periods', async () => {
    const { context } = corpus as Corpus;
    const widthBy = async (by: string): Promise<Map<string, number>> => {
      const { rows } = await share.run(context, { lexicon: 'green', by, ...period });
      return new Map(
        rows.map(({ key, estimates: [texts] }) => [key, (texts?.high ?? 9) - (texts?.low ?? 0)] as const),
      );
    };
    // Nothing of beta, so no number of it.
    expect((await widthBy('community')).get('second')).toBe(9);
    expect((await widthBy('community')).get('first')).toBe(0);
    expect((await widthBy('language')).get('(language not stated)')).toBeGreaterThan(0.3);
    const weeks = await widthBy('week');
    expect([...weeks.values()].every((width) => width > 0.3)).toBe(true);
    const found = await share.run(context, { lexicon: 'green', ...period });
    // Nine channels have it; ten may, or not.
    expect(found.rows[0]?.estimates[3]).toMatchObject({ value: 1, low: 9 / 19, high: 1 });
  });

  it('a period of which nobody holds a post is told where posts of it are missing', async () => {
    const { context } = corpus as Corpus;
    const days = { from: '2026-03-20', to: '2026-03-29', channel: 'beta3' };
    const { rows } = await share.run(context, { lexicon: 'green', by: 'day', ...days });
    expect(rows.map(({ key }) => key)).toEqual(Array.from({ length: 10 }, (_, i) => `2026-03-${20 + i}`));
    expect(rows[0]?.estimates[0]).toMatchObject({ value: null, low: null, high: null });
  });

  it('breaks no measure', async () => {
    const { context } = corpus as Corpus;
    for (const measure of Object.values(measures)) {
      if (measure.name === 'influence' || measure.name === 'statements') continue;
      const found = await measure
        .run(context, { lexicon: 'green', word: 'item', ...period })
        .catch((error: Error) => error);
      if (found instanceof Error) expect([measure.name, found.name]).toEqual([measure.name, 'UserError']);
      else expect(JSON.stringify(found)).not.toMatch(/1970|NaN/);
    }
    const { rows } = await cadence.run(context, { by: 'channel', ...period });
    const days = rows.map(
      (row) => `${row.key} ${row['observedDays'] as number} ${row['outageDays'] as number}`,
    );
    expect(days).toEqual([
      ...Array.from({ length: 8 }, (_, i) => `alpha${i} 28 0`),
      ...Array.from({ length: 10 }, (_, i) => `beta${i} 0 30`),
      'gamma 28 0',
    ]);
  });
});
