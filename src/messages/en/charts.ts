import type { Writing } from '../writing.ts';

type Step = 'day' | 'week' | 'month' | 'year';

/** What decides beside a figure, and is not in it. */
export type AlsoDecides =
  | { readonly what: 'ratio'; readonly times: number }
  | { readonly what: 'close' }
  | null;

/** What charts say: captions, axes, and all that a reader who does not see them should know. */
export const charts = {
  threshold: ({ value }: { value: string }) => `threshold ${value}`,
  thresholdIs: ({ value }: { value: string }) => `Threshold: ${value}.`,
  againTitle: ({ n }: { n: number }, w: Writing) =>
    `Asked ${w.n(n)} other ${w.plural(n, { one: 'way', other: 'ways' })}`,
  againText: ({ flips }: { flips: number }, w: Writing) =>
    flips === 0
      ? 'one tick each; none changes the answer'
      : `one tick each; × where the answer changes (${w.n(flips)})`,
  againIs: ({ title, low, high, text }: { title: string; low: string; high: string; text: string }) =>
    `${title}: from ${low} to ${high}; ${text}.`,
  row: ({
    label,
    under,
    value,
    interval,
  }: {
    label: string;
    under: string;
    value: string;
    interval: string | null;
  }) => `${label}, ${under}: ${value}${interval === null ? '' : `, ${interval}`}.`,
  captionThreshold: (
    { agrees, denies, also }: { agrees: 'right' | 'left'; denies: boolean; also: AlsoDecides },
    w: Writing,
  ) => {
    const against = agrees === 'right' ? 'left' : 'right';
    return `Dots are values, bands their intervals. ${denies ? 'The sentence denies what is measured here. ' : ''}A deciding band wholly to the ${agrees} of the dashed line speaks for the claim, wholly to the ${against} against it; across it, it is open. ${also === null ? '' : `${twoConditions(also, w)} `}The verdict asks more than this figure: that other ways of counting and every check say the same; where they do not, this corpus cannot tell.`;
  },
  caption: 'Dots are values, bands their intervals.',
  captionHollow: 'Hollow dots ask what it would be in other channels of their kind; they never decide.',
  series: (
    {
      n,
      step,
      from,
      to,
      first,
      last,
      least,
      most,
    }: {
      n: number;
      step: Step;
      from: string;
      to: string;
      first: string;
      last: string;
      least: string;
      most: string;
    },
    w: Writing,
  ) =>
    `${w.n(n)} ${w.plural(n, { one: 'value', other: 'values' })} by ${step}, from ${from} to ${to}. First ${first}, last ${last}, lowest ${least}, highest ${most}. All of them stand in the table below.`,
  at: ({ value, period }: { value: string; period: string }) => `${value} (${period})`,
  cut: 'Bands that reach beyond the axis are cut; the table has them whole.',
  activity: (
    { from, to, days, most }: { from: string; to: string; days: number; most: number },
    w: Writing,
  ) =>
    `From ${w.day(from)} to ${w.day(to)}, on ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })}; at most ${w.n(most)} on one.`,
};

const twoConditions = (also: NonNullable<AlsoDecides>, w: Writing): string =>
  `This figure has one of two conditions: what is measured holds only if, besides, ${also.what === 'ratio' ? `that is over ${w.n(also.times)} times its share of the channels that carry them` : 'more of the posts come close behind their channel’s last'}, a number that stands in the table below; either of the two is enough against it.`;
