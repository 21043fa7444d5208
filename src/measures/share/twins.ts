import type { ChannelFacts } from '../../store/queries/channels.ts';
import type { Driver } from '../../store/driver.ts';
import { loadSql } from '../../store/sql.ts';
import type { PreparedSides } from './sides.ts';

/** Posts that two channels must have in common, at the same second, to be taken for one. */
const leastShared = 20;
/** Part of the smaller channel's posts that they must be. */
const sharedPart = 0.8;

/**
 * Channels that hold what another holds, at the same seconds: a channel that goes on under another name and was taken in
 * under both, or its mirror. Of two the one with fewer posts; in a chain all but one.
 */
export async function twinsOf(
  driver: Driver,
  prepared: PreparedSides,
  frame: readonly ChannelFacts[],
): Promise<ReadonlySet<string>> {
  const pairs = await driver.query<{ channel: string; twin: string; shared: number }>(
    loadSql(import.meta.url, 'twins.sql'),
    { parameters: { ...prepared.parameters, least: leastShared } },
  );
  const worded = new Map(frame.map(({ key, worded: n }) => [key, n]));
  const size = (key: string): number => worded.get(key) ?? 0;
  const twins = new Set<string>();
  for (const { channel, twin, shared } of pairs) {
    const smaller = size(twin) <= size(channel) ? twin : channel;
    if (shared >= sharedPart * size(smaller)) twins.add(smaller);
  }
  return twins;
}
