import { message } from '../messages/index.ts';
import type { Said } from '../model/said.ts';
import { type ChannelFacts, isPersons } from '../store/queries/channels.ts';
import type { MeasureContext } from './measure.ts';

/** Channels that stand in one row of a table together. */
export interface ChannelGroup {
  readonly key: string;
  readonly label: Said;
  readonly frame: readonly ChannelFacts[];
}

/** Groupings of channels, as `--by` names them; none is all channels together. */
export const channelGroupings = new Set(['', 'community', 'channel', 'language']);

/** Keys of rows for which nothing is stated. */
const [noLanguage, noCommunity] = ['(language not stated)', '(no community)'];
const known: Readonly<Record<string, Said>> = {
  [noLanguage]: message('rows.noLanguage'),
  [noCommunity]: message('rows.noCommunity'),
};

/** The rows of a table of channels. A channel of several communities stands in each. */
export function channelGroups(
  context: MeasureContext,
  frame: readonly ChannelFacts[],
  by: string,
): ChannelGroup[] {
  if (by === '') return [{ key: 'all', label: message('rows.allChannels'), frame }];
  if (by === 'channel') return byChannel(context, frame);
  const keysOf = (facts: ChannelFacts): readonly string[] => {
    if (by === 'language') return [given(context, facts)?.language ?? noLanguage];
    return facts.communities.length === 0 ? [noCommunity] : facts.communities;
  };
  return [...new Set(frame.flatMap(keysOf))].sort().map((key) => ({
    key,
    label: known[key] ?? (by === 'community' ? (context.project.communities[key]?.label ?? key) : key),
    frame: frame.filter((facts) => keysOf(facts).includes(key)),
  }));
}

/** A person is no row of a table: personal channels stand together, unless the project says why not. */
function byChannel(context: MeasureContext, frame: readonly ChannelFacts[]): ChannelGroup[] {
  const persons = frame.filter((facts) => isPrivate(context, facts));
  const rows = frame
    .filter((facts) => !persons.includes(facts))
    .map((facts) => ({ key: facts.channel, label: facts.title || facts.channel, frame: [facts] }));
  if (persons.length === 0) return rows;
  const label = message('rows.personal', { channels: persons.length });
  return [...rows, { key: '(personal channels)', label, frame: persons }];
}

/** Whether a channel is a person's, and no public interest is stated in naming it. */
export function isPrivate(context: MeasureContext, facts: ChannelFacts): boolean {
  return isPersons(context.project, facts);
}

/**
 * Whether a channel is no row of adoption, coordination, influence or spread: it is a person's, or nobody has said what
 * it is, and no public interest is stated.
 */
export function isUnnamed(context: MeasureContext, facts: ChannelFacts): boolean {
  return (
    (facts.kind === 'personal' || facts.kind === 'unknown') &&
    given(context, facts)?.publicInterest === undefined
  );
}

/** What a channel is called in print. */
export function nameInPrint(context: MeasureContext, facts: ChannelFacts): string {
  return isPrivate(context, facts) ? 'a personal channel' : facts.channel;
}

/** The same in a sentence. */
export const nameSaid = (context: MeasureContext, facts: ChannelFacts): Said =>
  isPrivate(context, facts) ? message('values.personalChannel') : facts.channel;

function given(context: MeasureContext, facts: ChannelFacts) {
  const { channels } = context.project;
  return channels[facts.channel] ?? channels[facts.key];
}
