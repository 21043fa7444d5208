import type { NotMade } from '../../messages/en/mistakes.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { accessSync, constants, mkdirSync } from 'node:fs';

/** Why a folder cannot be made or written into, by the system's name for it. */
const reasons = {
  EEXIST: 'taken',
  ENOTDIR: 'file within',
  EACCES: 'no right',
  EPERM: 'no right',
  EROFS: 'read only',
  ENOENT: 'not made',
  ENAMETOOLONG: 'too long',
  ELOOP: 'circle',
  ENOSPC: 'full',
} as const;

/**
 * Makes the folder of --out. Called before measuring: nobody waits an hour to be told that a name is taken.
 * @throws UserError where nothing can be written into it
 */
export function makeOut(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const reason: NotMade | undefined =
      reasons[(cause as NodeJS.ErrnoException).code as keyof typeof reasons];
    if (reason === undefined) throw cause;
    throw mistake('bad-out', message('mistakes.badOut', { folder, why: reason }), { cause });
  }
}
