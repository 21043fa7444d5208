#!/usr/bin/env node
// CommonJS, because the thread pool's size is read once, before any ES module is loaded:
// the engine runs its queries in that pool, and four threads would make them wait for one another.
process.env.UV_THREADPOOL_SIZE ??= '16';
const { enableCompileCache } = require('node:module');
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
