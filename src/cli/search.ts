import type { Command } from 'commander';
import { UserError } from '../model/errors.ts';
import { frameFor } from '../measures/scope.ts';
import { wishOf } from '../measures/share/share.ts';
import { channelNames } from '../store/queries/channels.ts';
import { postsByKey, spansOf } from '../store/queries/posts.ts';
import { searchLiterals, searchPosts } from '../store/queries/search.ts';
import { maskText } from '../text/mask.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';

/** Characters shown on either side of a match. */
const around = 80;

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
      const page = await withProject(command, async ({ project, context: { driver } }) => {
        const literals = await searchLiterals(driver, term);
        if (literals.length === 0) {
          throw new UserError('empty-term', `"${term}" has no letter or digit to look for.`);
        }
        const wish = wishOf(options);
        const narrowed = wish.channels !== undefined || wish.communities !== undefined;
        const keys = narrowed ? (await frameFor(driver, project, wish)).frame.map((c) => c.key) : [];
        if (narrowed && keys.length === 0) return { total: 0, rows: [], cursor: null };
        const found = await searchPosts(driver, literals, {
          channels: keys,
          limit: Number(options['limit'] ?? 20),
          cursor: options['cursor'],
        });
        const posts = await postsByKey(driver, found.rows);
        const spans = await spansOf(
          driver,
          posts.map((post) => post.text),
          literals,
        );
        const names = await channelNames(driver, project);
        const studied = new Set(posts.map((post) => names.of(post.channel).handle.toLowerCase()));
        const show = (text: string): string => maskText(text, studied).replaceAll(/\s+/g, ' ');
        return {
          total: found.total,
          rows: posts.map((post, i) => {
            const [start, end] = spans[i]?.[0] ?? [0, 0];
            return {
              channel: names.of(post.channel).handle || post.channel,
              id: post.id,
              time: post.date,
              before: show(post.text.slice(Math.max(0, start - around), start)),
              match: show(post.text.slice(start, end)),
              after: show(post.text.slice(end, end + around)),
            };
          }),
          cursor: found.cursor,
        };
      });
      if (json) {
        printJson(page);
        return;
      }
      for (const row of page.rows)
        print(`${row.channel}/${row.id} ${row.time}\n  …${row.before}[${row.match}]${row.after}…`);
      print(`${page.total} posts.${page.cursor === null ? '' : ` More with --cursor "${page.cursor}".`}`);
    });
}
