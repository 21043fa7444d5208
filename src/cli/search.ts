import type { Command } from 'commander';
import { UserError } from '../model/errors.ts';
import { frameFor } from '../measures/scope.ts';
import { wishOf } from '../measures/share/share.ts';
import { channelNames } from '../store/queries/channelNames.ts';
import { EngineError } from '../store/driver.ts';
import { type PostKey, postsByKey, spansOf } from '../store/queries/posts.ts';
import { searchLiterals, searchPage, searchTotal } from '../store/queries/search.ts';
import { ensureIndex } from '../store/search/index.ts';
import { maskText } from '../text/mask.ts';
import { commonOptions, type OpenProject, print, printJson, withProject } from './session.ts';
import { thousands } from './table.ts';

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
      const limit = Number(options['limit'] ?? 20);
      if (!Number.isInteger(limit) || limit < 1) {
        throw new UserError('bad-limit', `--limit is "${options['limit']}": give a whole number above 0.`);
      }
      await withProject(command, async (open) => {
        const { driver } = open.context;
        const literals = await searchLiterals(driver, term);
        if (literals.length === 0) {
          throw new UserError('empty-term', `"${term}" has no letter or digit to look for.`);
        }
        const keys = await narrowedTo(open, options);
        const found =
          keys?.length === 0
            ? { rows: [], cursor: null }
            : await searchPage(driver, literals, { channels: keys ?? [], limit, cursor: options['cursor'] });
        const rows = await shown(open, literals, found.rows);
        // The page comes first; the index is brought up to date, and the true total follows.
        if (!json) for (const row of rows) print(lineOf(row));
        await index(open);
        const total = keys?.length === 0 ? 0 : await searchTotal(driver, literals, keys ?? []);
        if (json) printJson({ total, rows, cursor: found.cursor });
        else {
          const more = found.cursor === null ? '' : ` More with --cursor "${found.cursor}".`;
          print(`${thousands(total)} ${total === 1 ? 'post' : 'posts'}.${more}`);
        }
      });
    });
}

/** Keys of the channels that the options leave; undefined where they leave all. */
async function narrowedTo(
  { project, context }: OpenProject,
  options: Record<string, string>,
): Promise<string[] | undefined> {
  const wish = wishOf(options);
  if (wish.channels === undefined && wish.communities === undefined) return undefined;
  return (await frameFor(context.driver, project, wish)).frame.map((channel) => channel.key);
}

/** A search is answered without an index too: what keeps it from being made is told, and no more. */
async function index({ context: { driver, signal, onProgress } }: OpenProject): Promise<void> {
  try {
    await ensureIndex(driver, { signal, onProgress });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    process.stderr.write(
      `The search index could not be made: this and the next searches go without it. ${firstLine(error.message)}\n`,
    );
  }
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 200);

interface Shown {
  readonly channel: string;
  readonly id: number;
  readonly time: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const lineOf = (row: Shown): string =>
  `${row.channel}/${row.id} ${row.time}\n  …${row.before}[${row.match}]${row.after}…`;

/** The posts with what stands around their first match, masked. */
async function shown(
  { project, context: { driver } }: OpenProject,
  literals: readonly string[],
  keys: readonly PostKey[],
): Promise<Shown[]> {
  const posts = await postsByKey(driver, keys);
  const spans = await spansOf(
    driver,
    posts.map((post) => post.text),
    literals,
  );
  const names = await channelNames(driver, project);
  const studied = new Set(posts.map((post) => names.of(post.channel).handle.toLowerCase()));
  const show = (text: string): string => maskText(text, studied).replaceAll(/\s+/g, ' ');
  return posts.map((post, i) => {
    const [start, end] = spans[i]?.[0] ?? [0, 0];
    return {
      channel: names.of(post.channel).handle || post.channel,
      id: post.id,
      time: post.date,
      before: show(post.text.slice(Math.max(0, start - around), start)),
      match: show(post.text.slice(start, end)),
      after: show(post.text.slice(end, end + around)),
    };
  });
}
