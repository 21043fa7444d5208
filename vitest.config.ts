import { configDefaults, defineConfig } from 'vitest/config';

// `npm test` is what a person waits for; campaigns (kills, orders, random tables) run in `npm run test:slow`.
const slow = process.env['ISOGLOSS_TESTS'] === 'slow';
const kind = slow ? '*.slow.test.ts' : '*.test.ts';
const exclude = slow ? configDefaults.exclude : [...configDefaults.exclude, 'test/**/*.slow.test.ts'];

/**
 * Whose test files change what the process has (mocks, a store left open on purpose, the folder it is in): each has a process
 * of its own. The others share one, and what they import is read once: for most files that took longer than their tests.
 */
const apart = ['cli', 'cluster', 'collect', 'exports', 'server', 'store', 'work'].map(
  (folder) => `test/${folder}/**/${kind}`,
);

export default defineConfig({
  test: {
    // chDB holds one data folder a process and does not survive worker threads.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { UV_THREADPOOL_SIZE: '16' },
    projects: [
      { extends: true, test: { name: 'apart', include: apart, exclude } },
      {
        extends: true,
        test: {
          name: 'together',
          isolate: slow,
          include: [`test/**/${kind}`],
          exclude: [...exclude, ...apart],
        },
      },
    ],
  },
});
