import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult } from '../model/check.ts';
import { type Compared, compareWithTruth } from '../simulation/compare.ts';
import type { Truth } from '../simulation/truth.ts';
import { articleFile, files } from '../simulation/write.ts';

export { type Compared, articleFile, files as demoFiles };

/** The check of a simulated world's article, held against what was planted there. */
export function compareDemo(folder: string, check: CheckResult): Compared[] {
  const { article } = JSON.parse(readFileSync(join(folder, files.truth), 'utf8')) as Truth;
  return compareWithTruth(check, article);
}
