import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { MeasureContext } from '../../measures/measure.ts';
import { nodesAndEdges } from '../../measures/networks/forward.ts';
import { type ForwardsCounted, countForwards, forwardEvidence } from '../../measures/networks/forwards.ts';
import type { Said } from '../../model/said.ts';
import type { ForwardLine, ForwardNode } from '../../view/shown.ts';
import type { NetworkNode } from '../../model/network.ts';
import { remembered } from '../../store/derive/remembered.ts';
import { type PostsBehind, type PostsWish, postsOf, withheldPosts } from '../postsBehind.ts';
import type { Study } from '../study.ts';

/** ISO days, in the project's zone. */
export interface ForwardsWish {
  readonly from?: string;
  readonly to?: string;
}

export interface ForwardsFound {
  /** Most forwards first. */
  readonly lines: readonly ForwardLine[];
  /** Forwards of all lines. */
  readonly forwards: number;
  /** Posts that were forwarded, where each part of an album counts and where an album is one, in a line or in none. */
  readonly of: { readonly posts: number; readonly once: number };
  /** What is summed or left out, a sentence each. */
  readonly notes: readonly Said[];
}

/** Who forwards whom, as the export has it. */
export async function forwardsOf(
  { context }: Pick<Study, 'context'>,
  wish: ForwardsWish,
): Promise<ForwardsFound> {
  const counted = await countedFor(context, wish);
  const { nodes, edges } = nodesAndEdges(counted);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const corpus = new Set(counted.frame.map(({ channel }) => channel));
  const lines = edges.flatMap(({ source, target, weight, first, last }): ForwardLine[] => {
    const [who, whose] = [byId.get(source), byId.get(target)];
    if (who === undefined || whose === undefined) return [];
    return [
      {
        who: nodeOf(context, who, corpus),
        whose: nodeOf(context, whose, corpus),
        forwards: weight,
        posts: counted.posts.get(source) ?? 0,
        first: iso(first),
        last: iso(last),
      },
    ];
  });
  return {
    lines: lines.toSorted((x, y) => y.forwards - x.forwards),
    forwards: lines.reduce((sum, { forwards }) => sum + forwards, 0),
    of: {
      posts: counted.frame.reduce((sum, one) => sum + one.forwards, 0),
      once: counted.forwards,
    },
    notes: counted.notes,
  };
}

/**
 * The posts of who forwards that are of the other; of channels that stand summed they are counted alone, since posts say
 * whose they are.
 * @throws {UserError} where there is none
 */
export async function forwardsBehind(
  study: Study,
  wish: ForwardsWish,
  [who, whose]: readonly [string, string],
  asked: PostsWish,
): Promise<PostsBehind> {
  const counted = await countedFor(study.context, wish);
  const evidence = forwardEvidence(counted, who, whose);
  const { lines } = await forwardsOf(study, wish);
  const line = lines.find((one) => one.who.id === who && one.whose.id === whose);
  if (evidence === undefined || line === undefined)
    throw mistake('no-edge', message('forwards.noPair', { from: who, to: whose }));
  const label = message('forwards.behind', { from: line.who.name, to: line.whose.name });
  if (line.who.unnamed || line.whose.unnamed) return withheldPosts(label, evidence.total);
  return postsOf(study, { label, evidence, variants: () => Promise.resolve([]) }, asked);
}

/** Counted once while posts and project are the same: pages ask again for each filter. */
function countedFor(context: MeasureContext, wish: ForwardsWish): Promise<ForwardsCounted> {
  const { channels, communities, timezone } = context.project;
  return remembered(context.driver, ['forwards', wish, channels, communities, timezone], () =>
    countForwards(context, { ...wish }),
  );
}

/** A node with its name in words that can be said in each language. */
function nodeOf(
  { project }: MeasureContext,
  { id, label, values }: NetworkNode,
  corpus: ReadonlySet<string>,
): ForwardNode {
  const [kind, , community, channels] = values;
  if (kind !== 'channels together') return { id, name: label, alone: corpus.has(id), unnamed: false };
  const n = Number(channels);
  const name = ((): Said => {
    if (id === '(other channels)') return message('forwards.others', { n });
    if (id === '(several communities)') return message('forwards.ofSeveral', { n });
    if (typeof community !== 'string') return message('forwards.ofNone', { n });
    return message('forwards.ofCommunity', {
      n,
      community: project.communities[community]?.label ?? community,
    });
  })();
  return { id, name, alone: false, unnamed: id !== '(other channels)' };
}

const iso = (seconds: number | null): string => new Date((seconds ?? 0) * 1000).toISOString();
