import type { Chunk, Shape } from '../model/lines.ts';
import { UserError } from '../model/errors.ts';
import { readDocuments } from '../readers/documents/index.ts';
import { importInput } from '../store/ingest/import.ts';
import type { FactSeen, ImportOptions } from '../store/ingest/importInput.ts';
import type { Collected, LedgerEntry } from '../store/ingest/ledger.ts';
import type { Store } from '../store/open.ts';
import type { Fact } from './fact.ts';
import { answerIn } from './account/look.ts';
import { accountShape, postOfMessage } from './account/plain.ts';
import { pageReading } from './pages/look.ts';
import { type Kept, type KeptFile, Unreadable } from './response.ts';
import type { Taker } from './reading.ts';
import { sourceOf } from './source.ts';

/** What the readers make of an answer. */
interface Read {
  readonly shape: Shape;
  readonly chunks: AsyncIterable<Chunk>;
  readonly channels: readonly FactSeen[];
  readonly skipped: readonly { readonly count: number }[];
}

/** Takes kept answers into a store, posts or none: each has its entry in the ledger's chain. */
export const intoStore = (store: Store, options: ImportOptions): Taker => ({
  take: (kept, file, fact) => take(store, kept, file, fact, options),
  isTaken: (sha256) => isTaken(store, sha256),
});

function take(
  store: Store,
  kept: Kept,
  file: KeptFile,
  fact: Fact,
  options: ImportOptions,
): Promise<LedgerEntry> {
  const { kind } = sourceOf(kept.source);
  const reading = orUnreadable(file.file, () => readingOf(kept, file, fact));
  const collected: Collected = { way: kind, time: kept.time, status: kept.status, outcome: fact.outcome };
  return importInput(
    store,
    {
      file: file.file,
      bytes: file.bytes,
      format: `collected-${kind}`,
      shape: reading.shape,
      chunks: readable(file.file, seenAt(reading.chunks, kept.time)),
      collected,
      get channels() {
        return reading.channels;
      },
      get skipped() {
        return reading.skipped;
      },
      sha256: () => Promise.resolve(file.sha256),
    },
    options,
  );
}

function readingOf(kept: Kept, { path, file }: KeptFile, { outcome, look }: Fact): Read {
  const posts = look !== undefined && outcome === 'posts';
  if (posts) return sourceOf(kept.source).kind === 'account' ? accountReading(kept) : pageReading(kept);
  if (outcome !== 'feed' && outcome !== 'article') return nothing();
  const reading = readDocuments(path, 'warc', { name: file });
  return { ...reading, chunks: orNothing(reading.chunks), channels: reading.channels };
}

function accountReading(kept: Kept): Read {
  const answer = answerIn(kept);
  const source = sourceOf(kept.source);
  if (answer.kind !== 'history' || source.kind === 'site') return nothing();
  const channel = { ...answer.channel, name: source.name };
  const posts = answer.messages.filter(({ service }) => !service);
  const lines = posts.map((message) => `${JSON.stringify(postOfMessage(message, channel))}\n`);
  return {
    shape: accountShape,
    chunks: once(Buffer.from(lines.join(''))),
    channels: [{ channel: channel.id, handle: source.name, title: channel.title }],
    skipped: [{ count: answer.messages.length - posts.length }],
  };
}

async function* once(lines: Buffer): AsyncGenerator<Chunk> {
  if (lines.length > 0) yield { first: 1, lines };
}

/** A page in which no article is found is told as one record that is no post. */
async function* orNothing(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  try {
    yield* chunks;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    yield { first: 1, lines: Buffer.from('{}\n') };
  }
}

function orUnreadable<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Unreadable(file, { cause: error });
  }
}

/** What a reader fails at is no failure of the store, which ends a run. */
async function* readable(file: string, chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  const pieces = chunks[Symbol.asyncIterator]();
  for (;;) {
    let piece: IteratorResult<Chunk>;
    try {
      piece = await pieces.next();
    } catch (error) {
      throw new Unreadable(file, { cause: error });
    }
    if (piece.done === true) return;
    yield piece.value;
  }
}

async function* none(): AsyncGenerator<Chunk> {
  // An answer without posts.
}

const nothing = (): Read => ({ shape: { kind: 'post' }, chunks: none(), channels: [], skipped: [] });

/** The moment of the answer is when its posts were seen: views and versions are of that age. */
async function* seenAt(chunks: AsyncIterable<Chunk>, time: string): AsyncGenerator<Chunk> {
  const second = `${time.slice(0, 19)}Z`;
  for await (const { first, lines } of chunks) {
    const seen = lines
      .toString('utf8')
      .split('\n')
      .map((line) =>
        line.startsWith('{')
          ? JSON.stringify({
              firstSeen: second,
              lastSeen: second,
              ...(JSON.parse(line) as object),
            })
          : line,
      );
    yield { first, lines: Buffer.from(seen.join('\n')) };
  }
}

/** Whether an answer is in the ledger already: a kill may come between the import and the index. */
async function isTaken({ driver }: Store, sha256: string): Promise<boolean> {
  const [found] = await driver.query<{ n: number }>(
    `SELECT count() AS n FROM {db:Identifier}.imports FINAL WHERE file_hash = {sha256:String} AND state = 'done'`,
    { parameters: { sha256 } },
  );
  return (found?.n ?? 0) > 0;
}
