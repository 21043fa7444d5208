import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NetworkInWords, NetworkField } from '../../model/network.ts';
import { type WriteOptions, type Written, writeTable, writeWhole } from '../write.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { networkTables } from './tables.ts';

export const networkFormats = ['gexf', 'graphml', 'csv', 'parquet'] as const;
export type NetworkFormat = (typeof networkFormats)[number];

export interface NetworkWriteOptions extends Omit<WriteOptions, 'format'> {
  readonly format: NetworkFormat;
  /** What it was tested on: every file says so. */
  readonly tested: string;
}

/** Writes a network into a folder, and beside it a text that says what it holds and leaves out. */
export async function writeNetwork(
  network: NetworkInWords,
  options: NetworkWriteOptions,
): Promise<Written[]> {
  const { format, folder, tested, signal } = options;
  await mkdir(folder, { recursive: true });
  const written: Written[] = [];
  if (format === 'gexf' || format === 'graphml') {
    const file = `${network.name}.${format}`;
    await writeWhole(join(folder, file), (format === 'gexf' ? gexf : graphml)(network, tested), signal);
    written.push({ file, rows: network.nodes.length + network.edges.length });
  } else {
    for (const table of networkTables(network, tested))
      written.push(await writeTable(table, { ...options, format }));
  }
  await writeFile(join(folder, `${network.name}.txt`), readmeOf(network, tested));
  return written;
}

function readmeOf(network: NetworkInWords, tested: string): string {
  const list = (fields: readonly NetworkField[]): string =>
    fields.map(({ name, description }) => `  ${name}: ${description}`).join('\n');
  return [
    network.description,
    tested,
    ...network.notes,
    `Nodes: ${network.nodes.length}\n  label: what it is called\n${list(network.nodeFields)}`,
    [`Edges: ${network.edges.length}`, `  weight: ${network.weight}`, list(network.edgeFields)]
      .filter((line) => line !== '')
      .join('\n'),
    'Times are of the first and the last post behind an edge, UTC. What is not known is left out, never zero. An edge shows what stands in these posts, not agreement, common control or intent.',
    `Manifest\n\n${JSON.stringify(network.manifest, null, 2)}`,
  ]
    .join('\n\n')
    .concat('\n');
}
