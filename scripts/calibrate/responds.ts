/** `responds`: a vocabulary around events among 199 placebo words; the threshold stands at the truth of the world. */
import { respondsVerdict } from '../../src/claims/types/responds/rule.ts';
import {
  type Response,
  type Series,
  leastPlacebos,
  leastRatio,
  mostDetectable,
  placebosOf,
  responseOf,
} from '../../src/measures/events/response.ts';
import { seriesOf } from '../../src/measures/events/series.ts';
import { type Windows, longestWindows, windowsOf } from '../../src/measures/events/windows.ts';
import { type Random, normal, uniform, uniformInteger } from '../../src/statistics/random.ts';
import { poisson } from '../../src/statistics/randomCounts.ts';
import { type Cell } from './cell.ts';
import { uniformLimits, uniformity } from './tally.ts';

export interface TalkFactors {
  readonly days: number;
  readonly events: number;
  /** Uses of the vocabulary a day, of several thousand texts. */
  readonly perDay: number;
  /** True ratio from an event's day on, for as long as its window. */
  readonly ratio: number;
  /** Correlation of a day's state with the next day's, and its standard deviation (log), of X; of other words it is drawn up to so much. */
  readonly memory?: number;
  readonly state?: number;
  /** Standard deviation (log) of the weekdays of each word. */
  readonly weekdays?: number;
  /** Shocks a day, each of a fifth of the words, X's topic among five: three times as much, halving each day. */
  readonly shocks?: number;
  /** On the day of every event such a shock of another topic, or of all words. */
  readonly atEvents?: 'others' | 'all';
  /** All events on the same weekday, as demonstrations on Fridays. */
  readonly sameWeekday?: 1;
  /** Part of the texts that is not collected on a day, up to so much, drawn anew for each week. */
  readonly gaps?: number;
}

const topics = 5;

/** Days of the events, spread evenly, each moved a little; by whole weeks where all are of one weekday. */
function eventDays(random: Random, { days, events, sameWeekday }: TalkFactors): number[] {
  const apart = days / (events + 1);
  return Array.from({ length: events }, (_, i) => {
    const day = Math.round(apart * (i + 1)) + uniformInteger(random, 3) - 1;
    return sameWeekday === undefined ? day : 7 * Math.round(day / 7);
  });
}

/** Talk as the measure reads it: units of one channel, X and the placebo words by day. */
function drawTalk(random: Random, factors: TalkFactors, windows: Windows, at: readonly number[]) {
  const {
    days,
    perDay,
    ratio,
    memory = 0,
    state = 0.3,
    weekdays = 0.3,
    shocks = 0,
    atEvents,
    gaps = 0,
  } = factors;
  const shock = Array.from({ length: topics }, () => new Float64Array(days));
  const strike = (topic: number, from: number): void => {
    for (let day = from; day < Math.min(days, from + 6); day++)
      (shock[topic] as Float64Array)[day] = (shock[topic]?.[day] ?? 0) + Math.log(3) * 0.5 ** (day - from);
  };
  for (let day = 0; day < days; day++)
    if (uniform(random) < shocks) strike(uniformInteger(random, topics), day);
  for (const event of at) {
    if (atEvents === 'others') strike(1, event);
    if (atEvents === 'all') for (let topic = 0; topic < topics; topic++) strike(topic, event);
  }
  const held = Array.from({ length: Math.ceil(days / 7) }, () => 1 - gaps * uniform(random));
  const n = Float64Array.from(
    { length: days },
    (_, day) =>
      (held[Math.floor(day / 7)] ?? 1) * Math.exp(normal(random, 0, 0.15)) * (day % 7 < 5 ? 1 : 0.7),
  );
  const within = Array.from({ length: days }, () => false);
  for (const { at: day } of windows.events) within.fill(true, day - windows.length, day + windows.length);
  const word = (mean: number, topic: number, own: number, grows: (day: number) => number): Series => {
    const week = Array.from({ length: 7 }, () => normal(random, 0, weekdays));
    let now = normal(random, 0, own);
    const seen = new Float64Array(days);
    for (let day = 0; day < days; day++) {
      if (day > 0) now = memory * now + normal(random, 0, own * Math.sqrt(1 - memory * memory));
      const log = (week[day % 7] ?? 0) + now + (shock[topic]?.[day] ?? 0) + grows(day);
      seen[day] = poisson(random, mean * (n[day] as number) * Math.exp(log));
    }
    const total = seen.reduce((sum, value) => sum + value, 0);
    return seriesOf({ days, channels: 1, n }, seen, new Float64Array([total]), within);
  };
  const reach = windows.length;
  const grows = (day: number): number =>
    at.some((event) => day >= event && day < event + reach) ? Math.log(ratio) : 0;
  const x = word(perDay, 0, state, grows);
  const words = Array.from({ length: leastPlacebos }, (_, i) =>
    word(perDay * (0.5 + 1.5 * uniform(random)), i % topics, state * uniform(random), () => 0),
  );
  return { x, words };
}

