// tsc copies no SQL, YAML, CSS or weights: this puts them beside the compiled modules that read them.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const wanted = /\.(sql|ya?ml|css|json|txt|md|html|woff2|svg|bin)$/;
for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !wanted.test(entry.name) || entry.name === 'README.md') continue;
  const from = join(entry.parentPath, entry.name);
  cpSync(from, from.replace(/^src/, 'dist'));
}
