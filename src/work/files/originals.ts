import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileOf = (folder: string): string => join(folder, '.isogloss', 'originals.json');

/** Where the originals lie, by the SHA-256 of their bytes: private to the project's owner, in no report or export. */
export function originals(folder: string): Record<string, string> {
  const path = fileOf(folder);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}

export function rememberOriginal(folder: string, sha256: string, path: string): void {
  const known = originals(folder);
  if (known[sha256] === path) return;
  writeFileSync(fileOf(folder), JSON.stringify({ ...known, [sha256]: path }, null, 1), { mode: 0o600 });
}
