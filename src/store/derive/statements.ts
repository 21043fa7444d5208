import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { Extractor, PostStatement } from '../../model/statement.ts';
import type { Driver } from '../driver.ts';
import { jsonLines } from '../lines.ts';
import { removeRows } from '../remove.ts';
import { loadSql } from '../sql.ts';
import { corpusHash } from './corpus.ts';
import type { CompiledLexicon } from './lexicon.ts';
import { byExclusion } from './matches.ts';
import { derivedOnce } from './alone.ts';
import { type RunId, clearStale, markDerived, runOf } from './runs.ts';

/** Posts whose statements go into the engine at once. */
const batchSize = 1000;

export interface StatementEffects {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((stage: Said, done: number, total: number) => void) | undefined;
}

/**
 * Finds the attributed statements of all posts, once a text: after an import only what is new or edited is read.
 * Posts come as a stream and go by the batch, so memory does not grow with the corpus; cut short, it goes on where
 * it stopped. Returns the run of this corpus and extractor.
 */
export async function ensureStatements(
  driver: Driver,
  extractor: Extractor,
  effects: StatementEffects = {},
): Promise<RunId> {
  const corpus = await corpusHash(driver);
  const run = runOf('statements', extractor.version, corpus);
  return derivedOnce(driver, { maker: 'statements', run }, () =>
    readUnread(driver, extractor, effects, run, corpus),
  );
}

async function readUnread(
  driver: Driver,
  extractor: Extractor,
  effects: StatementEffects,
  run: RunId,
  corpus: string,
): Promise<void> {
  await forgetStale(driver, extractor.version);
  const unread = loadSql(import.meta.url, 'unreadPosts.sql');
  const parameters = { extractor: extractor.version };
  const [counted] = await driver.query<{ n: number }>(`SELECT count() AS n FROM (${unread})`, { parameters });
  const total = counted?.n ?? 0;
  let done = 0;
  let batch: UnreadPost[] = [];
  const flush = async (): Promise<void> => {
    effects.signal?.throwIfAborted();
    await store(driver, extractor, batch);
    done += batch.length;
    batch = [];
    effects.onProgress?.(message('stages.statements'), done, total);
  };
  const stream = driver.stream(unread, 'JSONEachRow', {
    parameters,
    // Small blocks: what waits in Node while a batch is read is one of them.
    settings: { max_threads: 1, max_block_size: 4096 },
    ...(effects.signal === undefined ? {} : { signal: effects.signal }),
  });
  for await (const post of jsonLines<UnreadPost>(stream)) {
    batch.push(post);
    if (batch.length >= batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  await markDerived(driver, 'statements', run, corpus);
}

interface UnreadPost {
  readonly channel: string;
  readonly id: string;
  readonly version: string;
  readonly text: string;
}

async function store(driver: Driver, extractor: Extractor, posts: readonly UnreadPost[]): Promise<void> {
  const keyOf = ({ channel, id, version }: UnreadPost) => ({
    channel,
    id,
    version,
    extractor: extractor.version,
  });
  const rows = posts.flatMap((post) =>
    extractor.extract(post.text).map((found, n) => ({ ...keyOf(post), n, ...columnsOf(found) })),
  );
  await driver.insertRows('statements', rows);
  // After the statements: a kill between the two has them read again, and the same rows replace themselves.
  await driver.insertRows('statement_posts', posts.map(keyOf));
}

function columnsOf({ speaker, cue, kind, content, span, standing }: PostStatement) {
  const [nameFrom, nameTo] = speaker.span ?? [0, 0];
  const [cueFrom, cueTo] = cue?.span ?? [0, 0];
  return {
    name: speaker.name ?? '',
    role: speaker.role ?? '',
    affiliation: speaker.affiliation ?? '',
    place: speaker.place ?? '',
    standing,
    name_from: nameFrom,
    name_to: nameTo,
    cue: cue?.text ?? '',
    cue_from: cueFrom,
    cue_to: cueTo,
    kind,
    content_from: span[0],
    content_to: span[1],
    content,
  };
}

/** Removes what other versions of the rules found, and what was found in texts that are no more. */
async function forgetStale(driver: Driver, extractor: string): Promise<void> {
  const where = `extractor != {extractor:String}
    OR (channel, id, version) NOT IN (SELECT channel, id, cityHash64(hash) FROM {db:Identifier}.posts FINAL)`;
  for (const table of ['statements', 'statement_posts']) {
    const [stale] = await driver.query<{ n: number }>(
      `SELECT count() AS n FROM {db:Identifier}.${table} WHERE ${where.replace('NOT IN', 'GLOBAL NOT IN')}`,
      { parameters: { extractor } },
    );
    if ((stale?.n ?? 0) > 0) await removeRows(driver, table, where, { extractor });
  }
}

/** Finds the statements whose content holds a lexicon's words, once for lexicon, extractor and corpus. */
export async function ensureStatementMatches(
  driver: Driver,
  lexicon: CompiledLexicon,
  extractor: Extractor,
): Promise<RunId> {
  const corpus = await corpusHash(driver);
  const run = runOf('statement matches', extractor.version, lexicon.hash, corpus);
  return derivedOnce(driver, { maker: 'statement matches', run }, async () => {
    await clearStale(driver, ['statement matches'], ['statement_matches'], corpus);
    for (const group of byExclusion(lexicon.variants)) {
      await driver.command(loadSql(import.meta.url, 'statementMatches.sql'), {
        parameters: {
          run,
          extractor: extractor.version,
          excluded: [...group.excluded],
          literals: group.variants.flatMap(({ variant }) => [...variant.literals]),
        },
        settings: { max_threads: 2, max_insert_threads: 1 },
      });
    }
    await markDerived(driver, 'statement matches', run, corpus);
  });
}