const around = (windows: Windows, x: Series, words: readonly Series[]): Response =>
  responseOf(x, windows, placebosOf(words, windows));

/** As `untestable` has it: known without a look at the change. */
const askable = ({ detectable, value }: Response): boolean =>
  value !== null && detectable !== null && detectable <= mostDetectable;

interface Drawn {
  readonly response: Response;
  /** The same in half and twice the days, where they can be asked. */
  readonly again: readonly Response[];
}

function draw(random: Random, factors: TalkFactors): Drawn | undefined {
  const at = eventDays(random, factors);
  const windows = longestWindows(factors.days, at);
  if (typeof windows === 'string') return undefined;
  const { x, words } = drawTalk(random, factors, windows, at);
  const again = [Math.floor(windows.length / 2), 2 * windows.length].flatMap((length) => {
    const other = windowsOf(factors.days, at, length);
    return typeof other === 'string' ? [] : [around(other, x, words)];
  });
  return { response: around(windows, x, words), again };
}

function cellOf(id: string, factors: TalkFactors, excludedBy?: string): Cell {
  return {
    id: `responds ${id}`,
    of: 'responds, process',
    factors: { world: id, ...factors },
    boundary: excludedBy === undefined,
    most: 2000,
    ...(excludedBy === undefined
      ? { limits: { ...uniformLimits('p above'), ...uniformLimits('p below') } }
      : { excludedBy }),
    draw(random) {
      const truth = factors.ratio;
      const drawn = draw(random, factors);
      if (drawn === undefined || !askable(drawn.response)) return { low: null, high: null, truth };
      const { response } = drawn;
      const { low, high } = response;
      const values = (p: number | null): number[] => (p === null ? [] : [p]);
      return {
        low: low === null ? null : Math.exp(low),
        high: high === null ? null : Math.exp(high),
        truth,
        means: {
          ...uniformity('p above', values(response.above(truth))),
          ...uniformity('p below', values(response.below(truth))),
        },
        verdict: respondsVerdict({ low, high }, 'rise', truth),
        mayBe: { supported: false, contradicted: false },
      };
    },
  };
}

const base: TalkFactors = { days: 104, events: 1, perDay: 20, ratio: leastRatio };

export function respondsCells(): Cell[] {
  return [
    cellOf('one event in 104 days', base),
    cellOf('four events in 104 days', { ...base, events: 4 }),
    cellOf('ten events in 365 days', { ...base, days: 365, events: 10 }),
    cellOf('no response', { ...base, ratio: 1 }),
    cellOf('no response, four events', { ...base, events: 4, ratio: 1 }),
    cellOf('days that depend', { ...base, memory: 0.5, events: 4 }),
    cellOf('days that depend strongly', { ...base, memory: 0.8, state: 0.4, events: 4 }),
    cellOf('shared shocks', { ...base, shocks: 0.3, events: 4 }),
    cellOf('all words at the events', { ...base, atEvents: 'all', events: 4 }),
    cellOf('other words at ten events in 365 days', {
      ...base,
      atEvents: 'others',
      days: 365,
      events: 10,
    }),
    cellOf('one weekday', { ...base, weekdays: 0.8, events: 4, sameWeekday: 1 }),
    cellOf('seldom used', { ...base, perDay: 5, events: 4 }),
    cellOf('posts missing by weeks', { ...base, gaps: 0.4, events: 4 }),
    cellOf('40 days', { ...base, days: 40 }, 'under ten windows without an event'),
  ];
}

/** How often a response of so many times as much is found, with half and twice the days asked where they can be. */
export function respondsPower(days: number, events: number, ratio: number, perDay: number): Cell {
  const factors: TalkFactors = { ...base, days, events, ratio, perDay, memory: 0.3 };
  return {
    id: `responds power ${days} ${events} ${ratio} ${perDay}`,
    of: 'responds, process',
    factors: { world: 'power', ...factors },
    draw(random) {
      const drawn = draw(random, factors);
      if (drawn === undefined || !askable(drawn.response)) return { low: null, high: null, truth: ratio };
      const verdict = respondsVerdict(drawn.response, 'rise', leastRatio);
      const flips = drawn.again.some(
        (other) => askable(other) && respondsVerdict(other, 'rise', leastRatio) !== verdict,
      );
      return {
        low: null,
        high: null,
        truth: ratio,
        means: {
          'could find': drawn.response.detectable,
          'found of promised':
            (drawn.response.detectable ?? Infinity) <= ratio ? Number(verdict === 'supported') : null,
        },
        verdict: flips ? 'undecided' : verdict,
        mayBe: { supported: true, contradicted: false },
      };
    },
  };
}
