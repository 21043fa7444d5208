import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { commonOptions, print } from './session.ts';

/**
 * The whole job on a simulated world, by the same commands a user would call one after the other.
 */
export function register(program: Command): void {
  program
    .command('demo')
    .description('Simulates a small world, imports it, tests its claims and writes the report.')
    .option('--out <dir>', 'folder to write into', 'demo')
    .option('--seed <n>', 'seed of the world', '1')
    .action(async (options: { out: string; seed: string }, command: Command) => {
      const { json } = commonOptions(command);
      const folder = resolve(options.out);
      const { main } = await import('./main.ts');
      const steps = [
        ['simulate', '--out', folder, '--seed', options.seed],
        ['import', join(folder, 'posts.ndjson'), '--project', folder],
        ['channels', '--project', folder],
        ['claims', 'test', '--project', folder],
        ['report', '--out', folder, '--project', folder],
      ];
      for (const step of steps) {
        if (!json) print(`\n$ isogloss ${step.map((word) => word.replace(folder, options.out)).join(' ')}`);
        await main(['node', 'isogloss', ...step, ...(json ? ['--json'] : [])]);
        if (process.exitCode !== undefined && process.exitCode !== 0) return;
      }
      if (!json) {
        print(
          `\nThe world's planted truth is in ${join(options.out, 'truth.json')}; the report in ${join(options.out, 'report.html')}.`,
        );
      }
    });
}
