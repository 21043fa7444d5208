/** Days on which a channel publishes many times what it does on others, and which may be an archive loaded at once. */

/** Times a channel's median day from which on a day is a full one. */
export const fullDay = 5;

/**
 * Channel-days without the full ones: over five times the median of the channel's days with any post. † Archives of a
 * seventh of a channel's posts, too few to be known as a bulk load (store/queries/bulk.sql), made one side of two that
 * are alike seem to post closer in 10% of worlds, as each puts one day of nothing but close posts among sixty.
 */
export function withoutFullDays<T extends { readonly channel: string; readonly posts: number }>(
  days: readonly T[],
): T[] {
  const counts = new Map<string, number[]>();
  for (const { channel, posts } of days) {
    if (posts === 0) continue;
    const own = counts.get(channel) ?? [];
    counts.set(channel, own);
    own.push(posts);
  }
  const most = new Map(
    [...counts].map(([channel, own]) => {
      own.sort((a, b) => a - b);
      const [low, high] = [own[(own.length - 1) >> 1] ?? 0, own[own.length >> 1] ?? 0];
      return [channel, (fullDay * (low + high)) / 2];
    }),
  );
  return days.filter(({ channel, posts }) => posts <= (most.get(channel) ?? 0));
}
