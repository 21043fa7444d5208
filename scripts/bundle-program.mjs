// The program's own modules in a few files: a command opens about a hundred instead of a thousand. What it depends on
// stays where it is installed. Every module keeps the address it was compiled to, by which it finds the files beside it.
import { rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { rolldown } from 'rolldown';

const [from, out] = ['dist', 'dist/bundle'];
/** The thread of long work is bundled as well, and stands beside what begins it. */
const own = /(new URL\('\.\/thread\.js', )import\.meta\.url/g;

const addresses = {
  name: 'addresses',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null;
    const address = `new URL(${JSON.stringify(`../${relative(from, id)}`)}, import.meta.url).href`;
    return code
      .replaceAll(own, '$1import.meta.ownUrl')
      .replaceAll('import.meta.url', address)
      .replaceAll('import.meta.ownUrl', 'import.meta.url');
  },
};

rmSync(out, { recursive: true, force: true });
const build = await rolldown({
  input: { main: `${from}/cli/main.js`, thread: `${from}/cli/thread.js` },
  platform: 'node',
  external: (id) => !/^[./]|^@oxc-project\//.test(id),
  transform: { target: 'esnext' },
  logLevel: 'warn',
  plugins: [addresses],
});
await build.write({ dir: out, format: 'esm' });
await build.close();
// Hashed without the bundle's own word for it, which is gone since the first line above.
const { codeHash } = await import('../dist/work/program/codeHash.js');
const hashes = [['.'], ['statements', 'text']].map((folders) => [folders.join(), codeHash(folders)]);
writeFileSync(`${out}/code.json`, `${JSON.stringify(Object.fromEntries(hashes))}\n`);
