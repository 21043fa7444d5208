import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentRead } from '../../model/document.ts';
import type { Source } from '../reader.ts';
import { openSource } from '../source.ts';
import type { PageSeen } from './archived-page.ts';
import { readArchive } from './archive.ts';
import { readXmlFeed } from './feed-entries.ts';
import { kindOf } from './kind.ts';
import { asSkip, type Skip, type SkippedDocument } from './skip.ts';
import { headBytes, mostBytes, readWhole } from './whole.ts';

export interface DocumentOptions {
  /** What the file is called in messages and results; its path without it. */
  readonly name?: string;
  /** Told of each document that is passed over; a file given by itself is never passed over but refused. */
  readonly skipped?: (skipped: SkippedDocument) => void;
  /** Told of each page of a Telegram channel in an archive; without it such a page is passed over. */
  readonly page?: PageSeen;
}

/**
 * Reads documents: an HTML page, a text, Markdown, a feed (RSS, Atom, JSON), a WARC file, any of them
 * compressed with gzip, or a folder of them in order of their names. What a file is, is seen by its content.
 * @throws UserError where a file is none of these, is damaged, or has no text
 */
export async function* openDocuments(
  path: string,
  options: DocumentOptions = {},
): AsyncGenerator<DocumentRead> {
  const name = options.name ?? path;
  const skipped = options.skipped ?? (() => undefined);
  const stats = await stat(path).catch(() => null);
  if (stats?.isDirectory()) yield* readFolder(path, name, skipped);
  else yield* readFile(await openSource(path, name), skipped, options.page);
}

async function* readFolder(path: string, name: string, skipped: Skip): AsyncGenerator<DocumentRead> {
  let read = 0;
  let first: SkippedDocument | null = null;
  for (const file of await filesIn(path, '')) {
    const own = join(name, file);
    try {
      for await (const document of readFile(await openSource(join(path, file), own), skipped)) {
        read++;
        yield document;
      }
    } catch (error) {
      const skip = asSkip(error, own);
      first ??= skip;
      skipped(skip);
    }
  }
  if (read === 0) {
    throw mistake(
      'no-documents',
      first === null
        ? message('files.emptyFolder', { name })
        : message('files.noneReadable', { name, reason: first.reason }),
    );
  }
}

/** Files of a folder and its folders by name, hidden ones left out; a link to a folder is not followed. */
async function filesIn(folder: string, under: string): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(join(folder, under), { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(under, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(folder, path)));
    else if (entry.isFile() || entry.isSymbolicLink()) files.push(path);
  }
  return files;
}

async function* readFile(source: Source, skipped: Skip, page?: PageSeen): AsyncGenerator<DocumentRead> {
  const { name } = source;
  const kind = kindOf(await bytesOf(source, headBytes, true), name);
  if (kind === 'warc') {
    yield* asFarAsPossible(
      (told, any) =>
        readArchive(
          source,
          told,
          page &&
            ((seen) => {
              any();
              page(seen);
            }),
        ),
      name,
      skipped,
    );
  } else if (kind === 'xml-feed') {
    yield* asFarAsPossible((told) => readXmlFeed(source.open(), name, null, told), name, skipped);
  } else {
    const bytes = await bytesOf(source, mostBytes + 1);
    if (bytes.length > mostBytes) {
      throw mistake('too-long', message('files.tooLong', { name, most: mostBytes / 1024 / 1024 }));
    }
    yield* readWhole(kind, bytes, name, { charset: null, url: null }, skipped);
  }
}

/** Documents of a file that may break off: what was whole before stays read, and the rest is told. */
async function* asFarAsPossible(
  read: (skipped: Skip, any: () => void) => AsyncIterable<DocumentRead>,
  name: string,
  skipped: Skip,
): AsyncGenerator<DocumentRead> {
  let any = false;
  let first: SkippedDocument | null = null;
  const tell: Skip = (skip) => {
    first ??= skip;
    skipped(skip);
  };
  try {
    for await (const document of read(tell, () => (any = true))) {
      any = true;
      yield document;
    }
  } catch (error) {
    if (!any) throw error;
    skipped(asSkip(error, name));
  }
  if (!any) {
    const reason = (first as SkippedDocument | null)?.reason;
    throw mistake('no-documents', message('files.nothingReadable', { name, reason: reason ?? null }));
  }
}

/** @param partly whether bytes of a file that then breaks off will do */
async function bytesOf(source: Source, most: number, partly = false): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of source.open()) {
      pieces.push(piece);
      length += piece.length;
      if (length >= most) break;
    }
  } catch (error) {
    if (!partly || length === 0) throw error;
  }
  return Buffer.concat(pieces, length).subarray(0, most);
}
