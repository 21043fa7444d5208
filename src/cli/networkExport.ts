import { type Command, Option } from 'commander';
import {
  type NetworkExportOptions,
  type NetworkFormat,
  coordinationOptions,
  networkWriter,
} from '../work/exporting/networks.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';

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
  options: NetworkExportOptions,
): Promise<void> {
  const written = await withProject(command, networkWriter(kind, options));
  const { description, ...told } = written;
  if (commonOptions(command).json) {
    printJson(told, speech(command));
    return;
  }
  for (const { file } of written.files) print(`${written.folder}/${file}`);
  const words = speech(command);
  print(`${words.say('network.exported', written)} ${words.write(description)}`);
  for (const note of written.notes) print(words.write(note));
}
