import type { Surroundings } from '../../src/work/study.ts';
import { withStudy } from '../../src/work/study.ts';
import { type Grown, growWords } from '../../src/work/words/grow.ts';
import type { Planted } from './planted.ts';

export const surroundings: Surroundings = {
  now: () => new Date('2026-06-01T00:00:00Z'),
  pid: 1,
  isAlive: () => true,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onNote: () => undefined,
};

/** Grows from seeds in a project's folder. */
export const grown = (folder: string, seeds: readonly string[], limit: number): Promise<Grown> =>
  withStudy({ ...surroundings, folder, onWait: () => undefined }, (study) =>
    growWords(study, seeds, { limit, minTexts: 5, lines: 0 }),
  );

/** How much of what was planted is proposed, and how much of what is proposed was planted. */
export interface Grade {
  /** Of as many proposals as there are terms to find. */
  readonly precision: number;
  /** Within twenty proposals. */
  readonly recall: number;
  /** Of the names that others have for it, within seven. */
  readonly opponents: number;
}

export function gradeOf({ rows, opponents }: Grown, world: Planted, seeds: readonly string[]): Grade {
  const wanted = world.own.filter((term) => !seeds.includes(term));
  // A phrase is found by its two words, or by one of them that stands nowhere else.
  const isOne = (term: string): string | undefined =>
    wanted.find((one) => one === term || one.split(' ').includes(term));
  const within = (n: number): number =>
    new Set(rows.slice(0, n).flatMap(({ term }) => isOne(term) ?? [])).size;
  return {
    precision: within(wanted.length) / wanted.length,
    recall: within(20) / wanted.length,
    opponents:
      world.opponents.filter((term) => opponents.some((one) => one.term === term)).length /
      world.opponents.length,
  };
}
