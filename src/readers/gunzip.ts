import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { constants, gunzipSync } from 'node:zlib';
import type { UserError } from '../model/errors.ts';
import { Pass, pieceBytes } from './gunzip-members.ts';

/** Each look at a damaged piece is by pieces this much smaller, down to single bytes. */
const finer = 64;

/** Where a file is damaged. Positions are of its compressed bytes. */
interface Fault {
  readonly cause: Error & { code?: string };
  readonly at: number;
  /** Where the next member begins. */
  readonly next: number;
  /** All of the member came, and it is not what it was packed from: nothing is missing, something may be wrong. */
  readonly isWhole: boolean;
}

/**
 * Decompresses, all members of the file (RFC 1952, section 2.2), also with zero bytes after or between them, as tapes
 * and some writers leave them. What was whole before a fault is yielded, on a line of its own what the members after it
 * hold, and then the faults are thrown. Of the piece that holds a fault the decompressor gives nothing: it is read again
 * in ever smaller pieces.
 * @param open begins to read the compressed file; called again only where it is damaged
 */
export async function* gunzip(open: () => AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const faults: Fault[] = [];
  for (let begin = 0; ; ) {
    const pass = yield* membersFrom(begin === 0 ? open : () => from(open, begin));
    const cause = pass.failure;
    if (cause === null) break;
    const at = begin + pass.lastPiece;
    const next = pass.atEnd ? null : await memberAfter(open, at);
    if (next === null) throw unreadable(name, cause, at);
    // What the damaged member broke off with must not run into what comes next.
    if (pass.lastByte !== newline) yield Buffer.from('\n');
    faults.push({ cause, at, next, isWhole: failsCheck(cause) });
    begin = next;
  }
  if (faults.length > 0) throw damaged(name, faults);
}

/** The decompressor's word for a checksum or a length that is not that of the data, which it has given by then. */
const failsCheck = ({ message: why }: Error): boolean => /^incorrect (?:data|length) check$/.test(why);

/** The members from the beginning to the end of the file or to the first fault, which is found to the byte. */
async function* membersFrom(open: () => AsyncIterable<Buffer>): AsyncGenerator<Buffer, Ended> {
  let given = 0;
  let lastByte = newline;
  for (let step = pieceBytes, fineFrom = 0; ; step = Math.max(1, Math.floor(step / finer))) {
    const pass = new Pass(open(), step, fineFrom);
    let skip = given;
    for await (const bytes of pass.bytes()) {
      const fresh = bytes.subarray(Math.min(skip, bytes.length));
      skip -= bytes.length - fresh.length;
      given += fresh.length;
      if (fresh.length === 0) continue;
      lastByte = fresh.at(-1)!;
      yield fresh;
    }
    if (pass.failure === null || pass.atEnd || step === 1)
      return { failure: pass.failure, atEnd: pass.atEnd, lastPiece: pass.lastPiece, lastByte };
    fineFrom = pass.lastPiece;
  }
}

/** How a reading of members ended. */
type Ended = Pick<Pass, 'failure' | 'atEnd' | 'lastPiece'> & { readonly lastByte: number };

const newline = 10;
/** Bytes by which it is seen whether a header is one: of other bytes hardly any unpack so far. */
const proof = 4096;

/** Where the next member begins behind a fault, by its header and by what follows it; null where none does. */
async function memberAfter(open: () => AsyncIterable<Buffer>, fault: number): Promise<number | null> {
  let held = Buffer.alloc(0);
  let at = fault + 1;
  for await (const bytes of from(open, at)) {
    held = Buffer.concat([held, bytes]);
    const found = headerIn(held, held.length - proof);
    if (found !== null) return at + found;
    const keep = Math.min(held.length, proof + 2);
    at += held.length - keep;
    held = held.subarray(held.length - keep);
  }
  const found = headerIn(held, held.length);
  return found === null ? null : at + found;
}

function headerIn(bytes: Buffer, before: number): number | null {
  for (let i = bytes.indexOf(header); i !== -1 && i < before; i = bytes.indexOf(header, i + 1)) {
    // Only five of the flags mean anything (RFC 1952, section 2.3.1).
    if ((bytes[i + 3] ?? 255) < 32 && unpacks(bytes.subarray(i, i + proof))) return i;
  }
  return null;
}

const header = Buffer.from([0x1f, 0x8b, 8]);

function unpacks(bytes: Buffer): boolean {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).length > 0;
  } catch (error) {
    // It came to its end.
    return failsCheck(error as Error);
  }
}

async function* from(open: () => AsyncIterable<Buffer>, position: number): AsyncGenerator<Buffer> {
  let passed = 0;
  for await (const bytes of open()) {
    const rest = bytes.subarray(Math.min(bytes.length, Math.max(0, position - passed)));
    passed += bytes.length;
    if (rest.length > 0) yield rest;
  }
}

function damaged(name: string, faults: readonly Fault[]): UserError {
  const [first] = faults as [Fault];
  const lost = faults.filter(({ isWhole }) => !isWhole);
  const { cause } = lost[0] ?? first;
  const why = cause.message;
  const [gap] = lost;
  if (gap === undefined)
    return mistake(
      'broken-gz',
      message('files.gzChecks', { name, why, at: first.at, places: faults.length }),
      { cause },
    );
  return mistake(
    'broken-gz',
    faults.length === 1
      ? message('files.gzGap', { name, why, at: gap.at, next: gap.next })
      : message('files.gzGaps', {
          name,
          why,
          at: gap.at,
          places: lost.length,
          unsure: faults.length - lost.length,
        }),
    { cause },
  );
}

function unreadable(name: string, cause: Error & { code?: string }, at: number): UserError {
  if (cause.code === 'Z_BUF_ERROR')
    return mistake('truncated-gz', message('files.gzCut', { name }), { cause });
  const why = cause.message;
  return mistake(
    'broken-gz',
    failsCheck(cause)
      ? message('files.gzChecks', { name, why, at, places: 1 })
      : message('files.gzBroken', { name, why }),
    { cause },
  );
}
