import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { DirectedGraph } from 'graphology';
import { parse as readGexf } from 'graphology-gexf';
import { parse as readGraphml } from 'graphology-graphml';
import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, fromSafeText } from '../../src/exports/csv.ts';
import { gexf } from '../../src/exports/networks/gexf.ts';
import { graphml } from '../../src/exports/networks/graphml.ts';
import { isTimed, moment } from '../../src/exports/networks/moment.ts';
import { networkTables } from '../../src/exports/networks/tables.ts';
import { xmlText } from '../../src/exports/networks/xml.ts';
import type { NetworkInWords } from '../../src/model/network.ts';

const frame: NetworkInWords['frame'] = {
  channels: 4,
  channelNames: [],
  from: null,
  to: null,
  posts: 9,
  completeness: null,
  resolution: 1,
  wordless: 0,
  chosenBy: 'nobody',
};
const manifest: NetworkInWords['manifest'] = {
  isogloss: '0.0.0',
  schema: 1,
  norm: 'n',
  engine: 'e',
  corpus: 'c',
  project: 'p',
  measure: 'network',
  parameters: {},
  seed: 1,
};

/** Persian with zero-width non-joiners, Arabic, Hebrew, both directions in one, an emoji, markup, a formula, controls. */
const labels = [
  'خبرهای می‌خواهیم',
  'قناة الأخبار «العاجلة»',
  'ערוץ החדשות 24',
  'News شبکهٔ خبر (24)',
  '🏴‍☠️ & <b>"flag"</b> ’',
  '=1+1',
];
const start = 1_767_225_600;

const network: NetworkInWords = {
  name: 'forward',
  description: 'Who forwards whom & how often <here>.',
  directed: true,
  weight: 'posts',
  nodeFields: [
    { name: 'class', type: 'text', description: 'what it is' },
    { name: 'posts', type: 'integer', description: 'posts' },
  ],
  edgeFields: [{ name: 'p', type: 'number', description: 'probability' }],
  nodes: labels.map((label, i) => ({
    id: `n"${i}`,
    label,
    first: i < 5 ? start : null,
    last: i < 5 ? start + 86_400 : null,
    values: ['channel', i === 3 ? null : 10 * i],
  })),
  edges: [
    { source: 'n"0', target: 'n"1', weight: 3, first: start, last: start + 86_400, values: [1.25e-7] },
    { source: 'n"1', target: 'n"0', weight: 2, first: start + 5, last: start + 5, values: [null] },
    { source: 'n"2', target: 'n"2', weight: 1, first: start + 7, last: start + 8, values: [0] },
    { source: 'n"3', target: 'n"4', weight: 40, first: start, last: start + 9, values: [1] },
  ],
  notes: ['Something is summed.'],
  frame,
  manifest,
};
const written = [...gexf(network, 'Tested on little.')].join('');

/** Elements by name, with their attributes as a parser of XML gives them. */
function elements(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const walk = (nodes: ReturnType<typeof parseDocument>['children']): void => {
    for (const node of nodes) {
      if (!('attribs' in node)) continue;
      if (node.name === name) found.push(node.attribs);
      walk(node.children);
    }
  };
  walk(parseDocument(xml, { xmlMode: true }).children);
  return found;
}

describe('GEXF 1.3', () => {
  it('names version, namespace, mode and time format', () => {
    expect(elements(written, 'gexf')[0]).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' });
    expect(elements(written, 'graph')[0]).toEqual({
      defaultedgetype: 'directed',
      mode: 'dynamic',
      timeformat: 'date',
      timerepresentation: 'interval',
    });
  });

  it('declares each attribute it uses, once, with a type of the standard', () => {
    const declared = elements(written, 'attribute');
    expect(declared.map(({ id, title, type }) => [id, title, type])).toEqual([
      ['0', 'class', 'string'],
      ['1', 'posts', 'long'],
      ['2', 'first', 'string'],
      ['3', 'last', 'string'],
      ['0', 'p', 'double'],
      ['1', 'first', 'string'],
      ['2', 'last', 'string'],
    ]);
    expect(elements(written, 'attributes').map((found) => found['class'])).toEqual(['node', 'edge']);
    for (const used of elements(written, 'attvalue')) expect(['0', '1', '2', '3']).toContain(used['for']);
  });

  it('keeps labels of all scripts, and times as days and moments', () => {
    expect(elements(written, 'node').map((node) => node['label'])).toEqual(labels);
    expect(elements(written, 'edge')[0]).toEqual({
      id: '0',
      source: 'n"0',
      target: 'n"1',
      weight: '3',
      start: '2026-01-01',
      end: '2026-01-02',
    });
    expect(elements(written, 'node')[5]).toEqual({ id: 'n"5', label: '=1+1' });
    expect(elements(written, 'attvalue').some(({ value }) => value === '2026-01-01T00:00:05Z')).toBe(true);
  });

  it('is static where the time of an edge is not known or has no year of four digits', () => {
    const never = { ...network, edges: network.edges.map((edge) => ({ ...edge, first: null })) };
    const far = { ...network, edges: network.edges.map((edge) => ({ ...edge, last: 1e12 })) };
    for (const one of [never, far, { ...network, edges: [] }]) {
      expect(isTimed(one)).toBe(false);
      const text = [...gexf(one, '')].join('');
      expect(elements(text, 'graph')[0]).toEqual({ defaultedgetype: 'directed', mode: 'static' });
      expect(text).not.toContain('start=');
    }
    expect(moment(-62_135_596_801)).toBe(null);
    expect(moment(-62_135_596_800)).toBe('0001-01-01T00:00:00Z');
  });
});

