import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datedEvents } from '../../src/measures/events/around.ts';
import { events } from '../../src/measures/events/events.ts';
import { observedDays } from '../../src/measures/events/placed.ts';
import { type Series, placebosOf, responseOf } from '../../src/measures/events/response.ts';
import { seriesOf } from '../../src/measures/events/series.ts';
import { type Windows, longestWindows, windowsOf } from '../../src/measures/events/windows.ts';
import { isSpokenFor } from '../../src/measures/events/spokenFor.ts';
import { chosen } from '../../src/measures/events/words.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parseProject } from '../../src/project/projectFile.ts';
import { seededRandom, uniformInteger } from '../../src/statistics/random.ts';
import { type Corpus, type Line, corpusOf, evidenceCount, iso, second } from './corpus.ts';

describe('windows around events', () => {
  it('share no day, lie within the days, and are as long as ten without an event allow', () => {
    const windows = longestWindows(104, [50]) as Windows;
    // 104 days: seven on either side leave six windows, four leave (46 + 50) / 8, of either side whole ones: 5 + 6.
    expect(windows).toMatchObject({ length: 4, events: [{ event: 0, at: 50 }] });
    expect(windows.placebo).toHaveLength(11);
    const days = [50, ...windows.placebo].flatMap((at) => Array.from({ length: 8 }, (_, i) => at - 4 + i));
    expect(new Set(days).size).toBe(days.length);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...days)).toBeLessThan(104);
    expect((longestWindows(365, [100, 200]) as Windows).length).toBe(7);
  });

  it('say why there are none', () => {
    expect(windowsOf(104, [50, 57], 4)).toBe('too close');
    expect(windowsOf(104, [50, 58], 4)).toMatchObject({ length: 4 });
    expect(windowsOf(104, [2], 4)).toBe('outside');
    expect(windowsOf(104, [50], 7)).toBe('too few windows');
    expect(longestWindows(30, [15])).toBe('too few windows');
    expect(longestWindows(104, [300])).toBe('outside');
  });
});

describe('the days observed', () => {
  it('reach outwards from the events while weeks have half of what theirs have', () => {
    // A year of one post a day before a hundred days of ten, of which ten days in the middle have six.
    const perDay = new Float64Array(465).fill(1);
    perDay.fill(10, 365);
    perDay.fill(6, 400, 410);
    const [from, to] = observedDays(perDay, [420]);
    // Three days of one and four of ten are 43/7 a day, still over five; four and three are 34/7, and end it.
    expect([from, to]).toEqual([368, 465]);
    expect(observedDays(perDay, [-5])).toEqual([0, 465]);
  });
});

describe('what would be seen without a change', () => {
  it('follows channels and weekdays', () => {
    // Two channels of 10 posts a day; the word in 4 of 140 posts of the first, in 40 of 140 of the second; the second is
    // silent on the last day. Expected by hand, before weekdays: 10·4/140 + 10·40/140 = 22/7, and 2/7 on the last day.
    const days = 14;
    const n = new Float64Array(2 * days).fill(10);
    n[2 * days - 1] = 0;
    const seen = new Float64Array(days).fill(3);
    const byChannel = new Float64Array([4, 130 / 3.25]);
    const { expected } = seriesOf({ days, channels: 2, n }, seen, byChannel, []);
    const rate = 4 / 14 + 400 / 130;
    // Weekday of day 0: 6 seen, 2·rate expected, 20 uses of prior on each side.
    expect(expected[0]).toBeCloseTo((rate * 26) / (2 * rate + 20), 12);
    expect(expected[13]).toBeCloseTo(((4 / 14) * 26) / (rate + 4 / 14 + 20), 12);
  });
});

const flat = (days: number, at: number, value: number): Series => {
  const seen = new Float64Array(days).fill(10);
  seen.fill(value, at);
  return { seen, expected: new Float64Array(days).fill(10) };
};

