import type { Command } from 'commander';
import { openSource } from '../readers/index.ts';
import { ledgerFiles, verifyStore } from '../store/verify.ts';
import { originals } from './originals.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';
import { thousands } from './table.ts';

interface Original {
  file: string;
  import: number;
  state: 'unchanged' | 'changed' | 'not found';
}

export function register(program: Command): void {
  program
    .command('verify')
    .description('Check that originals and imports are unchanged since they were taken in.')
    .action(async (_options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      const result = await withProject(command, async ({ folder, store }) => {
        const verification = await verifyStore(store.driver);
        const files: Original[] = [];
        const places = originals(folder);
        for (const { file, sha256, seq } of await ledgerFiles(store.driver)) {
          files.push({ file, import: seq, state: await stateOf(places[sha256], sha256) });
        }
        return { ...verification, originals: files };
      });
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

async function stateOf(path: string | undefined, sha256: string): Promise<Original['state']> {
  if (path === undefined) return 'not found';
  try {
    return (await (await openSource(path)).digest()) === sha256 ? 'unchanged' : 'changed';
  } catch {
    return 'not found';
  }
}
