import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DocumentRead } from '../../src/model/document.ts';
import { documentReadSchema } from '../../src/model/document.ts';
import { openDocuments, type SkippedDocument } from '../../src/readers/documents/index.ts';

export interface Opened {
  readonly documents: DocumentRead[];
  readonly skipped: SkippedDocument[];
  readonly error: unknown;
}

/** Writes files into a folder of their own and opens one of them, or the folder itself. */
export async function openFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  name?: string,
): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await open(name === undefined ? folder : join(folder, name), name ?? 'folder');
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function open(path: string, name: string): Promise<Opened> {
  const documents: DocumentRead[] = [];
  const skipped: SkippedDocument[] = [];
  let error: unknown = null;
  try {
    for await (const document of openDocuments(path, { name, skipped: (skip) => skipped.push(skip) })) {
      documents.push(documentReadSchema.strict().parse(document));
    }
  } catch (thrown) {
    error = thrown;
  }
  return { documents, skipped, error };
}

/** The one document in a file. */
export async function openOne(content: string | Uint8Array, name = 'page.html'): Promise<DocumentRead> {
  const { documents, error } = await openFiles({ [name]: content }, name);
  if (error !== null) throw error;
  if (documents.length !== 1) throw new Error(`${documents.length} documents`);
  return documents[0]!;
}
