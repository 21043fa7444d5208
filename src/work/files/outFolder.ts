import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { accessSync, constants, mkdirSync } from 'node:fs';

/** Why a folder cannot be made or written into, by the system's name for it. */
const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a part of it is a file, not a folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk can only be read',
  ENOENT: 'no folder can be made there',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
  ENOSPC: 'the disk is full',
};

/**
 * Makes the folder of --out. Called before measuring: nobody waits an hour to be told that a name is taken.
 * @throws UserError where nothing can be written into it
 */
export function makeOut(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const reason = reasons[(cause as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw cause;
    throw mistake('bad-out', message('mistakes.badOut', { folder, why: reason }), { cause });
  }
}
