import { type CodedText, type Coding, codingOf } from '../../../measures/coding/coding.ts';
import { errorRates } from '../../../measures/coding/corrected.ts';
import { stratumOf, withoutHostile } from '../../../measures/coding/sample.ts';
import { nameSaid } from '../../../measures/groups.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { defaultEffort, minimumChannels } from '../../../measures/prevalence/effort.ts';
import {
  type UseRates,
  prevalence,
  tippingPrecision,
  usesOf,
} from '../../../measures/prevalence/estimates.ts';
import { type ChannelMatches, countMatches } from '../../../measures/prevalence/prevalence.ts';
import { type ChannelFacts, frameFor, insideOf } from '../../../measures/scope.ts';
import type { ChannelPart } from '../../../measures/share/estimates.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';
import { type Again, askedAgain, withoutChannel } from '../../verdicts/checks.ts';
import type { Check, ClaimResult, Verdict } from '../../../model/verdict.ts';
import {
  type Readiness,
  coderDisagreement,
  codingCaveats,
  readinessOf,
  speaksOfUse,
} from '../../verdicts/coded.ts';
import { frameCaveats, successionsIn } from '../../verdicts/frameCaveats.ts';
import { notTestable, unfound } from '../../verdicts/result.ts';
import { message } from '../../../messages/index.ts';

export { minimumChannels } from '../../../measures/prevalence/effort.ts';
export const effort = defaultEffort;

/** The channels of one community that were read, by both denominators. */
export interface Community {
  readonly key: string;
  readonly label: string;
  readonly frame: readonly ChannelFacts[];
  readonly texts: readonly ChannelPart[];
  readonly posts: readonly ChannelPart[];
  /** How often a match is own use here, with limits of a level, where the vocabulary is coded. */
  readonly ratesAt?: ((level: number) => UseRates) | undefined;
}

/** A claim about use made ready: which vocabulary, in which communities. */
export interface Prepared {
  readonly lexicon: string;
  readonly label: string;
  readonly own: boolean;
  readonly frame: readonly ChannelFacts[];
  readonly matches: ChannelMatches;
  readonly communities: readonly Community[];
  readonly readiness: Readiness;
}

/** Resolves vocabulary and communities and counts; or says why nothing can be counted. */
export async function prepare(
  context: MeasureContext,
  claim: ClaimSource,
  within: readonly string[] | undefined,
): Promise<Prepared | { readonly cannot: Partial<ClaimResult>; readonly frame: readonly ChannelFacts[] }> {
  const wish = { from: claim.period?.from, to: claim.period?.to, days: context.days };
  const whole = await frameFor(context.driver, context.project, wish);
  const keys = within ?? Object.keys(context.project.communities);
  const members = whole.frame.filter(
    (facts) => keys.length === 0 || facts.communities.some((community) => keys.includes(community)),
  );
  const cannot = (result: Partial<ClaimResult>) => ({ cannot: result, frame: members });
  const lexicon = claim.words ?? claim.about;
  if (lexicon === undefined) {
    return cannot(notTestable(message('prevalence.noVocabulary'), [message('prevalence.nameVocabulary')]));
  }
  const own = claim.words !== undefined;
  const project = own ? withoutHostile(context.project, lexicon) : context.project;
  if (project.lexicons[lexicon]?.terms.length === 0) {
    return cannot(
      notTestable(message('verdicts.hostileWords', { lexicon }), [message('verdicts.nameOwnWords')]),
    );
  }
  const matches = await countMatches({ ...context, project }, lexicon, whole.scope, whole.frame);
  const of = (parts: readonly ChannelPart[], frame: readonly ChannelFacts[]): ChannelPart[] =>
    parts.filter((part) => frame.some((facts) => facts.key === part.channel));
  const coding = await codingOf(context, lexicon);
  const coded = (frame: readonly ChannelFacts[]) => ({
    coding,
    communities: [...new Set(frame.map((facts) => stratumOf(context.project, facts.communities)))],
  });
  const readiness = readinessOf([coded(members)]);
  if (readiness.state === 'disagree') return cannot(coderDisagreement(readiness));
  const inside = insideOf(whole.scope, context.project.timezone);
  const communities = (keys.length === 0 ? [''] : keys).map((key): Community => {
    const frame = key === '' ? members : members.filter((facts) => facts.communities.includes(key));
    return {
      key,
      label: key === '' ? 'all channels' : (context.project.communities[key]?.label ?? key),
      frame,
      texts: of(matches.texts, frame),
      posts: of(matches.posts, frame),
      ratesAt: speaksOfUse(readiness) ? ratesIn(coding, own, frame, inside) : undefined,
    };
  });
  const label = claim.label ?? context.project.lexicons[lexicon]?.label ?? lexicon;
  return { lexicon, label, own, frame: whole.frame, matches, communities, readiness };
}

