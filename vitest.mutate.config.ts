/** The tests of a mutation run: those without a store, which take seconds. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/statistics/**/*.test.ts',
      'test/claims/{rules,testable-rules,verdict-rules,planted-faults}.test.ts',
      'test/measures/{coordination-swap,coordination-claims,share-frame,skeleton,prevalence-estimates,cadence-contrast,cadence-estimates,few-days,thinned}.test.ts',
    ],
    pool: 'forks',
    // The first run, by which all are measured, must not fail of a machine that is busy.
    testTimeout: 60_000,
  },
});
