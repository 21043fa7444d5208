import type { Writing } from '../writing.ts';

type Object = 'text' | 'url' | 'forward' | 'hashtags' | 'media' | 'shares';

const same: Readonly<Record<Object, string>> = {
  text: 'The same texts',
  url: 'The same addresses',
  forward: 'Forwards of the same posts',
  hashtags: 'The same sets of hashtags',
  media: 'The same pictures or files',
  shares: 'The same objects',
};

const giveKind = 'isogloss.yaml gives a channel its "kind", or "publicInterest"';
const listIt = 'list it under "channels" in isogloss.yaml with its "kind" to have it by name';

const edges = (n: number, w: Writing): string =>
  `${w.count(n)} ${w.plural(n, { one: 'edge', other: 'edges' })}`;
const channels = (n: number, w: Writing): string =>
  `${w.count(n)} ${w.plural(n, { one: 'channel', other: 'channels' })}`;
const pairs = (n: number, w: Writing): string =>
  `${w.count(n)} ${w.plural(n, { one: 'pair', other: 'pairs' })}`;
const posts = (n: number, w: Writing): string =>
  `${w.count(n)} ${w.plural(n, { one: 'post', other: 'posts' })}`;

const leftOut = (n: number, w: Writing): string =>
  w.plural(n, { one: 'One forward is left out', other: `${w.count(n)} forwards are left out` });

