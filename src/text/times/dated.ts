import type { TimeFound } from './time.ts';

/** Words that may stand between what happened and its day: "the attack on the northern port on 7 May". */
const mostBetween = 6;

/**
 * Times in their order, with what happened and the day that dates it as one: "since the election of June 2024" is from June
 * on and not within it. († Apart, the day alone was left, and a claim about all that came after was tested on that day.)
 */
export function datedEvents(text: string, found: readonly TimeFound[]): TimeFound[] {
  const out: TimeFound[] = [];
  for (const time of found) {
    const event = out.at(-1);
    if (event !== undefined && isDatedBy(text, event, time)) {
      // The day itself is after what happened on it.
      const relation = event.relation === 'after' ? 'since' : event.relation;
      out[out.length - 1] = { ...time, relation, span: [event.span[0], time.span[1]] };
    } else out.push(time);
  }
  return out;
}

function isDatedBy(text: string, event: TimeFound, time: TimeFound): boolean {
  if (event.point.kind !== 'event' || event.until !== null) return false;
  if (time.relation !== 'in' || time.until !== null) return false;
  if (!['day', 'months', 'years'].includes(time.point.kind)) return false;
  const between = text.slice(event.span[1], time.span[0]);
  return !/[,،;؛:()—–.!?؟]/u.test(between) && between.split(/\s+/u).filter(Boolean).length <= mostBetween;
}
