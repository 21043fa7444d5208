import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';

type Form = 'majority' | 'plurality';

type Shares = {
  readonly form: Form;
  /** X first, then the rivals. */
  readonly labels: readonly string[];
  readonly units: number;
  /** One for a majority; one a rival for a plurality. */
  readonly conditions: readonly Bounded[];
};

const gaps = ({ labels, conditions }: Shares, w: Writing): string =>
  conditions
    .map((estimate, i) => `${w.difference(estimate)} against ${w.name(labels[i + 1] ?? '')}`)
    .join(', by ');

/** `dominates` and `outperforms`: X's share among the posts with X or a named rival. */
export const shares = {
  rule: ({ form, threshold }: { form: Form; threshold: number }, w: Writing) =>
    form === 'majority'
      ? `Supported when X's share among the units with X or a named rival is above ${w.threshold(threshold)} over its whole interval, by distinct texts and by posts, and stays so in every check (a channel left out may not turn it round); contradicted when it is below in the same way.`
      : `Supported when X's share is ahead of every named rival's by more than ${w.threshold(threshold)} over the whole interval, by distinct texts and by posts, and stays so in every check (a channel left out may not turn it round); contradicted when it is behind one of them in the same way.`,
  wording: (said: Shares & { published: boolean }, w: Writing) => {
    const { form, labels, units, conditions, published } = said;
    const [first] = conditions;
    if (first === undefined) return '';
    const own = w.name(labels[0] ?? 'X');
    const of = `Of the ${w.count(units)} distinct ${w.plural(units, { one: 'text', other: 'texts' })} ${published ? 'by' : 'with'} ${w.or(labels.map(w.name))}`;
    if (form === 'plurality') return `${of}, the share of ${own} differs by ${gaps(said, w)}.`;
    return published
      ? `${of}, ${w.share(first)} are by ${own}.`
      : `${of}, ${own} stands in ${w.share(first)}.`;
  },
  codedWording: (said: Shares & { use: boolean }, w: Writing) => {
    const { form, labels, units, conditions, use } = said;
    const [first] = conditions;
    if (first === undefined) return '';
    const own = w.name(labels[0] ?? 'X');
    const does = use ? 'use as their own the words of' : 'speak of';
    const of = `By texts read by people, some ${w.count(Math.round(units))} distinct ${w.plural(Math.round(units), { one: 'text', other: 'texts' })} ${does} ${w.or(labels.map(w.name))}`;
    return form === 'majority'
      ? `${of}; ${own} has ${w.share(first)} of them.`
      : `${of}; the share of ${own} differs by ${gaps(said, w)}.`;
  },

  // What makes it not testable.
  noX: 'the claim does not say what is X’s',
  nameX: 'name X’s channels (by), vocabulary (words) or mentions (about)',
  noRival: 'no rival is named, and “more than whom” is part of the claim',
  nameRivals: 'name the rivals in the claim (rivals)',
  tooManyRivals: 'outperforms compares two, and more rivals are named',
  nameOneRival: 'name one rival, or use dominates',
  tooFew: (
    { units, labels, least }: { units: number; labels: readonly string[]; least: number },
    w: Writing,
  ) =>
    `only ${w.n(units)} distinct ${w.plural(units, { one: 'text has', other: 'texts have' })} any of ${w.commas(labels.map(w.name))}; ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} the least that can decide`,
  collectTimes: ({ times }: { times: number }, w: Writing) =>
    `about ${w.n(times)} times as many posts: more days, or more channels of the same kind`,

  // What would decide what is undecided.
  collectMissing: 'the missing posts (see completeness), or a longer period',
  collectKind: 'more channels of the kind the verdict rests on',
  fixDenominator: 'a decision, fixed before measuring, which denominator the sentence means',

  // Checks, tipping points, caveats.
  /** Of coded texts the number of those with both is estimated, and they stay among all. */
  bothNotCounted: 'posts that name X and a rival not counted for X',
  templatesLeftOut: 'texts that fill in a template left out',
  twinsLeftOut: 'channels that hold the same posts as another left out',
  shortLeftOut: ({ least }: { least: number }, w: Writing) =>
    `texts of fewer than ${w.n(least)} ${w.plural(least, { one: 'word', other: 'words' })} left out`,
  restsOnShort: (
    {
      short,
      units,
      least,
      verdict,
    }: { short: number; units: number; least: number; verdict: 'supported' | 'contradicted' | 'undecided' },
    w: Writing,
  ) =>
    `Of the ${w.n(units)} ${w.plural(units, { one: 'text', other: 'texts' })} ${w.n(short)} ${w.plural(short, { one: 'has', other: 'have' })} fewer than ${w.n(least)} ${w.plural(least, { one: 'word', other: 'words' })}: too short to be told from copies of one another. Without them ${verdict === 'undecided' ? 'this corpus could not tell' : verdict === 'supported' ? 'it would agree with this corpus' : 'this corpus would show otherwise'}.`,
  bothLeftOut: 'posts that name X and a rival left out',
  smallerOdds: ({ odds }: { odds: number }, w: Writing) =>
    `missing posts at ${w.fixed(1 / odds, 2)} to ${w.n(odds)} times the odds of those held`,
  decidedAtOdds: ({ odds, verdict }: { odds: number; verdict: 'supported' | 'contradicted' }, w: Writing) =>
    `With missing posts at ${w.fixed(1 / odds, 2)} to ${w.n(odds)} times the odds of those held, by distinct texts: ${verdict === 'supported' ? 'it agrees with this corpus' : 'this corpus shows otherwise'}.`,
  tippingOdds: (
    { rival, occurrence, odds }: { rival: string | null; occurrence: boolean; odds: number | null },
    w: Writing,
  ) => {
    const against = `${rival === null ? '' : ` against ${w.name(rival)}`}${occurrence ? ', by occurrence,' : ''}`;
    return odds === null
      ? `Missing posts would tip it${against} at no odds below ${w.count(1000)} times those of the posts held.`
      : `It would tip${against} if missing posts had X at ${w.fixed(odds, 1)} times the odds of those held, or the inverse.`;
  },
  tippingPrecision: (
    { rival, precision, of }: { rival: string | null; precision: number; of: string | null },
    w: Writing,
  ) =>
    `It would tip${rival === null ? '' : ` against ${w.name(rival)}`} if only ${w.percent(precision)} of the matches of ${of === null ? 'the rivals' : w.name(of)} meant what they seem to, all others being right.`,
  both: ({ both, units, label }: { both: number; units: number; label: string }, w: Writing) =>
    `${w.count(both)} of ${w.count(units)} ${w.plural(units, { one: 'text', other: 'texts' })} (${w.percent(both / units)}) have ${w.name(label)} and a rival: they count for both.`,
  littleOfAll: ({ posts, all }: { posts: number; all: number }, w: Writing) =>
    `All words compared are in ${w.count(posts)} of ${w.count(all)} ${w.plural(all, { one: 'post', other: 'posts' })} (${w.percent(posts / all)}), forwards apart in both: of all other posts this says nothing.`,
  oneRival: ({ label, rival }: { label: string; rival: string }, w: Writing) =>
    `${w.name(label)} is compared with ${w.name(rival)} alone: of two, whoever is found more often has most of it, and nobody else is in the comparison.`,
  opponents: 'A lexicon holds names that opponents use: a mention is not an adoption.',

  // What this corpus could find, told before counting.
  powerNoPosts: 'no posts: nothing could be found',
  powerAbove: ({ form, share }: { form: Form; share: number | null }, w: Writing) =>
    share === null
      ? 'so many posts are missing that nothing could support it'
      : `from ${form === 'majority' ? `a share of ${w.percent(share)}` : `a difference of ${w.points(2 * share - 1)}`} on the missing posts could no longer undo “supported”`,
  powerBelow: ({ form, share }: { form: Form; share: number | null }, w: Writing) =>
    share === null
      ? 'so many posts are missing that nothing could contradict it'
      : `up to ${form === 'majority' ? `a share of ${w.percent(share)}` : `a difference of ${w.points(2 * share - 1)}`} they could no longer undo “contradicted”`,
};
