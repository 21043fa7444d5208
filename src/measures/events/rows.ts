/** What is told of a change around events: its estimates, its windows, the posts behind it. */
import type { Estimate } from '../../model/estimate.ts';
import type { Evidence, Row } from '../../model/finding.ts';
import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import { startOf } from '../days.ts';
import type { MeasureContext } from '../measure.ts';
import { type Around, type Cannot, type Dated, dateOf } from './around.ts';
import { type Change, leastPlacebos, leastRatio } from './response.ts';
import type { Talk } from './talk.ts';
import { leastWindows } from './windows.ts';

export const whyNot = (why: Cannot): Said => {
  if (why === 'outside') return message('events.outside');
  if (why === 'too close') return message('events.tooClose');
  if (why === 'too few windows') return message('events.tooFewWindows', { least: leastWindows });
  return why === 'few placebos'
    ? message('events.fewPlacebos', { least: leastPlacebos })
    : message('events.noSpread');
};

const times = (log: number | null): number | null => (log === null ? null : Math.exp(log));
const whole = (changes: readonly Change[], part: 'before' | 'after'): number =>
  changes.reduce((sum, change) => sum + (change.change === null ? 0 : change[part][0]), 0);

/** The change with its interval, and the change that could have been found. */
export function changeEstimates({ windows, response }: Around): Estimate[] {
  const { value, low, high, detectable, events, placebos } = response;
  const [before, after] = [whole(events, 'before'), whole(events, 'after')];
  const held = response.windows.filter(({ change }) => change !== null).length;
  const base = { level: 0.95, target: 'process', n: after, denominator: before, kind: 'ratio' } as const;
  return [
    {
      ...base,
      name: message('events.change'),
      value: times(value),
      low: times(low),
      high: times(high),
      unit: message('events.ratio'),
      method: message('events.method', { placebos, windows: held, days: windows.length }),
      note: value === null ? message('events.notObserved') : message('events.seen', { before, after }),
    },
    {
      ...base,
      name: message('events.detectable'),
      value: detectable,
      low: detectable,
      high: detectable,
      unit: message('events.detectableUnit'),
      method: message('events.detectableMethod'),
    },
  ];
}

/** Days as they are shown: from when to when, and how many times as much after as before. */
const shownWindow = ({ firstDay, windows: { length } }: Around, { at, change }: Change) => ({
  from: dateOf(firstDay + at - length),
  at: dateOf(firstDay + at),
  to: dateOf(firstDay + at + length - 1),
  times: times(change),
});

/** The units with the vocabulary in the days after the events. */
export function evidenceOf(
  context: MeasureContext,
  talk: Talk,
  { firstDay, windows, response }: Around,
): Evidence {
  const zone = context.project.timezone;
  const observed = response.events.filter(({ change }) => change !== null);
  const moment = (day: number): number => startOf(dateOf(firstDay + day), zone, 0);
  return {
    query: 'events',
    parameters: {
      ...talk.parameters,
      role: 'has the vocabulary, after an event',
      froms: observed.map(({ at }) => moment(at)),
      tos: observed.map(({ at }) => moment(at + windows.length)),
    },
    total: whole(observed, 'after'),
  };
}

export function changeRow(
  context: MeasureContext,
  talk: Talk,
  around: Around,
  key: string,
  label: Said,
): Row {
  const { response } = around;
  return {
    key,
    label,
    p: { above: response.above(leastRatio), below: response.below(leastRatio) },
    events: response.events.map((change) => shownWindow(around, change)),
    windows: response.windows.map((change) => shownWindow(around, change)),
    estimates: changeEstimates(around),
    evidence: evidenceOf(context, talk, around),
  };
}

export const eventRow = (context: MeasureContext, talk: Talk, around: Around, event: Dated): Row => ({
  ...changeRow(
    context,
    talk,
    around,
    event.name,
    message('events.one', { label: event.label, day: event.date }),
  ),
  date: event.date,
  event: event.label,
});

/** What cannot be measured, and why; no bare number. */
export const refusedRow = (key: string, label: Said, why: Said): Row => ({
  key,
  label,
  estimates: [
    {
      name: message('events.change'),
      value: null,
      low: null,
      high: null,
      level: 0.95,
      target: 'process',
      unit: message('events.ratio'),
      n: 0,
      denominator: 0,
      method: message('estimates.none'),
      note: message('events.none', { why }),
      kind: 'ratio',
    },
  ],
});

/** Texts with the vocabulary, and all, of each day. */
export function seenByDay(
  { units, uses, firstDay }: Talk,
  around?: Around,
): { day: string; n: number; of: number }[] {
  const { days, channels, n } = units;
  const from = around === undefined ? 0 : around.firstDay - firstDay;
  return Array.from({ length: around?.days ?? days }, (_, i) => {
    const day = from + i;
    let [found, of] = [0, 0];
    for (let channel = 0; channel < channels; channel++) {
      found += uses[channel * days + day] as number;
      of += n[channel * days + day] as number;
    }
    return { day: dateOf(firstDay + day), n: found, of };
  });
}
