import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../../model/errors.ts';

/** A text file's contents, unpacked where it is gzipped. */
export async function readGzippedText(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (cause) {
    throw new UserError('cannot-read', `${path}: cannot be read. Give the name of a file that is there.`, {
      cause,
    });
  }
}