describe('the change against placebo words', () => {
  const windows = windowsOf(96, [88], 4) as Windows;
  const random = seededRandom(7);
  /** Words that vary by themselves, by whole numbers of a die. */
  const words = Array.from(
    { length: 199 },
    (): Series => ({
      seen: Float64Array.from({ length: 96 }, () => 5 + uniformInteger(random, 11)),
      expected: new Float64Array(96).fill(10),
    }),
  );

  it('is a ratio by hand, less what is common to all', () => {
    const still = placebosOf([flat(96, 88, 20), flat(96, 88, 20), flat(96, 88, 20)], windows);
    const twice = Math.log(80.5 / 40.5);
    expect(still.common.get(88)).toBeCloseTo(twice, 12);
    const own = responseOf(flat(96, 88, 30), windows, still);
    expect(own.value).toBeCloseTo(Math.log(120.5 / 40.5) - twice, 12);
  });

  it('has limits that are ranks: the fifth of 199 on either side', () => {
    const placebos = placebosOf(words, windows);
    const own = responseOf(words[0] as Series, windows, placebos);
    const ranks = [...placebos.ranks];
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    // Or Student's t on 10 degrees (ten windows that share no day), 2.228139 in tables, where a rank is nearer.
    const reach = (rank: number): number => Math.max(rank, 2.228138851964939) * own.spread;
    expect(windows.placebo).toHaveLength(10);
    expect(own.low).toBeCloseTo((own.value as number) - reach(ranks.at(-5) as number), 9);
    expect(own.high).toBeCloseTo((own.value as number) + reach(-(ranks[4] as number)), 9);
    // p = (1 + words at least as far) / 200; a limit above the threshold is a p of 2.5% at most.
    const t = own.low as number;
    expect(own.above(Math.exp(t - 1e-9))).toBeLessThanOrEqual(0.025 + 1e-9);
    expect(own.above(Math.exp(t + 1e-9))).toBeGreaterThan(0.025);
    expect(own.below(Math.exp((own.high as number) + 1e-9))).toBeLessThanOrEqual(0.025 + 1e-9);
  });

  it('takes no window for observed that half of the posts lack', () => {
    const lame: Series = { seen: new Float64Array(96).fill(10), expected: new Float64Array(96).fill(10) };
    lame.expected.fill(1, 88);
    expect(responseOf(lame, windows, placebosOf(words, windows)).value).toBeNull();
  });
});

describe('placebo words', () => {
  it('are single ones as frequent, then several together', () => {
    const found = chosen(
      [
        { token: 'a', texts: 100 },
        { token: 'b', texts: 40 },
        { token: 'c', texts: 190 },
        { token: 'd', texts: 50 },
        { token: 'e', texts: 30 },
      ],
      100,
    );
    expect(found.map(({ words }) => words)).toEqual([['a'], ['c'], ['d'], ['b', 'e']]);
    expect(chosen([{ token: 'a', texts: 100 }], 100, 0)).toEqual([]);
  });
});

// Thirty weeks of two channels of twelve posts a day, each of twelve words of two hundred and fifty; `flag` in one post of
// 24, and in one of four in the week after each of two events.
const start = second('2026-01-05T06:00:00Z');
const day = 86_400;
const random = seededRandom(11);
const project = `
isogloss: 1
name: events
timezone: Asia/Tehran
channels: { left: { kind: outlet }, right: { kind: outlet } }
communities: { one: { channels: [left] }, two: { channels: [right] } }
lexicons:
  flag: { terms: [flag] }
  never: { terms: [nowhere] }
  calm: { control: true, terms: [wkbb] }
  kin: { terms: [wkbdf, 'wkcde*'] }
events:
  first: { date: 2026-03-15, label: the first, aliases: [wkbcf], source: a register }
  second: { date: '2026-06-07T21:30:00Z', source: a register }
  outside: { date: 2030-01-01 }
`;
const eventDays = [69, 154];
const word = (n: number): string =>
  `wk${String(n)
    .split('')
    .map((digit) => 'abcdefghij'[Number(digit)])
    .join('')}`;
const lines: Line[] = [];
for (let d = 0; d < 210; d++) {
  const around = eventDays.some((event) => d >= event && d < event + 7);
  for (const channel of ['left', 'right'])
    for (let i = 0; i < 12; i++) {
      const words = Array.from({ length: 12 }, () => word(uniformInteger(random, 250)));
      const flagged = uniformInteger(random, around ? 4 : 24) === 0;
      lines.push({
        channel,
        id: 12 * d + i + 1,
        date: iso(start + d * day + i * 3600),
        // One of the words is somebody's name, too.
        text: `${words.join(' ')}${flagged ? ' flag' : ''} n${d}x${i}${channel}${words.includes(word(125)) ? ' drum' : ''}${i === 0 && d % 30 === 0 ? ` @${word(120)}` : ''}`,
      });
    }
}

