import type { MeasureContext } from '../../measures/measure.ts';
import { message } from '../../messages/index.ts';
import type { Message } from '../../model/said.ts';
import { nearest } from '../../model/spelling.ts';
import { channelNames } from '../../store/queries/channelNames.ts';

/**
 * Channels that isogloss.yaml names and the corpus has no post of, each in a sentence: collected later, or misspelt; and other names
 * of a channel that nothing in the corpus goes by but that are nearly another channel's. Empty while the corpus is.
 */
export async function channelsNotHeld(
  { driver, project }: MeasureContext,
  held: readonly { readonly channel: string; readonly title: string }[],
): Promise<Message[]> {
  if (held.length === 0) return [];
  const names = await channelNames(driver, project);
  const known = held.flatMap(({ channel, title }) => (title === '' ? [channel] : [channel, title]));
  const named = [
    ...Object.entries(project.communities).flatMap(([key, { channels }]) =>
      channels.map((channel) => ({ channel, where: `communities.${key}` })),
    ),
    ...Object.keys(project.channels).map((channel) => ({ channel, where: 'channels' })),
  ];
  const seen = new Set<string>();
  const channels = named.flatMap(({ channel, where }) => {
    if (names.key(channel) !== undefined || seen.has(channel)) return [];
    seen.add(channel);
    return [message('notes.notHeld', { where, channel, meant: nearest(channel, known) ?? null })];
  });
  const inFiles = await channelNames(driver, { ...project, channels: {} });
  const aliases = Object.entries(project.channels).flatMap(([channel, facts]) =>
    (facts.aliases ?? []).map(String).flatMap((alias) => {
      const meant = inFiles.key(alias) === undefined ? nearest(alias, known) : undefined;
      const isOther = meant !== undefined && inFiles.key(meant) !== names.key(channel);
      return isOther ? [message('notes.aliasNotHeld', { channel, alias, meant })] : [];
    }),
  );
  return [...channels, ...aliases];
}
