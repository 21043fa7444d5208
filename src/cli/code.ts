import type { Command } from 'commander';
import { type CodeOptions, codeLexicon, codes, leastCoded } from '../work/coding/index.ts';
import { printCoding } from './codePrint.ts';
import { codeAtTerminal } from './codeTerminal.ts';
import { commonOptions, printJson, speech, withProject } from './session.ts';

interface Options extends CodeOptions {
  readonly ask?: boolean;
}

export function register(program: Command): void {
  program
    .command('code')
    .description(
      'Read a sample by hand: what a vocabulary really catches, and what it misses. Two coders write into two files; with their codings claims speak of use.',
    )
    .argument('<lexicon>', 'a lexicon of isogloss.yaml')
    .option('--coder <name>', 'who reads; any name, kept with the codes')
    .option('--out <file>', 'write the texts to be coded to this CSV file')
    .option('--in <file>', 'take the codes of a filled-in file in')
    .option('--ask', 'code at the terminal')
    .option(
      '--settle',
      'with --ask, --out or --in: the texts that two read differently, with what each said; the decision counts in place of theirs',
    )
    .option('--community <names>', 'only texts of these communities, separated by commas')
    .option('--matched <n>', 'matched texts of each community', String(leastCoded.matched))
    .option('--near <n>', 'texts that nearly match, of each community', String(leastCoded['near-miss']))
    .option('--unmatched <n>', 'texts without a match, of each community', String(leastCoded.unmatched))
    .addHelpText(
      'after',
      `\nCodes: ${codes.map((code, i) => `${i + 1} ${code}`).join(', ')}. A text that has none of the vocabulary is "other sense".\nWithout --out, --in or --ask it tells what is coded and what is left, how far readers agree, and precision and recall.`,
    )
    .action(async (lexicon: string, options: Options, command: Command) => {
      const { json } = commonOptions(command);
      const done = await withProject(command, (study) =>
        codeLexicon(
          study,
          lexicon,
          options,
          options.ask === true ? codeAtTerminal(speech(command)) : undefined,
        ),
      );
      if (json) printJson(done, speech(command));
      else printCoding(speech(command), done);
    });
}
