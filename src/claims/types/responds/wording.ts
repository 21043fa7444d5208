import type { Around } from '../../../measures/events/around.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { Estimate } from '../../../model/estimate.ts';
import { codingCaveats } from '../../verdicts/coded.ts';
import { timingCaveats } from '../../verdicts/frameCaveats.ts';
import { boundsOf } from '../../verdicts/result.ts';
import type { Asked } from './ask.ts';

/** How many times as much after as before, and beside what. */
export function respondsWording(asked: Asked, { windows, response }: Around, estimate: Estimate): Said {
  const events = windows.events.flatMap(({ event }) => asked.events[event] ?? []);
  return message('responds.wording', {
    label: asked.label,
    events: events.map(({ label, date }) => message('events.one', { label, day: date })),
    days: windows.length,
    before: estimate.denominator,
    after: estimate.n,
    times: boundsOf(estimate),
    placebos: response.placebos,
    windows: windows.placebo.length,
    detectable: response.detectable ?? 0,
  });
}

export function respondsCaveats(asked: Asked, { windows }: Around): Said[] {
  const held = new Set(windows.events.map(({ event }) => event));
  const outside = asked.events.filter((_, i) => !held.has(i)).map(({ label }) => label);
  return [
    message('responds.notCause'),
    ...(windows.events.length === 1 ? [message('responds.oneEvent')] : []),
    ...(outside.length === 0 ? [] : [message('responds.eventsOutside', { events: outside })]),
    message('responds.missing'),
    ...codingCaveats(asked.readiness),
    ...timingCaveats(asked.frame),
  ];
}
