import type { ChannelFacts } from '../../store/queries/channels.ts';
import type { Parameters } from '../../store/driver.ts';
import type { WordSet } from './sets.ts';

/**
 * Sets as placed.part.sql looks them up by a text's channel: the numbers of those that name it, from 1, one channel after the
 * other, and where each channel's begin. A channel that a set names twice is in it twice, as where its members are searched.
 */
export function placedSets(sets: readonly WordSet[], frame: readonly ChannelFacts[]): Parameters {
  const named = frame.map(({ key }) =>
    sets.flatMap(({ channels = [key] }, i) => channels.filter((channel) => channel === key).map(() => i + 1)),
  );
  const starts = [0];
  for (const numbers of named) starts.push((starts.at(-1) as number) + numbers.length);
  return {
    numbers: named.flat(),
    starts,
    several: Number(named.some((numbers) => numbers.length > 1)),
    bounded: Number(sets.some(({ from, to, need }) => from !== 0 || to !== 2 ** 32 - 1 || need !== 'any')),
  };
}
