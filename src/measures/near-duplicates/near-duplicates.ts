import { message } from '../../messages/index.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Row } from '../../model/finding.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import { isPrivate, nameInPrint, nameSaid } from '../groups.ts';
import { type Measure, type MeasureContext, countEstimate, findingOf } from '../measure.ts';
import { refuseWithoutNumbers } from '../media-numbers.ts';
import { frameFor, frameOf } from '../scope.ts';
import { optionsUsed, wishOf } from '../share/options.ts';
import { type Boilerplate, type NearFound, findNear } from './find.ts';
import { findMediaCopies } from './media.ts';
import { nearOptions, nearWish } from './options.ts';
import { nearDuplicatesReading } from './reading.ts';

/** Clusters of posts that are the same text but for small changes, or have the same picture or file. */
export const nearDuplicates: Measure = {
  name: 'near-duplicates',
  reading: nearDuplicatesReading,
  plain: true,
  options: nearOptions,
  async run(context, options) {
    const wish = nearWish(options);
    const { scope, frame } = await frameFor(context.driver, context.project, wishOf(options));
    const isOfTexts = wish.object === 'text';
    if (!isOfTexts) await refuseWithoutNumbers(context.driver);
    const effects = { signal: context.signal, onProgress: context.onProgress };
    const found = isOfTexts
      ? await findNear(context.driver, frame, scope, wish, effects)
      : await findMediaCopies(context.driver, frame, scope, wish.window, effects);
    const largest = found.members
      .map((members, cluster) => ({ members, cluster, channels: channelsOf(found, members).length }))
      .sort((a, b) => b.channels - a.channels || b.members.length - a.members.length || a.cluster - b.cluster)
      .slice(0, wish.limit);
    const rows = largest.map(({ cluster }) => rowOf(context, frame, found, cluster));
    return findingOf(
      context,
      nearDuplicates,
      {
        ...optionsUsed(options),
        object: wish.object,
        threshold: isOfTexts ? wish.threshold / 1_000_000 : null,
        window: Number.isFinite(wish.window) ? wish.window : null,
        minWords: isOfTexts ? wish.minWords : null,
        limit: wish.limit,
      },
      frameOf(context.project, frame),
      rows,
      {
        clusters: found.members.length,
        clustersBetweenChannels: found.members.filter((own) => channelsOf(found, own).length > 1).length,
        posts: found.members.reduce((sum, own) => sum + own.length, 0),
        pairs: found.pairs,
        pairsBetweenChannels: found.pairsBetweenChannels,
        compared: found.compared,
        texts: found.texts,
        sizes: sizesOf(found),
        setAside: setAside(context, frame, found.setAside),
      },
    );
  },
};

/** Clusters by the number of their channels, ascending. */
function sizesOf(found: NearFound): { channels: number; clusters: number; posts: number }[] {
  const sizes = new Map<number, { channels: number; clusters: number; posts: number }>();
  for (const members of found.members) {
    const channels = channelsOf(found, members).length;
    const size = sizes.get(channels) ?? { channels, clusters: 0, posts: 0 };
    sizes.set(channels, size);
    size.clusters++;
    size.posts += members.length;
  }
  return [...sizes.values()].sort((x, y) => x.channels - y.channels);
}

/** Places of the channels of some posts in the frame, without repeats, the earliest first. */
function channelsOf(found: NearFound, members: readonly number[]): number[] {
  return [...new Set(members.map((i) => found.posts.channel[i] as number))];
}

function rowOf(
  context: MeasureContext,
  frame: readonly ChannelFacts[],
  found: NearFound,
  cluster: number,
): Row {
  const members = found.members[cluster] ?? [];
  const at = (column: 'time' | 'id' | 'channel', i: number): number => found.posts[column][i] as number;
  const [first = 0] = members;
  const last = members.at(-1) ?? first;
  const channels = channelsOf(found, members).map((place) => frame[place] as ChannelFacts);
  const origin = frame[at('channel', first)] as ChannelFacts;
  const hidden = isPrivate(context, origin);
  const name = nameInPrint(context, origin);
  const estimates: Estimate[] = [
    countEstimate(
      'share',
      message('rows.shareCompared'),
      members.length,
      found.compared,
      message('rows.postsCompared'),
    ),
    countEstimate(
      'share',
      message('rows.channels'),
      channels.length,
      frame.length,
      message('rows.channelsOfFrame'),
    ),
  ];
  return {
    key: `cluster ${cluster + 1}`,
    label: message('rows.cluster', {
      posts: members.length,
      channels: channels.length,
      where: nameSaid(context, origin),
      id: hidden ? null : at('id', first),
    }),
    estimates,
    posts: members.length,
    channels: channels.length,
    // Personal channels stand together, unnamed.
    channelNames: [...new Set(channels.map((facts) => nameInPrint(context, facts)))],
    earliest: {
      channel: name,
      id: hidden ? null : at('id', first),
      date: new Date(at('time', first) * 1000).toISOString().replace('.000Z', 'Z'),
    },
    seconds: at('time', last) - at('time', first),
    evidence: {
      query: 'near-duplicates',
      parameters: { clusters: found.clusters, cluster },
      total: members.length,
    },
  };
}

/** What was set aside, channel by channel. Long numbers may be someone's telephone: they are masked. */
function setAside(
  context: MeasureContext,
  frame: readonly ChannelFacts[],
  phrases: readonly Boilerplate[],
): Record<string, unknown>[] {
  const byKey = new Map(frame.map((facts) => [facts.key, facts]));
  return phrases.flatMap(({ channel, side, phrase, texts, total }) => {
    const facts = byKey.get(channel);
    if (facts === undefined || isPrivate(context, facts)) return [];
    return [
      {
        channel: facts.channel,
        where: side === 0 ? 'beginning' : 'end',
        phrase: phrase.replaceAll(/\d[\d ]{5,}\d/g, '…'),
        texts,
        of: total,
      },
    ];
  });
}
