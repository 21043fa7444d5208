import type { NetworkInWords, NetworkField, NetworkValue } from '../../model/network.ts';
import { isTimed, moment } from './moment.ts';
import { attributes, xmlText } from './xml.ts';

const types = { text: 'string', integer: 'long', number: 'double' } as const;

/** Of nodes and edges alike, to the second. */
const times: readonly NetworkField[] = [
  { name: 'first', type: 'text', description: 'first time, UTC' },
  { name: 'last', type: 'text', description: 'last time, UTC' },
];

/**
 * A network as GEXF 1.3 (https://gexf.net/1.3/), dynamic where the time of every edge is known: an edge lasts from the
 * day of its first to the day of its last post (UTC, both included), a node from the first to the last of its edges.
 * Days and not moments, since readers fail on `timeformat="dateTime"` (networkx 3.6) and Gephi draws days; the moments
 * stand beside them as `first` and `last`. No date of writing: the same network gives the same bytes.
 * @param tested what it was tested on, for the description
 */
export function* gexf(network: NetworkInWords, tested: string): Generator<string> {
  const timed = isTimed(network);
  const span = (first: number | null, last: number | null) =>
    timed ? { start: day(first), end: day(last) } : {};
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n';
  yield `<meta><creator>Isogloss ${xmlText(network.manifest.isogloss)}</creator><description>${xmlText(
    [network.description, `Weight: ${network.weight}.`, ...network.notes, tested].join(' '),
  )}</description></meta>\n`;
  yield `<graph${attributes({
    defaultedgetype: network.directed ? 'directed' : 'undirected',
    mode: timed ? 'dynamic' : 'static',
    ...(timed ? { timeformat: 'date', timerepresentation: 'interval' } : {}),
  })}>\n`;
  yield declared('node', [...network.nodeFields, ...times]);
  yield declared('edge', [...network.edgeFields, ...times]);
  yield `<nodes count="${network.nodes.length}">\n`;
  for (const { id, label, first, last, values } of network.nodes)
    yield `<node${attributes({ id, label, ...span(first, last) })}${held('node', [...values, moment(first), moment(last)])}\n`;
  yield `</nodes>\n<edges count="${network.edges.length}">\n`;
  for (const [i, { source, target, weight, first, last, values }] of network.edges.entries())
    yield `<edge${attributes({ id: i, source, target, weight, ...span(first, last) })}${held('edge', [...values, moment(first), moment(last)])}\n`;
  yield '</edges>\n</graph>\n</gexf>\n';
}

const day = (seconds: number | null): string | null => moment(seconds)?.slice(0, 10) ?? null;

function declared(kind: string, fields: readonly NetworkField[]): string {
  const each = fields.map(
    ({ name, type }, i) => `<attribute${attributes({ id: i, title: name, type: types[type] })}/>\n`,
  );
  return `<attributes class="${kind}">\n${each.join('')}</attributes>\n`;
}

function held(element: string, values: readonly NetworkValue[]): string {
  const each = values.map((value, i) =>
    value === null ? '' : `<attvalue${attributes({ for: i, value })}/>`,
  );
  const all = each.join('');
  return all === '' ? '/>' : `><attvalues>${all}</attvalues></${element}>`;
}
