import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import { corpusHash } from '../derive/corpus.ts';
import { isDerived, markDerived } from '../derive/runs.ts';
import type { Driver } from '../driver.ts';
import { hideRows } from '../remove.ts';
import { loadSql } from '../sql.ts';

const kind = 'search';
/**
 * Posts that are indexed in one go, at least: what a kill can cost. Posts lie by channel and each go looks over all of them for its days,
 * so there are few goes however many posts there are. († With 40 goes at ten million posts a post took three times as long as at a million.)
 */
const leastPosts = 250_000;
const mostGoes = 8;

/** Whether the index says what the posts say. */
export async function isIndexed(driver: Driver): Promise<boolean> {
  return isDerived(driver, kind, await corpusHash(driver));
}

interface Day {
  readonly day: number;
  readonly posts: number;
  readonly indexed: number;
}

export interface IndexOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((stage: Said, done: number, total: number) => void) | undefined;
}

/**
 * Brings the search index up to the posts, day by day: days on which the two differ are indexed anew. So it takes
 * what an import added, edits, moves to another key and removals alike, and one that is cut short goes on where it
 * stopped.
 */
export async function ensureIndex(driver: Driver, options: IndexOptions = {}): Promise<void> {
  const corpus = await corpusHash(driver);
  if (await isDerived(driver, kind, corpus)) return;
  // Another process may be indexing the same days: what then stands twice is found by the next look.
  for (let look = 0; look < 3; look++) {
    const days = await driver.query<Day>(loadSql(import.meta.url, 'days.sql'));
    if (days.length === 0) {
      await hideRows(driver, 'derived', 'kind = {kind:String}', { kind });
      await markDerived(driver, kind, corpus, corpus);
      return;
    }
    await indexDays(driver, days, options);
  }
}

async function indexDays(driver: Driver, days: readonly Day[], options: IndexOptions): Promise<void> {
  const total = days.reduce((sum, day) => sum + day.posts, 0);
  let done = 0;
  for (const batch of batches(days)) {
    options.signal?.throwIfAborted();
    options.onProgress?.(message('stages.indexing'), done, total);
    const parameters = { days: batch.map(({ day }) => day) };
    if (batch.some(({ indexed }) => indexed > 0))
      await hideRows(driver, 'search', 'toUInt16(toDate(date)) IN {days:Array(UInt16)}', parameters);
    // Words first: a post is never found by less than all of its words.
    await driver.command(loadSql(import.meta.url, 'words.sql'), { parameters });
    await driver.command(loadSql(import.meta.url, 'posts.sql'), { parameters });
    done += batch.reduce((sum, day) => sum + day.posts, 0);
  }
  options.onProgress?.(message('stages.indexing'), total, total);
}

function batches(days: readonly Day[]): Day[][] {
  const list: Day[][] = [];
  const most = Math.max(leastPosts, days.reduce((sum, day) => sum + day.posts, 0) / mostGoes);
  let posts = Infinity;
  for (const day of days) {
    if (posts + day.posts > most) {
      list.push([]);
      posts = 0;
    }
    list.at(-1)?.push(day);
    posts += day.posts;
  }
  return list;
}
