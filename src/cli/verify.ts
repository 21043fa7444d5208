import type { Command } from 'commander';
import { verify } from '../work/verify.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';
import { thousands } from './table.ts';

export function register(program: Command): void {
  program
    .command('verify')
    .description('Check that originals and imports are unchanged since they were taken in.')
    .action(async (_options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      const result = await withProject(command, verify);
      const changed = result.originals.filter((original) => original.state === 'changed');
      if (json) printJson({ unchanged: result.differences.length === 0 && changed.length === 0, ...result });
      else {
        print(
          `${result.entries} entries of the ledger, ${thousands(result.records)} records and ${thousands(result.texts)} texts checked.`,
        );
        for (const line of result.differences) print(line);
        for (const { file, state } of result.originals)
          if (state !== 'unchanged') print(`The original ${file}: ${state}.`);
        if (result.differences.length === 0 && changed.length === 0) {
          print('Unchanged since import. (That Telegram sent it, this cannot show.)');
        }
      }
      if (result.differences.length > 0 || changed.length > 0) process.exitCode = 1;
    });
}