/** Who posts the same thing close in time. */
export const network = {
  heading: 'Posting close in time',
  title: ({ object, window }: { object: Object; window: number }, w: Writing) =>
    `${same[object]} within ${w.count(window)} ${w.plural(window, { one: 'second', other: 'seconds' })}`,
  pairsOn: (
    { pairs: n, edges: e, channels: c }: { pairs: number; edges: number; channels: number },
    w: Writing,
  ) =>
    `${w.count(n)} ${w.plural(n, { one: 'pair', other: 'pairs' })} of posts on ${edges(e, w)} between ${channels(c, w)}.`,
  unusual: ({ unusual, family }: { unusual: number; family: number }, w: Writing) =>
    `${w.count(unusual)} ${w.plural(unusual, { one: 'edge is', other: 'edges are' })} unusual, tested over ${w.count(family)} ${w.plural(family, { one: 'pair', other: 'pairs' })} that share two objects or more.`,
  exchanges: (
    { pairs, draws, small, tooSmall }: { pairs: number; draws: number; small: number; tooSmall: number },
    w: Writing,
  ) =>
    `The test’s closed form was held against ${w.n(draws)} ${w.plural(draws, { one: 'exchange of names that was', other: 'exchanges of names that were' })} made, on ${w.count(pairs)} ${w.plural(pairs, { one: 'pair', other: 'pairs' })}: of ${w.count(small)} with a p of at most ${w.n(0.05)}, ${w.count(tooSmall)} ${w.plural(tooSmall, { one: 'has', other: 'have' })} a larger one by the exchanges.`,
  notTestedWhy: ({ why }: { why: string }) => `Not tested: ${why}.`,
  setApart: ({ texts, channels: c, loads }: { texts: number; channels: number; loads: number }, w: Writing) =>
    `Set apart before testing: ${w.count(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })} that say whose they are, ${channels(c, w)} that ${w.plural(c, { one: 'posts', other: 'post' })} by the clock, ${w.count(loads)} ${w.plural(loads, { one: 'day', other: 'days' })} on which a channel’s history was loaded at once.`,
  withheld: ({ n }: { n: number }, w: Writing) =>
    `${edges(n, w)} of personal channels, or of channels of which nobody has said what they are, are counted and in no row.`,
  caution: ({ read, edges: e }: { read: number; edges: number }, w: Writing) =>
    `Posting the same thing close in time does not show agreement, common control or fake accounts. A channel is named here only once somebody has read the posts behind an edge of it: ${w.count(read)} of ${edges(e, w)} so far. Others have numbers, and their posts are counted and not listed.`,
  noEdge: 'No edge to show.',
  channelNumber: ({ number }: { number: number }, w: Writing) => `channel ${w.n(number)}`,

  clusters: 'Clusters of unusual edges',
  clustersCaption:
    'Found by Louvain’s method from 50 seeds; stability is how often two of its channels stand together',
  cluster: 'Cluster',
  channels: 'Channels',
  stability: 'Stability',
  objects: 'Objects',
  medianDelay: 'Median delay',
  seconds: ({ n }: { n: number }, w: Writing) => `${w.count(n)} s`,
  whoIsFirst: ({ number }: { number: number }, w: Writing) =>
    `Cluster ${w.n(number)}: who is first, and when`,
  objectsCounted: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'object', other: 'objects' })}`,
  rolesCaption:
    'Objects within the window of another of the cluster. Who stands first here is the earliest copy found, not the origin; equal time stamps are ties',
  channel: 'Channel',
  first: 'First',
  tied: 'Tied for first',
  activity: ({ number }: { number: number }, w: Writing) => `Objects of cluster ${w.n(number)} by day`,
  more: ({ n }: { n: number }, w: Writing) => ` and ${w.count(n)} more`,
  andUnnamed: ', and ',
  unnamed: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'personal or unknown channel', other: 'personal or unknown channels' })}`,

  edges: 'Edges',
  firstEdges: ({ n, of }: { n: number; of: number }, w: Writing) =>
    `The first ${w.count(n)} of ${w.count(of)} ${w.plural(of, { one: 'edge', other: 'edges' })} drawn, those that were read first, then by how unusual they are`,
  allEdges: 'All edges drawn, those that were read first, then by how unusual they are',
  pairsOfPosts: 'Pairs of posts',
  expected: 'Expected',
  q: 'q',
  read: 'Read',
  notRead: 'no',
  holds: 'yes, holds',
  doesNotHold: 'yes, does not hold',
  notTested: 'not tested',
  underQ: ({ q }: { q: number }, w: Writing) => `under ${w.n(q)}`,
  behindEach: 'The posts behind each edge',
  pairs: ({ n }: { n: number }, w: Writing) => pairs(n, w),
  withinWindow: ({ objects, expected }: { objects: string; expected: string }) =>
    `${objects} within the window, ${expected} expected`,
  sameStamp: 'The same time stamp',
  apart: ({ seconds }: { seconds: number }, w: Writing) =>
    `${w.count(seconds)} ${w.plural(seconds, { one: 'second', other: 'seconds' })} apart`,
  unread: ({ posts: n }: { posts: number }, w: Writing) =>
    `${posts(n, w)} behind it. Nobody has read them yet, so they are not listed and the channels not named.`,
  readBy: (
    { by, on, pairs: n, holds }: { by: string; on: string; pairs: number | null; holds: boolean },
    w: Writing,
  ) =>
    `Read by ${by} on ${w.asGiven(on)}${n === null ? '' : ` (${pairs(n, w)} of posts)`}: ${holds ? 'the posts are what the edge says.' : 'the posts are not what the edge says, so the channels are not named.'}`,
  closest: ({ pairs: n, posts: p }: { pairs: number; posts: number }, w: Writing) =>
    `The closest ${pairs(n, w)} of posts, of ${posts(p, w)} behind it:`,
  howToList: ({ list }: { list: string }) => `${list} lists the edges.`,
  howToRead: ({ list, show, read }: { list: string; show: string; read: string }) =>
    `${list} names the channels A and B of each edge, ${show} opens the posts, and ${read} marks them as read.`,

  chart: ({ window }: { window: number }, w: Writing) =>
    `Who shares what with whom within ${w.n(window)} ${w.plural(window, { one: 'second', other: 'seconds' })}`,
  chartText: (
    {
      nodes,
      edges: e,
      unusual,
      clusters,
    }: { nodes: number; edges: number; unusual: number; clusters: number },
    w: Writing,
  ) =>
    `${channels(nodes, w)} and ${edges(e, w)}, ${w.n(unusual)} of them unusual; ${w.count(clusters)} ${w.plural(clusters, { one: 'cluster', other: 'clusters' })}. All are in the table and the list below.`,
  chartCaption: ({ clusters }: { clusters: boolean }) =>
    `Each dot is a channel; strong lines are unusual (q at most 0.05), of thin ones news, hour and habit may be all: nothing more was shown, nor that they post apart.${clusters ? ' Numbers are those of the clusters.' : ''} The nearer two dots, the more they share with the same channels; the place on the page means nothing else.`,
  unnamedSummed: ({ n }: { n: number }, w: Writing) =>
    `${w.plural(n, { one: 'One channel', other: `${w.count(n)} ${w.plural(n, { one: 'channel', other: 'channels' })}` })} of kind personal or unknown stand${n === 1 ? 's' : ''} summed in their communities: ${giveKind}.`,
  unnamedLone: `One channel of kind personal or unknown is left out, since it could be told from a sum: ${giveKind}.`,
  outsideSummed: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'channel', other: 'channels' })} outside of the corpus stand together as one node: ${listIt}.`,
  outsideLone: `One channel outside of the corpus is left out: ${listIt}.`,
  ownForwards: ({ n }: { n: number }, w: Writing) =>
    `${w.plural(n, { one: 'One forward of a channel’s own post is', other: `${w.count(n)} forwards of a channel’s own posts are` })} no edge.`,
  sourceUnknown: ({ n }: { n: number }, w: Writing) =>
    `${leftOut(n, w)}: no more is known of ${n === 1 ? 'its' : 'their'} source than a name, which may be a person’s.`,
  sourceId: ({ n }: { n: number }, w: Writing) =>
    `${leftOut(n, w)}: no more is known of ${n === 1 ? 'its' : 'their'} source than an id, and the file does not say whether it is a channel’s or a person’s.`,
  sourceUntold: ({ n }: { n: number }, w: Writing) =>
    `${leftOut(n, w)}: the file does not say whose ${n === 1 ? 'post it was' : 'posts they were'}, or it was a person’s, which is not kept.`,
  siteIsHost:
    'A site is a host: blogs at one provider stand apart, the subdomains of one owner too. Short links stand as they are.',
  heaviest: ({ listed, edges: all }: { listed: number; edges: number }, w: Writing) =>
    `The ${w.count(listed)} heaviest of ${edges(all, w)}: --limit lists more.`,
  notExpanded: ({ n }: { n: number }, w: Writing) =>
    `${w.plural(n, { one: 'One object', other: `${w.count(n)} ${w.plural(n, { one: 'object', other: 'objects' })}` })} with more pairs than --budget make${n === 1 ? 's' : ''} no edge.`,
  noTests: ({ why }: { why: string }) => `No p and q: ${why}.`,
  forwardIs: 'Who forwards whom: an edge leads from the channel that forwards to the one whose post it is.',
  domainsIs: ({ least }: { least: number }, w: Writing) =>
    `Which channels link to the same sites: an edge joins a channel and a site that at least ${w.n(least)} ${w.plural(least, { one: 'channel', other: 'channels' })} of the frame link to.`,
  cosharingIs: ({ object, window }: { object: Object; window: number }, w: Writing) =>
    `Who posts the same thing (${object}) at most ${w.n(window)} ${w.plural(window, { one: 'second', other: 'seconds' })} apart.`,
  exported: ({ nodes, edges: all }: { nodes: number; edges: number }, w: Writing) =>
    `${w.plural(nodes, { one: 'One node', other: `${w.count(nodes)} nodes` })}, ${edges(all, w)}.`,
};
