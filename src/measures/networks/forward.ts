import { message } from '../../messages/index.ts';
import type { Network } from '../../model/network.ts';
import { type MeasureContext, type MeasureOptions, manifestOf } from '../measure.ts';
import { frameOf } from '../scope.ts';
import { optionsUsed } from '../share/options.ts';
import { type ForwardsCounted, countForwards } from './forwards.ts';
import { edgeOf, lasting, nodeFields, sumParts } from './nodes.ts';

/** Who forwards whom. */
export async function forwardNetwork(context: MeasureContext, options: MeasureOptions): Promise<Network> {
  const { project } = context;
  const counted = await countForwards(context, options);
  return {
    name: 'forward',
    description: message('network.forwardIs'),
    directed: true,
    weight: 'posts forwarded, an album once',
    nodeFields,
    edgeFields: [],
    ...nodesAndEdges(counted),
    notes: counted.notes,
    frame: frameOf(project, counted.frame),
    manifest: await manifestOf(context, 'network forward', optionsUsed(options)),
  };
}

/** What was counted, added up to an edge for each two that have one. */
export function nodesAndEdges({ parts, nodes }: ForwardsCounted): Pick<Network, 'nodes' | 'edges'> {
  const edges = sumParts(parts).map((part) => edgeOf(part));
  return { nodes: lasting(nodes, edges), edges };
}