describe('text in XML', () => {
  it('leaves what may stand there and marks what may not', () => {
    expect(xmlText('a\u0000b\u001fc\ud800d\udc00e\ufffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf');
    expect(xmlText('tab\tline\nend\r"<&>')).toBe('tab&#9;line&#10;end&#13;&quot;&lt;&amp;&gt;');
    expect(xmlText('می‌خواهیم \u200f\u202b 🏴‍☠️')).toBe('می‌خواهیم \u200f\u202b 🏴‍☠️');
  });

  it('comes back whole from a parser', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        // oxlint-disable-next-line no-control-regex -- what XML cannot write
        const expected = label.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd');
        expect(elements(`<a label="${xmlText(label)}"/>`, 'a')[0]?.['label']).toBe(expected);
      }),
    );
  });
});

it('tables: text that a spreadsheet would run stands behind an apostrophe', () => {
  const [nodes, edges] = networkTables(network, 'Tested on little.');
  expect(nodes?.columns.map(({ name }) => name)).toEqual([
    'id',
    'label',
    'class',
    'posts',
    'first',
    'last',
    'tested_on',
  ]);
  expect(edges?.rows[0]).toEqual([
    'n"0',
    'n"1',
    'directed',
    3,
    1.25e-7,
    '2026-01-01T00:00:00Z',
    '2026-01-02T00:00:00Z',
    'Tested on little.',
  ]);
  const text = csvOf(nodes!);
  expect(text).toContain(`'=1+1`);
  expect(fromSafeText(`'=1+1`)).toBe('=1+1');
});

/** What programs of others make of the files. */
const python = process.env['PYTHON'] ?? 'python3';
const has = (module: string): boolean => spawnSync(python, ['-c', `import ${module}`]).status === 0;
const [networkx, igraph] = [has('networkx'), has('igraph')];

describe('read back from outside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-networks-'));
  const ask = (script: string): unknown =>
    JSON.parse(execFileSync(python, ['-c', script, folder], { encoding: 'utf8' }));
  beforeAll(() => {
    writeFileSync(join(folder, 'n.gexf'), written);
    writeFileSync(join(folder, 'n.graphml'), [...graphml(network, 'Tested on little.')].join(''));
    for (const table of networkTables(network, 'Tested.'))
      writeFileSync(join(folder, `${table.name}.csv`), csvOf(table));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const ids = network.nodes.map(({ id }) => id);
  const edges = network.edges.map(({ source, target, weight, values }) => [
    source,
    target,
    weight,
    values[0],
  ]);

  it.each([
    ['gexf', readGexf],
    ['graphml', readGraphml],
  ] as const)('%s by graphology, which Gephi Lite reads with', (format, read) => {
    const graph = read(DirectedGraph, readFileSync(join(folder, `n.${format}`), 'utf8'), {
      addMissingNodes: false,
    });
    expect(graph.type).toBe('directed');
    expect(graph.mapNodes((id, d) => [id, d['label'], d['class'], d['posts'] ?? null])).toEqual(
      ids.map((id, i) => [id, labels[i], 'channel', i === 3 ? null : 10 * i]),
    );
    expect(graph.getNodeAttribute(ids[0], 'first')).toBe('2026-01-01T00:00:00Z');
    expect(
      graph.mapEdges((_, d, source, target) => [source, target, Number(d['weight']), d['p'] ?? null]),
    ).toEqual(edges);
  });

  it.for(['gexf', 'graphml'])('%s by networkx', (format, { skip }) => {
    if (!networkx) return skip('Python has no networkx here (pip install networkx)');
    const read = ask(`
import sys, json, networkx as nx
g = nx.read_${format}(sys.argv[1] + '/n.${format}')
print(json.dumps({'directed': g.is_directed(), 'nodes': [[n, d['label'], d['class'], d.get('posts')] for n, d in g.nodes(data=True)],
  'edges': sorted([a, b, d['weight'], d.get('p')] for a, b, d in g.edges(data=True)), 'first': g.nodes[next(iter(g))]['first']}))`);
    expect(read).toEqual({
      directed: true,
      nodes: ids.map((id, i) => [id, labels[i], 'channel', i === 3 ? null : 10 * i]),
      edges,
      first: '2026-01-01T00:00:00Z',
    });
  });

  it('graphml by igraph', ({ skip }) => {
    if (!igraph) return skip('Python has no igraph here (pip install igraph)');
    const read = ask(`
import sys, json, math, igraph
g = igraph.Graph.Read_GraphML(sys.argv[1] + '/n.graphml')
null = lambda x: None if math.isnan(x) else x
print(json.dumps({'directed': g.is_directed(), 'nodes': [[v['id'], v['label'], v['class'], null(v['posts'])] for v in g.vs],
  'edges': sorted([g.vs[e.source]['id'], g.vs[e.target]['id'], e['weight'], null(e['p'])] for e in g.es), 'first': g.vs[0]['first']}))`);
    expect(read).toEqual({
      directed: true,
      nodes: ids.map((id, i) => [id, labels[i], 'channel', i === 3 ? null : 10 * i]),
      edges,
      first: '2026-01-01T00:00:00Z',
    });
  });

  it('tables by igraph', ({ skip }) => {
    if (!igraph) return skip('Python has no igraph here (pip install igraph)');
    const read = ask(`
import sys, json, csv, igraph
rows = lambda n: list(csv.DictReader(open(sys.argv[1] + '/' + n, encoding='utf-8', newline='')))
nodes, edges = rows('forward-nodes.csv'), rows('forward-edges.csv')
g = igraph.Graph.DictList(nodes, edges, directed=True, vertex_name_attr='id')
print(json.dumps({'nodes': g.vs['label'], 'weight': sum(map(int, g.es['weight']))}))`);
    expect(read).toEqual({ nodes: labels.map((label) => (label === '=1+1' ? `'=1+1` : label)), weight: 46 });
  });
});
