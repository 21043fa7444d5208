import { type Command, InvalidArgumentError } from 'commander';
import { type SimulateOptions, simulate, worldNames } from '../work/simulate.ts';
import { print, printJson, withSurroundings, speech } from './session.ts';

interface Options extends SimulateOptions {
  readonly json?: boolean;
}

export function seedNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 2 ** 31 - 1) {
    throw new InvalidArgumentError('It has to be a whole number from 0 to 2147483647.');
  }
  return value;
}

export function register(program: Command): void {
  program
    .command('simulate')
    .description('Write a world of invented channels with planted truth: posts, project file and the truth.')
    .requiredOption('--out <dir>', 'folder to write into')
    .option('--seed <n>', 'the same seed gives the same bytes', seedNumber, 1)
    .option('--world <name>', `one of: ${worldNames.join(', ')}`, 'demo')
    .option('--scale <x>', 'so many times the posts', Number, 1)
    .option('--json', 'print JSON')
    .action(async (options: Options, command: Command) => {
      const json = command.optsWithGlobals<Options>().json === true;
      const summary = await withSurroundings(
        json,
        ({ onProgress }) => simulate(options, onProgress),
        speech(command),
      );
      if (json) {
        printJson(summary);
        return;
      }
      print(
        `${summary.folder}: the world "${summary.world}", seed ${summary.seed}: ${summary.channels} channels, ` +
          `${summary.published} posts published, ${summary.held} of them in ${summary.files.posts} ` +
          `(${summary.records} records), ${summary.claims} claims in ${summary.files.project}, the truth in ${summary.files.truth}.`,
      );
    });
}
