import type { NetworkInWords, NetworkField, NetworkValue } from '../../model/network.ts';
import { moment } from './moment.ts';
import { attributes, xmlText } from './xml.ts';

const types = { text: 'string', integer: 'long', number: 'double' } as const;

/** Of nodes and edges alike. */
const times: readonly NetworkField[] = [
  { name: 'first', type: 'text', description: 'first time, UTC' },
  { name: 'last', type: 'text', description: 'last time, UTC' },
];
const label: NetworkField = { name: 'label', type: 'text', description: 'what it is called' };
const weightField: NetworkField = { name: 'weight', type: 'integer', description: '' };

/**
 * A network as GraphML (http://graphml.graphdrawing.org, Brandes et al. 2002, doi 10.1007/3-540-45848-4_59). GraphML
 * knows no time: `first` and `last` stand as texts.
 * @param tested what it was tested on, for the description
 */
export function* graphml(network: NetworkInWords, tested: string): Generator<string> {
  const nodeFields = [label, ...network.nodeFields, ...times];
  const edgeFields = [{ ...weightField, description: network.weight }, ...network.edgeFields, ...times];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield `<desc>${xmlText([network.description, ...network.notes, tested].join(' '))}</desc>\n`;
  yield keys('node', nodeFields);
  yield keys('edge', edgeFields);
  yield `<graph id="${network.name}" edgedefault="${network.directed ? 'directed' : 'undirected'}">\n`;
  for (const { id, label: name, first, last, values } of network.nodes)
    yield `<node${attributes({ id })}>${held('node', [name, ...values, moment(first), moment(last)])}</node>\n`;
  for (const { source, target, weight, first, last, values } of network.edges)
    yield `<edge${attributes({ source, target })}>${held('edge', [weight, ...values, moment(first), moment(last)])}</edge>\n`;
  yield '</graph>\n</graphml>\n';
}

const keys = (kind: 'node' | 'edge', fields: readonly NetworkField[]): string =>
  fields
    .map(
      ({ name, type, description }, i) =>
        `<key${attributes({ id: `${kind}${i}`, for: kind, 'attr.name': name, 'attr.type': types[type] })}><desc>${xmlText(description)}</desc></key>\n`,
    )
    .join('');

const held = (kind: 'node' | 'edge', values: readonly NetworkValue[]): string =>
  values
    .map((value, i) => (value === null ? '' : `<data key="${kind}${i}">${xmlText(String(value))}</data>`))
    .join('');
