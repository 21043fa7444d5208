import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult } from '../model/check.ts';
import { type Compared, compareWithTruth } from '../simulation/compare.ts';
import type { Truth } from '../simulation/truth.ts';
import { articleFile, files } from '../simulation/write.ts';
import { keepArticle } from './articles/library.ts';
import { importFiles } from './import.ts';
import { simulate } from './simulate.ts';
import { type Study, projectFile } from './study.ts';

export { type Compared, articleFile, files as demoFiles };

/** The check of a simulated world's article, held against what was planted there. */
export function compareDemo(folder: string, check: CheckResult): Compared[] {
  const { article } = JSON.parse(readFileSync(join(folder, files.truth), 'utf8')) as Truth;
  return compareWithTruth(check, article);
}

/**
 * Fills an empty project with the simulated world: its project file, its posts, the article about it.
 * @param again the study once the project file is there
 * @returns where the article is kept
 * @throws {UserError} in a project that has something already
 */
export async function fillWithDemo(study: Study, again: () => Study): Promise<string> {
  const { folder } = study;
  if (existsSync(join(folder, projectFile))) throw mistake('project-exists', message('asked.demoBegun')); // prettier-ignore
  const world = join(folder, '.isogloss', 'demo');
  rmSync(world, { recursive: true, force: true });
  await simulate({ out: world, seed: 1, world: 'demo', scale: 1 }, study.onProgress);
  copyFileSync(join(world, files.project), join(folder, projectFile));
  await importFiles(again(), [join(world, files.posts)], {});
  return keepArticle(folder, join(world, articleFile));
}
