import { describe, expect, it } from 'vitest';
import { sqlFiles, withoutComments } from './statements.ts';

// What the engine makes of them is asked in sql.slow.test.ts.
describe('every statement file', () => {
  // Unstable between runs or numbers of threads; sums, maxima and counts here are of integers.
  const unstable =
    /\b(avg|avgIf|stddev\w*|var(?:Pop|Samp)|corr\w*|sumKahan|any|anyLast|anyHeavy|first_value|last_value|topK|quantile|quantiles|quantileTDigest|median|groupArraySample|rand\w*|now\w*|today)\s*\(/;
  it.each(sqlFiles().map((file) => [file.path, file.sql]))(
    '%s uses no function whose result varies',
    (_path, sql) => {
      const bare = withoutComments(sql);
      expect(unstable.exec(bare)?.[0]).toBeUndefined();
      // An array of a group is in no order of its own; one over a window is in that of the window.
      for (const found of bare.matchAll(/(\w*)\(?\s*\bgroup(?:Uniq)?Array\((?!\w+\) OVER )/g)) {
        expect(['arraySort', 'has', 'length', ''].includes(found[1] ?? '')).toBe(true);
      }
    },
  );
});
