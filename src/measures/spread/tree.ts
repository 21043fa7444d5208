/** How a cascade went, as far as its posts say: each post's parent, and what says so. Pure. */

/** A post of a cascade, in order of time. */
export interface SpreadPost {
  readonly channel: string;
  readonly id: number;
  /** Epoch seconds. */
  readonly time: number;
  readonly forward: boolean;
  /** Of a forward: the channel it is of by key, where it is one of the frame, and the post's id where told. */
  readonly source: string | null;
  readonly sourcePost: number | null;
  /** When the original was published, where told. */
  readonly sourceTime: number | null;
  /** Channels of the frame that its text names, by key. */
  readonly named: readonly string[];
}

/**
 * What a post is known by to come from: a forward; a name in its text; nothing (it is the same, later); or it is the
 * earliest copy found.
 */
export type Way = 'forward' | 'named' | 'not told' | 'earliest';

export interface Node {
  readonly post: SpreadPost;
  /** Place of the parent among the posts; null where it is none of them. */
  readonly parent: number | null;
  readonly way: Way;
  /** The source is a channel outside of the frame, or a post that is not held. */
  readonly from: 'here' | 'outside' | 'not held';
  /** Steps from the earliest copy or from an origin outside, as far as they are told: at least so many. */
  readonly depth: number;
}

/** The tree of a cascade; posts in order of time, channel and id. */
export function treeOf(posts: readonly SpreadPost[]): Node[] {
  const nodes: Node[] = [];
  for (const [i, post] of posts.entries()) {
    const earlier = (channel: string): number =>
      posts.findLastIndex((other, j) => j < i && other.channel === channel && other.channel !== post.channel);
    const node = (parent: number | null, way: Way, from: Node['from']): Node => ({
      post,
      parent,
      way,
      from,
      depth: parent === null ? (from === 'here' ? 0 : 1) : (nodes[parent]?.depth ?? 0) + 1,
    });
    if (post.forward) nodes.push(forwarded(post, posts, i, earlier, node));
    else {
      const parents = post.named.map(earlier).filter((at) => at !== -1);
      if (parents.length > 0) nodes.push(node(Math.max(...parents), 'named', 'here'));
      else nodes.push(i === 0 ? node(null, 'earliest', 'here') : node(null, 'not told', 'here'));
    }
  }
  // What comes later without saying from where is one step from the earliest copy at least.
  return nodes.map((node) => (node.way === 'not told' ? { ...node, depth: 1 } : node));
}

function forwarded(
  post: SpreadPost,
  posts: readonly SpreadPost[],
  place: number,
  earlier: (channel: string) => number,
  node: (parent: number | null, way: Way, from: Node['from']) => Node,
): Node {
  if (post.source === null) return node(null, 'forward', 'outside');
  const at =
    post.sourcePost === null
      ? earlier(post.source)
      : posts.findIndex(
          ({ channel, id }, j) => j < place && channel === post.source && id === post.sourcePost,
        );
  return at === -1 ? node(null, 'forward', 'not held') : node(at, 'forward', 'here');
}

export interface Shape {
  /** Longest known chain of steps, at least. */
  readonly depth: number;
  /** Most posts at one step. */
  readonly breadth: number;
  readonly ways: Readonly<Record<Way, number>>;
  /** Posts of it that are forwards of something outside of the frame, and of posts not held. */
  readonly outside: number;
  readonly notHeld: number;
  /** When the earliest original was published that a forward tells of and that is not held here; epoch seconds. */
  readonly olderOriginal: number | null;
}

export function shapeOf(nodes: readonly Node[]): Shape {
  const ways: Record<Way, number> = { forward: 0, named: 0, 'not told': 0, earliest: 0 };
  const at = new Map<number, number>();
  for (const { way, depth } of nodes) {
    ways[way] += 1;
    at.set(depth, (at.get(depth) ?? 0) + 1);
  }
  const start = nodes[0]?.post.time ?? 0;
  const older = nodes.flatMap(({ post, from }) =>
    from !== 'here' && post.sourceTime !== null && post.sourceTime > 0 && post.sourceTime < start
      ? [post.sourceTime]
      : [],
  );
  return {
    depth: Math.max(0, ...at.keys()),
    breadth: Math.max(0, ...at.values()),
    ways,
    outside: nodes.filter(({ from }) => from === 'outside').length,
    notHeld: nodes.filter(({ from }) => from === 'not held').length,
    olderOriginal: older.length === 0 ? null : Math.min(...older),
  };
}
