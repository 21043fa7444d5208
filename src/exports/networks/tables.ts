import type { NetworkInWords, NetworkEdge, NetworkField, NetworkNode } from '../../model/network.ts';
import { type Field, type Table, field, tableOf } from '../table.ts';
import { moment } from './moment.ts';

/** A network as two tables, with the names that Gephi and igraph know columns by. */
export function networkTables(network: NetworkInWords, tested: string): Table[] {
  const n = field<NetworkNode>;
  const e = field<NetworkEdge>;
  const own = <T extends NetworkNode | NetworkEdge>(fields: readonly NetworkField[]): Field<T>[] =>
    fields.map(({ name, type, description }, i) => field<T>(name, type, description, (r) => r.values[i]));
  const times = <T extends NetworkNode | NetworkEdge>(): Field<T>[] => [
    field<T>('first', 'time', 'first time, UTC', (r) => moment(r.first)),
    field<T>('last', 'time', 'last time, UTC', (r) => moment(r.last)),
  ];
  const testedOn = <T>(): Field<T> =>
    field<T>('tested_on', 'text', 'what was looked at, and who chose that', () => tested);
  const type = network.directed ? 'directed' : 'undirected';
  return [
    tableOf(
      `${network.name}-nodes`,
      'One row a node.',
      [
        n('id', 'text', 'what edges name it by', (r) => r.id),
        n('label', 'text', 'what it is called', (r) => r.label),
        ...own<NetworkNode>(network.nodeFields),
        ...times<NetworkNode>(),
        testedOn<NetworkNode>(),
      ],
      network.nodes,
    ),
    tableOf(
      `${network.name}-edges`,
      `One row an edge. ${network.description}`,
      [
        e('source', 'text', 'id of a node', (r) => r.source),
        e('target', 'text', 'id of a node', (r) => r.target),
        e('type', 'text', 'directed or undirected', () => type),
        e('weight', 'integer', network.weight, (r) => r.weight),
        ...own<NetworkEdge>(network.edgeFields),
        ...times<NetworkEdge>(),
        testedOn<NetworkEdge>(),
      ],
      network.edges,
    ),
  ];
}
