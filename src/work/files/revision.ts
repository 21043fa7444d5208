import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerFileName } from '../../claims/ledger/ledgerFile.ts';
import { collectFile, edgesFile, projectFile } from './names.ts';

/** Files in which a person's decisions stand, and which the app and the commands both write. */
export const watchedFiles = [projectFile, ledgerFileName, edgesFile, collectFile] as const;

/** What the project's files say now: whoever writes says what was read, and a file changed in between is not written. */
export function revisionOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of watchedFiles) {
    const path = join(folder, file);
    const text = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    hash.update(`${file} ${text.length}\n`).update(text);
  }
  return hash.digest('hex').slice(0, 16);
}
