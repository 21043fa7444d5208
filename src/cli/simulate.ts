import type { Command } from 'commander';
import { wholeGiven } from '../messages/given.ts';
import { type SimulateOptions, simulate, worldNames } from '../work/simulate.ts';
import { print, printJson, withSurroundings, speech } from './session.ts';

interface Options extends SimulateOptions {
  readonly json?: boolean;
}

export const seedNumber = (text: string): number =>
  wholeGiven('--seed', text, { least: 0, most: 2 ** 31 - 1 });

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
      print(speech(command).say('told.simulated', summary));
    });
}
