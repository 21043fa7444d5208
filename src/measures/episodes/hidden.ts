/**
 * Copies that may have been missed. Where ids are missing in a short gap, a post may have stood there; that it was a copy
 * of what the channel carries anyway has the probability 1 − exp(−rate × ids lost), the rate being its copies among its
 * posts of the two days about it. An upper bound: missing ids are service items too, and few channels post the same twice.
 */
import { firstUnnumbered } from '../../model/post.ts';
import { remembered } from '../../store/derive/remembered.ts';
import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { loadSql } from '../../store/sql.ts';
import type { MeasureContext } from '../measure.ts';

interface ChannelGaps {
  readonly perDay: number;
  /** Times of the gaps, ascending, and ids lost up to and with each. */
  readonly times: readonly number[];
  readonly lost: readonly number[];
}

export interface Hidden {
  /** Ids lost of a channel (by key) in short gaps from `from` on and before `to`. */
  readonly lost: (channel: string, from: number, to: number) => number;
  /** Probability that a copy of the channel is hidden there, `copies` of it being held. */
  readonly probability: (channel: string, from: number, to: number, copies: number) => number;
}

export async function readHidden(
  { driver }: MeasureContext,
  scope: Scope,
  frame: readonly ChannelFacts[],
): Promise<Hidden> {
  const parameters = {
    from: scope.from,
    to: scope.to,
    channels: frame.map(({ key }) => key),
    strays: frame.map(({ strays }) => strays),
    numbered: firstUnnumbered,
  };
  const rows = await remembered(driver, ['short gaps', parameters], () =>
    driver.query<{
      channel: string;
      posts: number;
      from_s: number;
      to_s: number;
      gaps: [number, number][];
    }>(loadSql(import.meta.url, 'short-gaps.sql'), { parameters }),
  );
  return hiddenOf(
    new Map(
      rows.map(({ channel, posts, from_s: from, to_s: to, gaps }) => [
        channel,
        { perDay: posts / Math.max(1, (to - from) / 86_400), gaps },
      ]),
    ),
  );
}

/** @param channels posts a day, and gaps as time and ids lost, in order of time */
export function hiddenOf(
  channels: ReadonlyMap<
    string,
    { readonly perDay: number; readonly gaps: readonly (readonly [number, number])[] }
  >,
): Hidden {
  const table = new Map<string, ChannelGaps>();
  for (const [channel, { perDay, gaps }] of channels) {
    let sum = 0;
    table.set(channel, {
      perDay,
      times: gaps.map(([time]) => time),
      lost: gaps.map(([, ids]) => (sum += ids)),
    });
  }
  const upTo = ({ times, lost }: ChannelGaps, time: number): number => {
    let [low, high] = [0, times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[middle] as number) < time) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (lost[low - 1] as number);
  };
  const lost = (channel: string, from: number, to: number): number => {
    const own = table.get(channel);
    return own === undefined ? 0 : upTo(own, to) - upTo(own, from);
  };
  return {
    lost,
    probability(channel, from, to, copies) {
      const rate = copies / Math.max(copies, 1, 2 * (table.get(channel)?.perDay ?? 0));
      return -Math.expm1(-rate * lost(channel, from, to));
    },
  };
}
