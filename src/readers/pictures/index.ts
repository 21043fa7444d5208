import { lstat, readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join, sep } from 'node:path';
import { NotPicture } from './bits.ts';
import { hashOf, type PictureHash } from './hash.ts';
import { greyOf } from './jpeg.ts';

export type { PictureHash } from './hash.ts';

/** Why there is no hash: no such file in the export; no picture that is read; one that says too little. */
export type NoHash = 'absent' | 'unread' | 'plain';

/** No photo of Telegram's is larger. */
const mostBytes = 32 * 1024 * 1024;

/**
 * The hash of a photo that an export names. Only a file within the export's own folder is opened, and no special one; its
 * bytes are let go when its hash is made.
 * @param folder the export's
 * @param path the photo's, as the export has it
 */
export async function pictureHash(folder: string, path: string): Promise<PictureHash | NoHash> {
  if (path === '' || path.includes('\0') || isAbsolute(path)) return 'absent';
  const own = await realpath(folder);
  const file = await realpath(join(folder, path)).catch(() => null);
  if (file?.startsWith(own + sep) !== true) return 'absent';
  const stats = await lstat(file).catch(() => null);
  if (stats?.isFile() !== true || stats.size === 0) return 'absent';
  if (stats.size > mostBytes) return 'unread';
  try {
    return hashOf(greyOf(await readFile(file))) ?? 'plain';
  } catch (error) {
    if (!(error instanceof NotPicture) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    return 'unread';
  }
}
