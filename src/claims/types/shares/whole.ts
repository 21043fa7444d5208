import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { ChannelFacts } from '../../../measures/scope.ts';
import { type ChannelPart, channelShare, unitSaid } from '../../../measures/share/estimates.ts';
import { frameShare } from '../../../measures/share/frame.ts';
import type { SideCount } from '../../../measures/share/sides.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { type Ask, has, partsAsked, sum, x } from './counts.ts';

/** Below this part of all posts, those with X or a rival are few of what is posted. */
const littlePart = 0.05;

/** How many posts of its own each channel has, with a side or with none. */
export type OwnPosts = ReadonlyMap<string, number>;

/** Bit of all posts, of a side or of none: beyond those of the sides. */
const anyPost = 1 << 30;

/** Parts of all own posts, as the measure of a vocabulary's share counts them. */
function ofAllPosts(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  own: OwnPosts,
  ask: Ask,
): ChannelPart[] {
  const none = { period: '', texts: 0, forwards: 0, viewed: 0, ages: 0, views: 0 };
  const whole = frame.flatMap(({ key: channel }): SideCount[] => {
    const found = sum(
      counts.filter((count) => count.channel === channel),
      'posts',
      has(x),
    );
    return [
      { ...none, channel, side: anyPost | x, posts: found },
      { ...none, channel, side: anyPost, posts: (own.get(channel) ?? found) - found },
    ];
  });
  return partsAsked(ask, frame, whole, 'posts', anyPost, has(x));
}

/** In how many channels X is: of those with X or a rival, and of all; and its share of all posts. They decide nothing. */
export function besideWhole(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  own: OwnPosts,
  ask: Ask,
  label: string,
): Estimate[] {
  const all = ofAllPosts(frame, counts, own, ask);
  const among = partsAsked(ask, frame, counts, 'posts', ask.any, has(x));
  return [
    channelShare(
      message('estimates.channelsWith', { label, all: false }),
      among,
      message('estimates.channelsOfSides'),
    ),
    channelShare(
      message('estimates.channelsWith', { label, all: true }),
      all,
      message('estimates.channelsHeld'),
    ),
    frameShare(message('estimates.ofAllPosts', { label }), unitSaid('posts'), all),
  ];
}

/** What the comparison leaves out: all other posts, and whoever is not among those compared. */
export function wholeCaveats(
  counts: readonly SideCount[],
  own: OwnPosts,
  { form, any, labels }: Pick<Ask, 'form' | 'any' | 'labels'>,
  verdict: Verdict,
): Said[] {
  const all = [...own.values()].reduce((total, posts) => total + posts, 0);
  const posts = sum(counts, 'posts', has(any));
  const [label = '', rival = ''] = labels;
  return [
    ...(posts < littlePart * all ? [message('shares.littleOfAll', { posts, all })] : []),
    ...(form === 'majority' && verdict === 'supported' && labels.length === 2
      ? [message('shares.oneRival', { label, rival })]
      : []),
  ];
}
