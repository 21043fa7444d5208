import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';

const timesOf = ({ value, low, high }: Bounded, w: Writing, none: string): string =>
  value === null || low === null || high === null
    ? none
    : w.around(w.fixed(value, 2), w.fixed(low, 2), w.fixed(high, 2));

/** `responds`: X's talk changes around dated events. */
export const responds = {
  rule: ({ direction, threshold }: { direction: 'rise' | 'fall'; threshold: number }, w: Writing) => {
    const t = w.n(Number((direction === 'rise' ? threshold : 1 / threshold).toFixed(3)));
    const [over, under] = direction === 'rise' ? ['over', 'under'] : ['under', 'over'];
    return `Supported when ${over} ${t} times as much is seen in the days after the events as in those before, contradicted when ${under} ${t} times, each over the whole ${w.n(95)}% interval. From the change is taken off what happens to placebo words in the same days; it is held against its own spread over windows without an event, and its limits are ranks among the same of at least ${w.count(199)} placebo words. Copies counted, half and twice the days, where they can be asked, must say the same.`;
  },
  wording: (
    {
      label,
      events,
      days,
      before,
      after,
      times,
      placebos,
      windows,
      detectable,
    }: {
      label: string;
      events: readonly string[];
      days: number;
      before: number;
      after: number;
      times: Bounded;
      placebos: number;
      windows: number;
      detectable: number;
    },
    w: Writing,
  ) =>
    `In the ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} from ${w.and(events)} on, ${timesOf(times, w, 'an unknown number of')} times as much of ${w.name(label)} is seen as in the ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} before (${w.count(after)} ${w.plural(after, { one: 'text', other: 'texts' })}, ${w.count(before)} before), less what happens to ${w.count(placebos)} other ${w.plural(placebos, { one: 'word', other: 'words' })} in the same days and beside ${w.count(windows)} ${w.plural(windows, { one: 'window', other: 'windows' })} without an event. A change of ${w.fixed(detectable, 2)} times could have been found in four of five cases. It came after; that it came of it is not shown.`,
  noWords: 'the claim does not say by which words it is told',
  nameWords:
    'name X’s vocabulary in the claim (words or about); how much channels post is measured by floods',
  noEvent: 'the claim does not say after which event',
  nameEvent:
    'name events of isogloss.yaml in the claim (events), each with its date and the source of the date',
  undated: ({ events }: { events: readonly string[] }, w: Writing) =>
    `who dated ${w.and(events.map(w.name))} is not said; a date found by reading these very posts would make any rise look like a response`,
  nameSource: 'the source of each event’s date, outside these posts (source, in isogloss.yaml)',
  onlyLarge: ({ detectable, most }: { detectable: number | null; most: number }, w: Writing) =>
    `in these posts only a change of ${detectable === null ? 'so many' : w.fixed(detectable, 2)} times or more would be found with a chance of four in five; ${w.n(most)} times is the most that is asked`,
  moreDays: 'posts of more days before and after the events',
  fewerEvents: 'events that lie further apart, or fewer of them, chosen before measuring',
  morePosts: 'more posts of these days, or a vocabulary that is used oftener',
  moreEvents: 'more events of the same kind, more days, or a vocabulary that is used oftener',
  halfWindow: 'half the days before and after',
  twiceWindow: 'twice the days before and after',
  notCause:
    'It came after the events. Whether they are why is not in the posts: something else may have happened in the same days.',
  oneEvent: 'One event: whatever else happened in its days counts with it.',
  eventsOutside: ({ events }: { events: readonly string[] }, w: Writing) =>
    `Left out, for the posts have no days on both sides: ${w.and(events.map(w.name))}.`,
  missing:
    'Where posts are missing on some days, it is counted against what its channels held on those days would bring; that posts with these words went missing oftener just then cannot be seen.',
  evidence: 'after the events',
  powerHead: (
    { events, days, windows, placebos }: { events: number; days: number; windows: number; placebos: number },
    w: Writing,
  ) =>
    `${w.count(events)} ${w.plural(events, { one: 'event', other: 'events' })}, ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} on either side, ${w.count(windows)} ${w.plural(windows, { one: 'window', other: 'windows' })} without an event, ${w.count(placebos)} placebo ${w.plural(placebos, { one: 'word', other: 'words' })}`,
  powerFrom: ({ detectable }: { detectable: number }, w: Writing) =>
    `a change of ${w.fixed(detectable, 2)} times would be found with a chance of ${w.n(80)}%`,
};
