import { UserError } from '../../model/errors.ts';
import { openSource } from '../../readers/index.ts';

/** A text file's contents, unpacked where it is gzipped; an empty file has none. */
export async function readGzippedText(path: string): Promise<string> {
  const source = await openSource(path).catch((error: unknown) => {
    if (error instanceof UserError && error.code === 'empty-file') return null;
    throw error;
  });
  if (source === null) return '';
  const pieces: Buffer[] = [];
  for await (const piece of source.open()) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
