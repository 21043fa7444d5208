import type { Said } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import type { MeasureContext } from '../measure.ts';

/** What stands in print for a channel: its name, or those of its community together. */
export interface ChannelName {
  readonly name: Said;
  readonly summed: boolean;
}

/**
 * A channel that is a person's or of unknown kind appears only summed in its community, unless the project file
 * gives a public interest in naming it.
 */
export function channelNamer(
  { project }: MeasureContext,
  frame: readonly ChannelFacts[],
): (key: string) => ChannelName {
  const names = new Map<string, ChannelName>();
  for (const facts of frame) {
    const given = project.channels[facts.channel] ?? project.channels[facts.key];
    const named =
      facts.kind === 'outlet' || facts.kind === 'organisation' || given?.publicInterest !== undefined;
    const [community] = facts.communities;
    const label = community === undefined ? undefined : (project.communities[community]?.label ?? community);
    names.set(facts.key, {
      name: named
        ? facts.channel
        : label === undefined
          ? message('rows.together')
          : message('rows.togetherOf', { label }),
      summed: !named,
    });
  }
  return (key) => names.get(key) ?? { name: message('rows.together'), summed: true };
}
