import type { Command } from 'commander';
import { verify } from '../work/verify.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';

export function register(program: Command): void {
  program
    .command('verify')
    .description('Check that originals and imports are unchanged since they were taken in.')
    .action(async (_options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      const result = await withProject(command, verify);
      const changed = result.originals.filter((original) => original.state === 'changed');
      const words = speech(command);
      if (json)
        printJson({ unchanged: result.differences.length === 0 && changed.length === 0, ...result }, words);
      else {
        print(words.say('corpus.checked', result));
        for (const line of result.differences) print(words.write(line));
        for (const original of result.originals)
          if (original.state !== 'unchanged') print(words.say('corpus.original', original));
        if (result.differences.length === 0 && changed.length === 0) print(words.say('corpus.unchanged'));
      }
      if (result.differences.length > 0 || changed.length > 0) process.exitCode = 1;
    });
}
