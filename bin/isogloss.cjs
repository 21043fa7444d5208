#!/usr/bin/env node
// CommonJS, because the thread pool's size is read once, before any ES module is loaded:
// the engine runs its queries in that pool, and four threads would make them wait for one another.
process.env.UV_THREADPOOL_SIZE ??= '16';
const { enableCompileCache } = require('node:module');
const { closeSync, openSync } = require('node:fs');
const { devNull } = require('node:os');
const { isatty } = require('node:tty');
// The engine takes what waits in standard input for rows of the table that it is just writing to, or refuses to write: in a
// shell's "while read" that is the list of the loop. Only these two commands read there themselves.
if (!isatty(0) && !process.argv.some((word) => word === 'mcp' || word === 'code')) {
  try {
    closeSync(0);
  } catch {
    // It was closed already.
  }
  openSync(devNull, 'r');
}
enableCompileCache?.();
import('../dist/bundle/main.js').then(
  ({ main }) => main(process.argv),
  (error) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND' && /dist.bundle.main/.test(error.message)) {
      process.stderr.write(
        'isogloss is not built yet. Run "npm ci" (or "npm run build") in its folder first.\n',
      );
      process.exitCode = 1;
    } else {
      process.stderr.write(`${error.stack}\n`);
      process.exitCode = 2;
    }
  },
);
