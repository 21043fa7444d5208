import { wholeGiven } from '../messages/given.ts';
import type { Command } from 'commander';
import type { Words } from '../messages/index.ts';
import { type FoundPost, search, searchCounted } from '../work/search.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';

export function register(program: Command): void {
  program
    .command('search')
    .description(
      'Posts that have a word, a phrase, or a prefix ("word*"), joined by AND, OR, NOT and brackets, newest first.',
    )
    .argument('<term>')
    .option('--limit <n>', 'posts a page', '20')
    .option('--cursor <cursor>', 'continue after the page that gave this')
    .option('--channel <names>', 'only these channels')
    .option('--community <names>', 'only these communities')
    .option('--language <codes>', 'only channels of these languages, as isogloss.yaml has them')
    .option('--from <day>', 'from this day on')
    .option('--to <day>', 'up to and with this day')
    .action(async (term: string, options: Record<string, string>, command: Command) => {
      const { json } = commonOptions(command);
      const limit = wholeGiven('--limit', options['limit'] ?? '20', { least: 1 });
      await withProject(command, async (study) => {
        const asked = { ...options, limit };
        if (json) {
          const { total, rows, cursor } = await searchCounted(study, term, asked);
          printJson({ total, rows, cursor });
          return;
        }
        const { words } = study;
        const page = await search(study, term, asked);
        for (const row of page.rows) print(lineOf(words, row));
        print(words.say('corpus.found', { total: await page.total(), cursor: page.cursor }));
      });
    });
}

const lineOf = (words: Words, row: FoundPost): string =>
  `${words.bare(`${row.channel}/${row.id}`)} ${words.moment(row.time)}
  …${row.before}[${row.match}]${row.after}…`;
