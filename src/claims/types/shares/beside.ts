import type { MeasureContext } from '../../../measures/measure.ts';
import type { ChannelFacts } from '../../../measures/scope.ts';
import {
  type ChannelPart,
  besideOdds,
  partsOf,
  transferDifference,
  transferShare,
  unitSaid,
} from '../../../measures/share/estimates.ts';
import { viewAges, viewShare } from '../../../measures/share/views.ts';
import { nearDefaults } from '../../../measures/near-duplicates/build.ts';
import { frameShare } from '../../../measures/share/frame.ts';
import type { SideCount } from '../../../measures/share/sides.ts';
import { tippingOddsIn, tippingPrecisionIn } from '../../../measures/share/tipping.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { Side } from '../../../model/project.ts';
import { type Again, askedAgain, unlessOpposite, withoutChannel } from '../../verdicts/checks.ts';
import type { Check, Verdict } from '../../../model/verdict.ts';
import { type Readiness, codingCaveats } from '../../verdicts/coded.ts';
import { type Ask, type Counted, countBy, has, partsAsked, rivalsOf, sum, x } from './counts.ts';
import { type OwnPosts, besideWhole } from './whole.ts';
import { frameCaveats } from '../../verdicts/frameCaveats.ts';
import { isSaying, message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';

/** The same question asked a little differently: each channel left out, copies counted, posts with both not counted. */
export function checksOf(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  ask: Ask,
  verdict: Verdict,
  nameOf: (facts: ChannelFacts) => Said = (facts) => facts.channel,
): Check[] {
  return [...eachCheck(frame, counts, ask, verdict, nameOf)];
}

/**
 * As `checksOf`, one after another: who only asks whether any of them flips may stop at the first, and pass over channels
 * whose leaving out cannot (`worth`, of the frame and the counts without it).
 */
export function* eachCheck(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  ask: Ask,
  verdict: Verdict,
  nameOf: (facts: ChannelFacts) => Said = (facts) => facts.channel,
  worth: (rest: readonly ChannelFacts[], kept: readonly SideCount[]) => boolean = () => true,
): Generator<Check> {
  const answer = ({ conditions, verdict: again }: Counted): Again => ({
    value: conditions[0]?.value ?? null,
    verdict: again,
  });
  const check = (name: Said, counted: Counted): Check => askedAgain(name, answer(counted), verdict);
  yield check(message('verdicts.copiesCounted'), countBy(frame, counts, 'posts', ask));
  if (ask.plainTexts !== undefined) {
    const plain = answer(countBy(frame, ask.plainTexts, 'texts', ask));
    // Whoever fills in a template publishes texts all the same; of words it says nothing new.
    const again = ask.worded === true ? askedAgain : unlessOpposite;
    yield again(message('shares.templatesLeftOut'), plain, verdict);
  }
  if (ask.longTexts !== undefined) {
    // Beside the verdict: short texts may be anybody's own.
    const again = answer(countBy(frame, ask.longTexts, 'texts', ask));
    yield { name: message('shares.shortLeftOut', { least: nearDefaults.minWords }), ...again, flips: false };
  }
  const { twins } = ask;
  if (twins !== undefined) {
    const rest = frame.filter(({ key }) => !twins.has(key));
    const kept = counts.filter((c) => !twins.has(c.channel));
    yield check(message('shares.twinsLeftOut'), countBy(rest, kept, 'texts', ask));
  }
  if (ask.form === 'majority') {
    const both = ask.coded === undefined ? 'shares.bothLeftOut' : 'shares.bothNotCounted';
    yield check(message(both), countBy(frame, counts, 'texts', ask, true));
  }
  if (frame.some(({ missing }) => missing[1] > 0)) {
    // Beside the verdict: what decides are odds of 2.
    const again = answer(countBy(frame, counts, 'texts', { ...ask, odds: besideOdds }));
    yield { name: message('shares.smallerOdds', { odds: besideOdds }), ...again, flips: false };
  }
  const carriers = frame.filter((facts) => counts.some((c) => c.channel === facts.key && c.texts > 0));
  // Without the only channel there is nothing to ask.
  if (carriers.length < 2) return;
  for (const facts of carriers) {
    if (ask.whole?.has(facts.key) === true) continue;
    const rest = frame.filter((other) => other !== facts);
    const kept = counts.filter((c) => c.channel !== facts.key);
    if (!worth(rest, kept)) continue;
    yield withoutChannel(nameOf(facts), answer(countBy(rest, kept, 'texts', ask)), verdict);
  }
}

/** For a claim that is open at odds of 2: whether smaller ones would decide it. */
export function decidedAtSmallerOdds(checks: readonly Check[]): Said[] {
  const verdict = checks.find(({ name }) => isSaying(name, 'shares.smallerOdds'))?.verdict;
  return verdict === 'supported' || verdict === 'contradicted'
    ? [message('shares.decidedAtOdds', { odds: besideOdds, verdict })]
    : [];
}

/** Beside a verdict that rests on texts too short to be told from copies of one another. */
export function restingOnShort(
  checks: readonly Check[],
  counts: readonly SideCount[],
  { any, longTexts }: Ask,
  verdict: Verdict,
): Said[] {
  const again = checks.find(({ name }) => isSaying(name, 'shares.shortLeftOut'))?.verdict;
  const decided = verdict === 'supported' || verdict === 'contradicted';
  if (
    !decided ||
    longTexts === undefined ||
    again === undefined ||
    again === verdict ||
    again === 'not testable'
  )
    return [];
  const units = sum(counts, 'texts', has(any));
  const short = units - sum(longTexts, 'texts', has(any));
  return [message('shares.restsOnShort', { short, units, least: nearDefaults.minWords, verdict: again })];
}

/** Estimates that decide nothing and must be seen: forwards, channels, views, other channels of this kind. */
export function beside(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  ask: Ask,
  /** All posts, where X has words: of a side of channels it is known which channels have it. */
  own?: OwnPosts,
): Estimate[] {
  const label = ask.labels[0] ?? '';
  const occurrence = ask.coded !== undefined;
  const shareOf = (side: string, aside: 'forwards' | 'views' | 'transfer' | 'none'): Said =>
    message('estimates.shareOf', { label: side, occurrence, aside });
  const parts = (unit: 'texts' | 'posts' | 'forwards' | 'views'): ChannelPart[] =>
    partsAsked(ask, frame, counts, unit, ask.any, has(x));
  const viewed = counts.reduce((total, c) => total + c.viewed, 0);
  const transfer =
    ask.form === 'majority'
      ? [transferShare(shareOf(label, 'transfer'), unitSaid('texts'), parts('texts'))]
      : rivalsOf(ask).map((i) =>
          transferDifference(
            message('estimates.lessThan', {
              label,
              rival: ask.labels[i] ?? '',
              occurrence,
              aside: 'transfer',
            }),
            unitSaid('texts'),
            partsOf(frame, counts, 'texts', ask.any, has(x), has(1 << i)),
          ),
        );
  return [
    ...(ask.form === 'majority'
      ? []
      : ask.labels.map((side, i) =>
          frameShare(
            shareOf(side, 'none'),
            unitSaid('texts'),
            partsAsked(ask, frame, counts, 'texts', ask.any, has(1 << i)),
          ),
        )),
    frameShare(shareOf(label, 'forwards'), unitSaid('forwards'), parts('forwards')),
    ...(own === undefined ? [] : besideWhole(frame, counts, own, ask, label)),
    viewShare(
      shareOf(label, 'views'),
      parts('views'),
      viewed,
      frame.some((channel) => channel.views),
      viewAges(counts, has(x)),
    ),
    ...transfer,
  ];
}

export function tippingOf(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  ask: Ask,
  verdict: Verdict,
  worded: boolean,
): Said[] {
  if (verdict !== 'supported' && verdict !== 'contradicted') return [];
  const lines: Said[] = [];
  const difference = ask.form === 'plurality';
  for (const i of difference ? rivalsOf(ask) : [0]) {
    const parts = difference
      ? partsOf(frame, counts, 'texts', ask.any, has(x), has(1 << i))
      : partsOf(frame, counts, 'texts', ask.any, has(x));
    const rival = difference ? (ask.labels[i] ?? '') : null;
    const odds = tippingOddsIn(parts, ask.threshold, difference);
    lines.push(
      message('shares.tippingOdds', {
        rival,
        occurrence: ask.coded !== undefined,
        odds: odds < 1000 ? odds : null,
      }),
    );
    // Who published a post is known; only a vocabulary can find what it should not.
    if (!worded || ask.coded !== undefined) continue;
    const precision = tippingPrecisionIn(
      counts,
      ask.any,
      difference ? 1 << i : ask.any & ~x,
      ask.threshold,
      difference,
    );
    if (precision !== null)
      lines.push(
        message('shares.tippingPrecision', {
          rival,
          precision: precision.value,
          of: precision.of === 'x' ? (ask.labels[0] ?? '') : null,
        }),
      );
  }
  return lines;
}

export function caveatsOf(
  context: MeasureContext,
  sides: readonly Side[],
  labels: readonly string[],
  counts: readonly SideCount[],
  frame: readonly ChannelFacts[],
  readiness: Readiness,
): Said[] {
  const caveats: Said[] = [];
  if (sides.some((side) => (side.words ?? side.about) !== undefined))
    caveats.push(...codingCaveats(readiness));
  caveats.push(...frameCaveats(frame));
  const any = (1 << sides.length) - 1;
  const both = sum(counts, 'texts', (side) => (side & x) !== 0 && (side & any & ~x) !== 0);
  const units = sum(counts, 'texts', has(any));
  if (both > 0) caveats.push(message('shares.both', { both, units, label: labels[0] ?? '' }));
  const forms = new Set(
    sides.flatMap((side) => {
      const lexicon = context.project.lexicons[side.words ?? side.about ?? ''];
      return lexicon === undefined
        ? []
        : lexicon.terms.map(
            (term) => (typeof term === 'string' ? lexicon.form : (term.form ?? lexicon.form)) ?? 'neutral',
          );
    }),
  );
  if (forms.has('opponents')) caveats.push(message('shares.opponents'));
  return caveats;
}
