import type { Evidence } from '../model/finding.ts';
import { isPrivate, isUnnamed } from './groups.ts';
import type { MeasureContext } from './measure.ts';
import { type ChannelFacts, frameFor } from './scope.ts';

/** Evidence of measures that name no channel of which nobody has said what it is. */
const named = new Set(['adoption', 'coordination', 'coordination-shares', 'lead-lag', 'origins', 'spread']);

/** Lists that go along with a list of channels, place by place. */
const beside: Readonly<Record<string, readonly string[]>> = {
  channels: ['firsts', 'channel_sides', 'since', 'first_days', 'last_days', 'groups'],
  side_channels: ['sides'],
  members: ['member_sets'],
};

/**
 * The evidence of results as it may leave the program. With it the program finds the posts again, so it holds keys of
 * channels: of those that are not named there is nothing in print but their number.
 */
export async function evidencePrinter(context: MeasureContext): Promise<(evidence: Evidence) => Evidence> {
  const { frame } = await frameFor(context.driver, context.project, {});
  const keysOf = (is: (context: MeasureContext, facts: ChannelFacts) => boolean): ReadonlySet<string> =>
    new Set(frame.filter((facts) => is(context, facts)).map(({ key }) => key));
  const [persons, unnamed] = [keysOf(isPrivate), keysOf(isUnnamed)];
  return (evidence) => withoutKeys(evidence, named.has(evidence.query) ? unnamed : persons);
}

/** @param hidden keys of channels that may not stand in it */
export function withoutKeys(evidence: Evidence, hidden: ReadonlySet<string>): Evidence {
  // "CHANNEL DAY" is a day of a channel.
  const keyIn = (value: unknown): string | undefined =>
    typeof value !== 'string'
      ? undefined
      : [value, value.replace(/ \S*$/, '')].find((text) => hidden.has(text));
  const parameters = { ...evidence.parameters };
  const withheld = new Set<string>();
  for (const [name, value] of Object.entries(evidence.parameters)) {
    const keys = (Array.isArray(value) ? value : [value]).map(keyIn);
    for (const key of keys) if (key !== undefined) withheld.add(key);
    if (!keys.some((key) => key !== undefined)) continue;
    if (!Array.isArray(value)) {
      parameters[name] = '';
      continue;
    }
    for (const list of [name, ...(beside[name] ?? [])]) {
      const whole = evidence.parameters[list];
      if (Array.isArray(whole)) parameters[list] = whole.filter((_, i) => keys[i] === undefined);
    }
  }
  return withheld.size === 0 ? evidence : { ...evidence, parameters, withheld: withheld.size };
}
