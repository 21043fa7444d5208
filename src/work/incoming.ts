import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../model/errors.ts';
import { openDocuments } from '../readers/documents/index.ts';
import { openSource } from '../readers/index.ts';
import { keepArticle } from './articles/library.ts';
import { recognise } from './files/recognise.ts';

/** Bytes that stay free on the disk: the store and the ledger are written beside what comes in. */
const reserve = 256 * 1024 * 1024;
/** After so many bytes the disk is asked again. */
const lookAgain = 64 * 1024 * 1024;

export interface Incoming {
  /** Project's folder. */
  readonly folder: string;
  /** As the file was called where it came from; no path of it is used. */
  readonly name: string;
  /** Names the folder it is kept in; unique. */
  readonly place: string;
  /** As announced; 0 where it was not. */
  readonly bytes: number;
}

/** The last part of a name, without what a file name may not have; never a path, never hidden. */
export function safeName(name: string): string {
  const last = name.replace(/^.*[/\\]/s, '');
  const plain = Array.from(last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}:*?"<>|]/gu, ''))
    .slice(0, 100)
    .join('')
    .replace(/^[.\s]+/, '')
    .trim();
  return plain === '' ? 'file' : plain;
}

/**
 * Takes a file in as it comes, readable by the project's owner alone.
 * @returns where it is kept
 * @throws {UserError} before the disk is full, or where nothing came; then nothing is left of it
 */
export async function takeIn(incoming: Incoming, body: AsyncIterable<Uint8Array>): Promise<string> {
  const { folder, name, place, bytes } = incoming;
  const own = join(folder, '.isogloss', 'incoming', place);
  roomFor(folder, bytes, name);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const path = join(own, safeName(name));
  try {
    const handle = await open(path, 'wx', 0o600);
    let [taken, asked] = [0, 0];
    try {
      for await (const piece of body) {
        taken += piece.length;
        if (taken - asked > lookAgain) {
          asked = taken;
          roomFor(folder, 0, name);
        }
        await writeWhole(handle, piece);
      }
    } finally {
      await handle.close();
    }
    if (taken === 0) throw mistake('empty-file', message('files.nothing', { name: safeName(name) }));
    if (bytes > 0 && taken !== bytes)
      throw mistake('broken-off', message('files.brokenOff', { name: safeName(name) }));
    return path;
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    throw fullDisk(error, name);
  }
}

/** Writes all bytes of a piece: a file may take fewer at once than it is given. */
export async function writeWhole(
  file: { write(piece: Uint8Array, offset: number): Promise<{ readonly bytesWritten: number }> },
  piece: Uint8Array,
): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await file.write(piece, done);
    if (bytesWritten === 0) throw new Error('a file takes no more bytes');
    done += bytesWritten;
  }
}

function roomFor(folder: string, bytes: number, name: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize - bytes < reserve) throw noRoom(name);
}

const noRoom = (name: string, cause?: unknown): UserError =>
  mistake('disk-full', message('files.noRoom', { name: safeName(name) }), { cause });

const fullDisk = (error: unknown, name: string): unknown =>
  (error as NodeJS.ErrnoException).code === 'ENOSPC' ? noRoom(name, error) : error;

/** What came in: posts to import, or an article, which is kept as one. */
export type Taken =
  | { readonly kind: 'posts'; readonly path: string }
  | { readonly kind: 'article'; readonly path: string };

/**
 * Tells by its content what a file is. An article is moved to the others.
 * @throws {UserError} for what is neither; then it is removed
 */
export async function sortIn(folder: string, path: string, name: string): Promise<Taken> {
  try {
    const kind = await kindOf(path, safeName(name));
    return kind === 'posts' ? { kind, path } : { kind, path: keepArticle(folder, path) };
  } catch (error) {
    rmSync(dirname(path), { recursive: true, force: true });
    throw error;
  }
}

/** A page or a text is something that a person reads; feeds and archives of pages are posts of their sites. */
async function kindOf(path: string, name: string): Promise<Taken['kind']> {
  try {
    const found = await recognise(await openSource(path, name), undefined, undefined);
    return found === 'article' ? 'article' : 'posts';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { isText, columns } = await asDocument(path, name);
    if (columns !== null) throw mistake('no-posts', message('files.tableWithoutPosts', { name, columns }));
    if (!isText) throw error;
    return 'article';
  }
}

/** Whether a file has a text to read, and the columns of the table that it is where it is one without posts. */
async function asDocument(
  path: string,
  name: string,
): Promise<{ readonly isText: boolean; readonly columns: readonly string[] | null }> {
  try {
    for await (const { text } of openDocuments(path, { name }))
      if (text.trim() !== '') return { isText: true, columns: columnsOf(text) };
    return { isText: false, columns: null };
  } catch {
    return { isText: false, columns: null };
  }
}

/** Lines looked at, and words of a cell: as many cells in every line, and none a sentence, are a table. */
const [mostLines, mostWords] = [50, 4];

function columnsOf(text: string): string[] | null {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, mostLines);
  // Sentences may have as many commas each.
  if (lines.length < 3 || lines.some((line) => /[.!?؟۔…]["”»]?\s*$/u.test(line))) return null;
  for (const mark of [',', ';', '\t']) {
    const [head = [], ...rows] = lines.map((line) => line.split(mark).map((cell) => cell.trim()));
    const isEven = head.length > 1 && rows.every((row) => row.length === head.length);
    if (isEven && [head, ...rows].flat().every((cell) => cell.split(/\s+/).length <= mostWords))
      return head.map((cell) => cell.replaceAll(/^["']|["']$/g, ''));
  }
  return null;
}