/** Rates of error among the coded texts of some channels and of the days looked at. */
function ratesIn(
  { strata }: Coding,
  own: boolean,
  frame: readonly ChannelFacts[],
  isInside: (moment: number) => boolean,
): (level: number) => UseRates {
  const keys = new Set(frame.map((facts) => facts.key));
  const made = new Map<number, UseRates>();
  return (level) => {
    let rates = made.get(level);
    if (rates === undefined) {
      const inside = ({ channel, moment }: CodedText) => keys.has(channel) && isInside(moment);
      made.set(level, (rates = errorRates(strata, own ? 'words' : 'about', inside, level)));
    }
    return rates;
  };
}

/** Whether every community has enough channels that were read far enough, and the words were found at all. */
export function tooLittle({ communities, matches, label }: Prepared): Partial<ClaimResult> | undefined {
  const short = communities.map((community) => ({
    label: community.label,
    channels: community.texts.length,
    observable: community.texts.filter((part) => part.n >= effort).length,
  }));
  const first = short.find(({ observable }) => observable < minimumChannels);
  if (first !== undefined) {
    return notTestable(message('prevalence.tooFewChannels', { ...first, effort, least: minimumChannels }), [
      message('prevalence.moreChannelsOf', { label: first.label }),
    ]);
  }
  if (matches.texts.some((part) => part.x > 0)) return undefined;
  return unfound(label);
}

/** Prevalence in one community by distinct texts, and with copies counted. */
export function prevalences(community: Community): { texts: Estimate; posts: Estimate } {
  return { texts: prevalenceAt(community, 'texts', 0.95), posts: prevalenceAt(community, 'posts', 0.95) };
}

/** The same at any two-sided level. */
export function prevalenceAt(community: Community, unit: 'texts' | 'posts', level: number): Estimate {
  return prevalence(
    message('estimates.channelsOf', {
      label: community.label,
      also: unit === 'texts' ? 'none' : 'copies',
    }),
    message('estimates.channelsAtUnits', { effort, unit }),
    usesOf(community[unit], effort, community.ratesAt?.(level)),
    effort,
    level,
  );
}

/** Half and twice as much read: another question, shown beside the answer and deciding nothing. */
export function otherEfforts(community: Community): Estimate[] {
  return [effort / 2, effort * 2].map((m) =>
    prevalence(
      message('estimates.channelsAt', { label: community.label, effort: m }),
      message('estimates.channelsAtUnits', { effort: m, unit: 'texts' }),
      usesOf(community.texts, m, community.ratesAt?.(0.95)),
      m,
    ),
  );
}

/** The question of some channels' parts, by one denominator. */
export type AskOf = (communities: readonly Community[], unit: 'texts' | 'posts') => Again;

/** Communities without some of their channels. */
export function withoutChannels(communities: readonly Community[], out: ReadonlySet<string>): Community[] {
  const left = (parts: readonly ChannelPart[]): ChannelPart[] =>
    parts.filter((part) => !out.has(part.channel));
  return communities.map((community) => ({
    ...community,
    texts: left(community.texts),
    posts: left(community.posts),
  }));
}

/** The question asked again with each channel left out, and with copies counted. */
export function checksOf(
  context: MeasureContext,
  communities: readonly Community[],
  verdict: Verdict,
  ask: AskOf,
): Check[] {
  const frame = new Map(
    communities.flatMap((community) => community.frame.map((facts) => [facts.key, facts])),
  );
  const out = [...frame.values()].map((facts) =>
    withoutChannel(
      nameSaid(context, facts),
      ask(withoutChannels(communities, new Set([facts.key])), 'texts'),
      verdict,
    ),
  );
  return [askedAgain(message('verdicts.copiesCounted'), ask(communities, 'posts'), verdict), ...out];
}

/** What is found in a channel: words, or by coded samples their use. */
export function foundIn({ own, readiness }: Prepared): 'words' | 'own use' | 'mention' {
  if (!speaksOfUse(readiness)) return 'words';
  return own ? 'own use' : 'mention';
}

/** At which precision of the vocabulary a community would fall to the threshold. */
export function tippingOf(
  label: string,
  communities: readonly Community[],
  threshold: number,
  verdict: Verdict,
): Said[] {
  if (verdict !== 'supported' || communities.some(({ ratesAt }) => ratesAt !== undefined)) return [];
  return communities.flatMap((community) => {
    const precision = tippingPrecision(community.texts, effort, threshold);
    return precision === null
      ? []
      : [message('prevalence.tipping', { community: community.label, precision, label })];
  });
}

export function caveatsOf(context: MeasureContext, prepared: Prepared): Said[] {
  const { lexicon, own, communities, readiness } = prepared;
  const caveats: Said[] = [...codingCaveats(readiness), message('prevalence.absence')];
  const source = context.project.lexicons[lexicon];
  const dropped = own ? withoutHostile(context.project, lexicon).lexicons[lexicon]?.terms.length : undefined;
  if (dropped !== undefined && source !== undefined && dropped < source.terms.length)
    caveats.push(
      message('prevalence.opponentsDropped', {
        dropped: source.terms.length - dropped,
        terms: source.terms.length,
      }),
    );
  const channels = new Map(communities.flatMap((c) => c.frame.map((facts) => [facts.key, facts])));
  caveats.push(...frameCaveats([...channels.values()]), ...successionsIn([...channels.values()]));
  return caveats;
}
