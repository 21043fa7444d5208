import type { Command } from 'commander';
import { UserError } from '../model/errors.ts';
import { type FoundPost, search } from '../work/search.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';
import { thousands } from './table.ts';

export function register(program: Command): void {
  program
    .command('search')
    .description('Concordance: a word, a phrase, or a prefix ("word*"), newest first.')
    .argument('<term>')
    .option('--limit <n>', 'posts a page', '20')
    .option('--cursor <cursor>', 'continue after the page that gave this')
    .option('--channel <names>', 'only these channels')
    .option('--community <names>', 'only these communities')
    .action(async (term: string, options: Record<string, string>, command: Command) => {
      const { json } = commonOptions(command);
      const limit = Number(options['limit'] ?? 20);
      if (!Number.isInteger(limit) || limit < 1) {
        throw new UserError('bad-limit', `--limit is "${options['limit']}": give a whole number above 0.`);
      }
      await withProject(command, async (study) => {
        const page = await search(study, term, { ...options, limit });
        if (!json) for (const row of page.rows) print(lineOf(row));
        const total = await page.total();
        if (json) printJson({ total, rows: page.rows, cursor: page.cursor });
        else {
          const more = page.cursor === null ? '' : ` More with --cursor "${page.cursor}".`;
          print(`${thousands(total)} ${total === 1 ? 'post' : 'posts'}.${more}`);
        }
      });
    });
}

const lineOf = (row: FoundPost): string =>
  `${row.channel}/${row.id} ${row.time}\n  …${row.before}[${row.match}]${row.after}…`;
