import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program as it runs: `src` under test, `dist` when installed. */
const program = fileURLToPath(new URL('../..', import.meta.url));

/**
 * SHA-256, in hex, of the code and the SQL in the given folders, or of all: what was kept from before is only good
 * while these say the same. The version of the package cannot tell, since it stays while the program is worked on.
 */
export function codeHash(folders: readonly string[] = ['.'], root = program): string {
  const built = hashesBuilt(root)[folders.join()];
  if (built !== undefined) return built;
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      // What is bundled is the rest once more.
      .filter((file) => /\.(js|ts|sql)$/.test(file) && !file.endsWith('.d.ts') && !/^bundle[\\/]/.test(file))
      .sort();
    for (const file of files) {
      const text = readFileSync(join(root, folder, file));
      hash.update(`${folder}/${file.replaceAll(sep, '/')}\n${text.length}\n`).update(text);
    }
  }
  return hash.digest('hex');
}

/** Of the code that is bundled: hashed as it was built, since going through a thousand files takes a tenth of a second. */
function hashesBuilt(root: string): Readonly<Record<string, string>> {
  const file = join(root, 'bundle/code.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}
