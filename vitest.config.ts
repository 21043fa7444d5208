import { configDefaults, defineConfig } from 'vitest/config';

// `npm test` is what a person waits for; campaigns (kills, orders, random tables) run in `npm run test:slow`.
const slow = process.env['ISOGLOSS_TESTS'] === 'slow';

export default defineConfig({
  test: {
    include: [slow ? 'test/**/*.slow.test.ts' : 'test/**/*.test.ts'],
    exclude: slow ? configDefaults.exclude : [...configDefaults.exclude, 'test/**/*.slow.test.ts'],
    // chDB holds one data folder a process and does not survive worker threads.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { UV_THREADPOOL_SIZE: '16' },
  },
});
