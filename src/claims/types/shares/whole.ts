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

/** Posts of a channel's own that are held: matches are counted among these, forwards apart. */
const ownPosts = ({ counted, posts, forwards }: ChannelFacts): number =>
  posts === 0 ? 0 : Math.round((counted * (posts - forwards)) / posts);

/** Parts of all own posts held, with a side or with none. All that are missing may be own ones, or as few as of those held. */
const ofAllPosts = (
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  ask: Ask,
): ChannelPart[] => {
  const held = new Map(frame.map((facts) => [facts.key, facts]));
  return partsAsked(ask, frame, counts, 'posts', ask.any, has(x)).map(({ unseen: _u, ...part }) => ({
    ...part,
    ...whole(part.x, held.get(part.channel)),
  }));
};

function whole(found: number, facts: ChannelFacts | undefined) {
  if (facts === undefined) return { n: found, others: 0, missing: 0, missingLeast: 0 };
  const own = ownPosts(facts);
  const least = facts.counted === 0 ? 0 : Math.floor((facts.missing[0] * own) / facts.counted);
  return { n: Math.max(found, own), others: 0, missing: facts.missing[1], missingLeast: least };
}

/** In how many channels X is: of those with X or a rival, and of all; and its share of all posts. They decide nothing. */
export function besideWhole(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  ask: Ask,
  label: string,
): Estimate[] {
  const all = ofAllPosts(frame, counts, ask);
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
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  { form, any, labels }: Pick<Ask, 'form' | 'any' | 'labels'>,
  verdict: Verdict,
): Said[] {
  const all = frame.reduce((total, facts) => total + ownPosts(facts), 0);
  const posts = sum(counts, 'posts', has(any));
  const [label = '', rival = ''] = labels;
  return [
    ...(posts < littlePart * all ? [message('shares.littleOfAll', { posts, all })] : []),
    ...(form === 'majority' && verdict === 'supported' && labels.length === 2
      ? [message('shares.oneRival', { label, rival })]
      : []),
  ];
}