describe('measure events', () => {
  let corpus: Corpus;
  const run = (options: Record<string, string>): Promise<Finding> => events.run(corpus.context, options);
  beforeAll(async () => {
    corpus = await corpusOf(lines, project);
  });
  afterAll(() => corpus.close());

  it('takes a moment for the day it falls on in the project’s zone', () => {
    const dated = datedEvents(parseProject('isogloss.yaml', project), ['first', 'second']);
    expect(dated.map(({ date }) => date)).toEqual(['2026-03-15', '2026-06-08']);
  });

  it('finds what is planted around both events, each and together, and nothing of a control', async () => {
    const { rows, summary } = await run({ lexicon: 'flag' });
    expect(rows.map(({ key }) => key)).toEqual(['all', 'first', 'second', '(control) calm']);
    expect(summary).toMatchObject({ length: 7, leftOut: ['outside'], placeboNames: 3 });
    // What is somebody's name stands for words, and in no print; nor does what one begins with, as names are taken apart.
    expect([word(1), word(12), word(120)]).toEqual(['wkb', 'wkbc', 'wkbca']);
    expect(summary?.['placeboWords']).toContain(word(121));
    expect(summary?.['placeboWords']).not.toContain(word(120));
    const [all, ...rest] = rows;
    // Counted from the lines.
    const flags = (from: number): number =>
      eventDays.reduce((sum, event) => {
        const [low, high] = [start + (event + from) * day, start + (event + from + 7) * day].map(iso);
        return (
          sum +
          lines.filter(
            ({ date, text }) => date >= (low ?? '') && date < (high ?? '') && text.includes(' flag '),
          ).length
        );
      }, 0);
    expect(all?.estimates[0]).toMatchObject({ n: flags(0), denominator: flags(-7) });
    expect(all?.estimates[0]?.value).toBeGreaterThan(3.2);
    expect(all?.estimates[0]?.low).toBeGreaterThan(1.25);
    expect(all?.['p']).toMatchObject({ above: expect.closeTo(1 / 200, 1) });
    expect(rest[0]?.estimates[0]?.value).toBeGreaterThan(2);
    expect(rest[2]?.estimates[0]?.low).toBeLessThan(1.25);
    // What could be found is said beside, and is known from days without an event.
    expect(all?.estimates[1]?.value).toBeLessThan(rest[0]?.estimates[1]?.value ?? 0);
  });

  it('holds it against no word of a vocabulary or of an event’s name, nor of their circle', async () => {
    const { summary } = await run({ lexicon: 'flag' });
    const printed = ((summary?.['placeboWords'] ?? []) as string[]).flatMap((one) => one.split(' + '));
    // Of another vocabulary as they stand and by their beginning, of an event's name, and what stands beside that name.
    expect([word(135), word(234), word(125)]).toEqual(['wkbdf', 'wkcde', 'wkbcf']);
    for (const one of [word(135), word(234), word(125), 'drum']) expect(printed).not.toContain(one);
    // A control is none of what is asked.
    expect(printed).toContain(word(11));
    expect(printed.length).toBeGreaterThanOrEqual(199);
    expect(['https', 'wkcdefg', 'wkc'].map((one) => isSpokenFor(one, new Set(['wkcde'])))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('has the posts behind it, as many as it says', async () => {
    const { rows } = await run({ lexicon: 'flag' });
    for (const row of rows.slice(0, 3)) {
      expect(row.evidence?.total).toBe(row.estimates[0]?.n);
      expect(await evidenceCount(corpus, row.evidence as never, 7)).toBe(row.evidence?.total);
    }
  });

  it('says what it cannot measure, by community too', async () => {
    const never = await run({ lexicon: 'never' });
    expect(never.rows[0]?.estimates[0]).toMatchObject({ value: null, low: null });
    const close = await run({ lexicon: 'flag', event: 'outside' });
    expect(close.rows[0]?.estimates[0]?.note).toMatchObject({ why: { say: 'events.outside' } });
    const { rows } = await run({ lexicon: 'flag', by: 'community' });
    expect(rows.map(({ key }) => key)).toEqual(['one', 'two']);
    await expect(run({ lexicon: 'flag', event: 'nothing' })).rejects.toThrow(/no event "nothing"/);
    await expect(run({ lexicon: 'flag', window: '0' })).rejects.toThrow(/--window is "0"/);
    await expect(run({ lexicon: 'flag', by: 'week' })).rejects.toThrow(/use community/);
  });
});
