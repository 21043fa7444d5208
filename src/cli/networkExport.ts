import { type Command, Option } from 'commander';
import { testedLine } from '../claims/verdicts/wording.ts';
import { type NetworkFormat, networkFormats, writeNetwork } from '../exports/networks/write.ts';
import { coordinationOptions } from '../measures/coordination/options.ts';
import type { MeasureOptions } from '../measures/measure.ts';
import { networks } from '../measures/networks/index.ts';
import { UserError } from '../model/errors.ts';
import { makeOut } from './outFolder.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';

export type NetworkExportOptions = MeasureOptions & { readonly out: string; readonly network?: string };

/** The options of networks, for the command `export`. */
export function networkOptions(command: Command): Command {
  command
    .option(
      '--network <name>',
      'cosharing (who posts the same thing close in time), forward (who forwards whom) or domains (which channels link to the same sites); of gexf and graphml cosharing, unless another is named',
    )
    .option('--community <names>', 'networks: only these communities, separated by commas')
    .option('--channel <names>', 'networks: only these channels, separated by commas')
    .option('--from <day>', 'networks: from this day on')
    .option('--to <day>', 'networks: up to and with this day')
    .option('--min-channels <n>', 'domains: sites that fewer channels link to are left out', '2');
  for (const { flags, description, default: preset } of coordinationOptions)
    command.addOption(new Option(flags, `cosharing: ${description}`).default(preset));
  return command.addHelpText(
    'after',
    `
Networks: nodes are channels (accounts of a share table, sites), edges carry a weight and the first and last time.
  cosharing  weight: pairs of posts that share an object within the window; with p and q of the measure coordination
  forward    directed, from the channel that forwards to the one whose post it is; weight: posts forwarded
  domains    channels and the sites they link to; weight: posts with such a link
Channels of kind personal or unknown stand summed in their community, sources that are no channels in no node.`,
  );
}

/** Whether a network is asked for: by name, or by a format that holds nothing else. */
export const asksNetwork = (kind: string, { network }: { network?: string }): kind is NetworkFormat =>
  kind === 'gexf' || kind === 'graphml' || network !== undefined;

/** Writes a network and says what it holds. */
export async function exportNetwork(
  command: Command,
  kind: string,
  { out, network = 'cosharing', ...options }: NetworkExportOptions,
): Promise<void> {
  const format = networkFormats.find((known) => known === kind);
  if (format === undefined)
    throw new UserError('unknown-kind', `"${kind}" cannot hold a network: use ${networkFormats.join(', ')}.`);
  const make = Object.hasOwn(networks, network) ? networks[network] : undefined;
  if (make === undefined)
    throw new UserError(
      'unknown-network',
      `--network is "${network}": use ${Object.keys(networks).join(', ')}.`,
    );
  const own = ownOptions(network, options);
  const { made, files } = await withProject(command, async ({ context }) => {
    makeOut(out);
    const made = await make(context, own);
    const files = await writeNetwork(made, {
      format,
      folder: out,
      driver: context.driver,
      tested: testedLine(made.frame),
      ...(context.signal === undefined ? {} : { signal: context.signal }),
    });
    return { made, files };
  });
  const { nodes, edges, notes } = made;
  if (commonOptions(command).json) {
    printJson({ folder: out, files, network, nodes: nodes.length, edges: edges.length, notes });
    return;
  }
  for (const { file } of files) print(`${out}/${file}`);
  print(`${nodes.length} nodes, ${edges.length} edges. ${made.description}`);
  for (const note of notes) print(note);
}

/** What the network takes: options of another are none of its parameters. */
function ownOptions(network: string, options: MeasureOptions): MeasureOptions {
  const names = ['community', 'channel', 'from', 'to'];
  if (network === 'domains') names.push('minChannels');
  if (network === 'cosharing')
    names.push('object', 'window', 'minPosts', 'minWeight', 'loops', 'budget', 'limit', 'null');
  return Object.fromEntries(names.map((name) => [name, options[name]]));
}
