import { type Adopter, adoptersOf, defaultWashout } from '../../../measures/adoption/curve.ts';
import { firstUses } from '../../../measures/adoption/uses.ts';
import { withoutHostile } from '../../../measures/coding/sample.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { type ChannelFacts, frameFor } from '../../../measures/scope.ts';
import { message } from '../../../messages/index.ts';
import type { Message } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';

/** Since when the words are seen in a community's channels: how many had them from the beginning, how many took them up. */
export async function sinceWhen(
  context: MeasureContext,
  claim: ClaimSource,
  lexicon: string,
  channels: readonly ChannelFacts[],
): Promise<Message> {
  const project = claim.words === undefined ? context.project : withoutHostile(context.project, lexicon);
  const wish = { from: claim.period?.from, to: claim.period?.to };
  const { scope, frame } = await frameFor(context.driver, context.project, wish);
  const [all] = await firstUses({ ...context, project }, lexicon, 'all', scope, frame);
  const keys = new Set(channels.map(({ key }) => key));
  const adopters = adoptersOf(all?.uses ?? [], defaultWashout).filter(({ use }) => keys.has(use.facts.key));
  const later = adopters.filter(({ state }) => state === 'first use seen');
  const days = later.map(timeOf).sort();
  return message('prevalence.sinceWhen', {
    beginning: adopters.filter(({ state }) => state === 'from the beginning').length,
    later: later.length,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    none: adopters.filter(({ use }) => use.first === null).length,
    washout: defaultWashout,
  });
}

const timeOf = ({ use }: Adopter): string => new Date((use.first?.time ?? 0) * 1000).toISOString();
