import { english, message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { type NetworkFormat, networkFormats, writeNetwork } from '../../exports/networks/write.ts';
import { coordinationOptions } from '../../measures/coordination/options.ts';
import type { MeasureOptions } from '../../measures/measure.ts';
import { networks } from '../../measures/networks/index.ts';
import { testedLine } from '../../messages/lines.ts';
import type { Said } from '../../model/said.ts';
import { makeOut } from '../files/outFolder.ts';
import type { Study } from '../study.ts';

export { type NetworkFormat, coordinationOptions };

export type NetworkExportOptions = MeasureOptions & { readonly out: string; readonly network?: string };

export interface NetworkWritten {
  readonly folder: string;
  readonly files: Awaited<ReturnType<typeof writeNetwork>>;
  readonly network: string;
  readonly nodes: number;
  readonly edges: number;
  readonly description: Said;
  readonly notes: readonly Said[];
}

/**
 * What makes the network asked for, checked before a project is opened.
 * @throws {UserError} for a format that holds no network, or a network that there is none of
 */
export function networkWriter(
  kind: string,
  { out, network = 'cosharing', ...options }: NetworkExportOptions,
): (study: Study) => Promise<NetworkWritten> {
  const format = networkFormats.find((known) => known === kind);
  if (format === undefined)
    throw mistake('unknown-kind', message('asked.noNetworkFormat', { kind, known: networkFormats }));
  const make = Object.hasOwn(networks, network) ? networks[network] : undefined;
  if (make === undefined)
    throw mistake('unknown-network', message('asked.noNetwork', { network, known: Object.keys(networks) }));
  const own = ownOptions(network, options);
  return async ({ context, signal, words }) => {
    makeOut(out);
    const { nodes, edges, notes, description, ...made } = await make(context, own);
    const files = await writeNetwork(
      // A file is for other programs: English, as the names of its columns.
      {
        nodes,
        edges,
        notes: notes.map(english.write),
        description: english.write(description),
        ...made,
      },
      { format, folder: out, driver: context.driver, tested: words.write(testedLine(made.frame)), signal },
    );
    return { folder: out, files, network, nodes: nodes.length, edges: edges.length, description, notes };
  };
}

/** What the network takes: options of another are none of its parameters. */
function ownOptions(network: string, options: MeasureOptions): MeasureOptions {
  const names = ['community', 'channel', 'from', 'to'];
  if (network === 'domains') names.push('minChannels');
  if (network === 'cosharing')
    names.push('object', 'window', 'minPosts', 'minWeight', 'loops', 'budget', 'limit', 'null');
  return Object.fromEntries(names.map((name) => [name, options[name]]));
}
