import type { Writing } from '../writing.ts';

/** The change of a vocabulary's talk around dated events, in measure and page. */
export const events = {
  question: 'Did the talk change around these events, by more than words change anyway?',
  unit: 'a text once a channel and cluster of near-duplicates, by the day it was posted',
  denominator:
    'the texts that its channels would bring of it in those days if they used it always as often, weekdays told apart',
  shows:
    'how many times as much of it is seen in the days after the events as in those before, less the movement common to placebo words, and where that stands among words that are as frequent and have nothing to do with it',
  doesNotShow:
    'that an event caused it: something else may have happened in the same days, and what was said on the day of the event before it happened counts as after',

  change: 'times as much after as before',
  ratio: 'ratio, less what happens to other words',
  method: ({ placebos, windows, days }: { placebos: number; windows: number; days: number }, w: Writing) =>
    `rank among ${w.count(placebos)} placebo ${w.plural(placebos, { one: 'word', other: 'words' })}, each against its own spread over ${w.count(windows)} ${w.plural(windows, { one: 'window', other: 'windows' })} of ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} before and after without an event`,
  seen: ({ before, after }: { before: number; after: number }, w: Writing) =>
    `seen in ${w.count(before)} ${w.plural(before, { one: 'text', other: 'texts' })} before and ${w.count(after)} after`,
  detectable: 'change that could be found',
  detectableUnit: 'ratio that would be found with a chance of four in five',
  detectableMethod:
    'from its spread in windows without an event and from the placebo words; its change is not looked at',
  none: ({ why }: { why: string }) => `not measured: ${why}`,
  notObserved: 'too few posts of those days are held',

  outside: 'none of the events has days on both sides in these posts',
  tooClose: 'two of the events are so close that their days overlap',
  tooFewWindows: ({ least }: { least: number }, w: Writing) =>
    `the posts have days for fewer than ${w.n(least)} ${w.plural(least, { one: 'window', other: 'windows' })} without an event`,
  fewPlacebos: ({ least }: { least: number }, w: Writing) =>
    `fewer than ${w.count(least)} ${w.plural(least, { one: 'word is', other: 'words are' })} about as frequent here`,
  noSpread: 'seen too seldom to tell how much it changes by itself',
  neverFound: ({ label }: { label: string }, w: Writing) => `no text here has ${w.name(label)}`,

  together: ({ n }: { n: number }, w: Writing) =>
    `all ${w.n(n)} ${w.plural(n, { one: 'event', other: 'events' })} together`,
  one: ({ label, day }: { label: string; day: string }, w: Writing) => `${w.name(label)}, ${w.day(day)}`,
  control: ({ label }: { label: string }, w: Writing) => `control: ${w.name(label)}`,
  role: 'has the vocabulary, after an event',

  // In a sentence, before any table.
  changed: 'What changed around the events',
  shortAround: (
    { events, days }: { events: readonly { label: string; day: string }[]; days: number | null },
    w: Writing,
  ) =>
    `Asked of ${w.and(events.map(({ label, day }) => `${w.name(label)} (${w.day(day)})`))}${events.length > 1 ? ' together' : ''}${days === null ? '' : `: ${events.length > 1 ? 'each' : 'its'} day${days === 1 ? '' : ` and the ${w.n(days - 1)} after it`}, against the ${w.n(days)} before`}. Each figure below is how many times as much of the words there is after as before, once the movement of other words in the same days is taken out, so that ${w.n(1)} is no change; in brackets is the range in which it may lie, and where that range holds ${w.n(1)} it cannot be told whether there was more or less.`,
  shortChange: (
    {
      label,
      value,
      low,
      high,
      control,
    }: {
      label: string;
      value: number;
      low: number;
      high: number;
      /** Whether a control changes the same way. */
      control: boolean;
    },
    w: Writing,
  ) =>
    `${w.name(label)}: ${low > 1 ? 'more' : 'less'} after than before, ${w.around(w.fixed(value, 2), w.fixed(low, 2), w.fixed(high, 2))} times as much${control ? ', but a control does the same: this says little' : ''}.`,
  /** Vocabularies whose range holds 1, and from which rise on one would be found with a chance of four in five. */
  shortUntold: (
    {
      changes,
    }: {
      changes: readonly {
        readonly label: string;
        readonly value: number;
        readonly low: number;
        readonly high: number;
        readonly found: number | null;
      }[];
    },
    w: Writing,
  ) => {
    const figures = changes.map(
      ({ label, value, low, high }) =>
        `${w.name(label)} ${w.around(w.fixed(value, 2), w.fixed(low, 2), w.fixed(high, 2))}`,
    );
    const found = changes.flatMap(({ label, found: from }) =>
      from === null ? [] : [`${w.fixed(from, 2)}${changes.length === 1 ? '' : ` (${w.name(label)})`}`],
    );
    return `Whether there was more or less cannot be told: ${w.and(figures)}.${found.length === 0 ? '' : ` A rise would probably be found only from ${changes.length === 1 ? 'this multiple' : 'these multiples'} up: ${w.commas(found)}; a fall, where there is as many times less.`}`;
  },
  shortControl: (
    { label, value, low, high }: { label: string; value: number; low: number; high: number },
    w: Writing,
  ) =>
    `${low > 1 || high < 1 ? `Read with care: even what has nothing to do with the events changed, so a change of that size proves nothing. ` : ''}${label.charAt(0).toUpperCase()}${label.slice(1)} has nothing to do with the events and was asked the same: ${w.around(w.fixed(value, 2), w.fixed(low, 2), w.fixed(high, 2))} times as much${low > 1 || high < 1 ? '' : ', no change that can be told, as it should be'}.`,
  shortEach: (
    {
      label,
      told,
      open,
    }: {
      label: string;
      told: readonly { event: string; value: number; low: number; high: number }[];
      /** Events of which it cannot be told. */
      open: readonly string[];
    },
    w: Writing,
  ) =>
    `${w.name(label)}, event by event: ${w.semicolons(told.map(({ event, value, low, high }) => `${low > 1 ? 'more' : 'less'} after ${w.name(event)}, ${w.around(w.fixed(value, 2), w.fixed(low, 2), w.fixed(high, 2))} times as much`))}${open.length === 0 ? '' : `; after ${w.and(open.map(w.name))} it cannot be told`}. Of so many looks one in twenty shows a change by chance.`,
  /** Without labels: those of the sentence before. */
  shortEachNone: ({ labels, events }: { labels: readonly string[]; events: number }, w: Writing) =>
    `${w.plural(events, { one: 'After the one event by itself it cannot be told', other: `Nor can it be told after any one of the ${w.count(events)} events by itself` })}${labels.length === 0 ? '' : `: ${w.and(labels.map(w.name))}`}.`,
  shortNoChange: ({ labels, why }: { labels: readonly string[]; why: string }, w: Writing) =>
    `Whether there was more or less of ${w.and(labels.map(w.name))} cannot be said (${why}).`,
  unknown:
    'whether an event is why. Whatever else happened in the same days counts with it, and a change that is too small to be found is not “no change”.',

  title: ({ label }: { label: string }, w: Writing) => `Around the events: ${w.name(label)}`,
  rowsCaption: 'How many times as much after as before',
  rowsHow:
    'The figure is not the ratio of the counts beside it: days with more or fewer posts, and how other words moved in the same days, are taken out. Each row is read by itself; where nothing changed, one row in twenty still reads as a change.',
  what: 'What',
  times: 'Times as much',
  told: 'What can be told',
  more: 'more',
  less: 'less',
  notTold: 'cannot be told',
  texts: 'Texts before, after, as counted',
  couldFind: 'A rise would probably be found from so many times',
  counts: ({ days, windows, placebos }: { days: number; windows: number; placebos: number }, w: Writing) =>
    `${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} before each event against its day and the ${w.n(days - 1)} that follow; beside them ${w.count(windows)} ${w.plural(windows, { one: 'stretch', other: 'stretches' })} of as many days without an event, and ${w.count(placebos)} other ${w.plural(placebos, { one: 'word', other: 'words' })} about as frequent, to see how much words move by themselves (placebo words).`,
  chart: ({ label }: { label: string }, w: Writing) => `Share of texts with ${w.name(label)} by day`,
  chartCaption:
    'The line is the share of texts with the words on each day. Grey: the days before an event; coloured: its day and those that follow. Between the ticks at the foot lie the stretches without an event.',
  chartText: (
    {
      days,
      from,
      to,
      events,
      windows,
    }: { days: number; from: string; to: string; events: string; windows: number },
    w: Writing,
  ) =>
    `${w.count(days)} ${w.plural(days, { one: 'day', other: 'days' })} from ${w.day(from)} to ${w.day(to)}; events: ${events}; ${w.count(windows)} ${w.plural(windows, { one: 'stretch', other: 'stretches' })} without an event.`,
  dots: 'The same change in stretches without an event',
  dotsCaption:
    'Each dot is the change from the days before to the days after: small dots in stretches without an event, large ones at the events. At 1 nothing changes.',
  dotsText: (
    { windows, least, most, events }: { windows: number; least: number; most: number; events: string },
    w: Writing,
  ) =>
    `${w.count(windows)} ${w.plural(windows, { one: 'stretch', other: 'stretches' })} without an event, from ${w.fixed(least, 2)} to ${w.fixed(most, 2)} times; ${events}.`,
  eventDot: ({ label, times }: { label: string; times: number }, w: Writing) =>
    `${w.name(label)} ${w.fixed(times, 2)} times`,
  placeboWords: ({ n, names }: { n: number; names: number }, w: Writing) =>
    `The ${w.count(n)} placebo ${w.plural(n, { one: 'word', other: 'words' })}${names === 0 ? '' : `, without ${w.count(names)} that ${w.plural(names, { one: 'is the name of an account', other: 'are or have names of accounts' })}`}`,
  dated: ({ label, source }: { label: string; source: string }, w: Writing) =>
    `${w.name(label)} is dated by: ${source}.`,
  undated: ({ label }: { label: string }, w: Writing) =>
    `Who dated ${w.name(label)} is not said (source): if it was found by reading these posts, no change around it shows anything.`,
};
