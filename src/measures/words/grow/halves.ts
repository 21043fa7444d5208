import { createHash } from 'node:crypto';
import { shuffle } from '../../../statistics/random.ts';
import type { Parameters } from '../../../store/driver.ts';
import { loadSql } from '../../../store/sql.ts';
import type { MeasureContext } from '../../measure.ts';
import { randomFor } from '../../seed.ts';

/** A corpus's days in two halves: one to find words on, the other to test them on. */
export interface Halves {
  /** Days since 1970, in order. */
  readonly grow: readonly number[];
  readonly test: readonly number[];
  /** SHA-256 of both, in hex: the same split has the same. */
  readonly hash: string;
}

/** Splits days at random by the project's seed; the odd one goes to the half that tests. */
export function halvesOf(days: readonly number[], seed: number): Halves {
  const sorted = [...days].sort((a, b) => a - b);
  const drawn = shuffle(randomFor(seed, 'halves of days'), sorted);
  const half = Math.floor(sorted.length / 2);
  const order = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
  const [grow, test] = [order(drawn.slice(0, half)), order(drawn.slice(half))];
  return {
    grow,
    test,
    hash: createHash('sha256')
      .update(JSON.stringify([grow, test]))
      .digest('hex'),
  };
}

/** The halves of the days that have texts of these channels. */
export async function growingHalves(
  { driver, project }: MeasureContext,
  parameters: Parameters,
): Promise<Halves> {
  const days = await driver.query<{ day: number }>(loadSql(import.meta.url, 'days.sql'), { parameters });
  return halvesOf(
    days.map(({ day }) => day),
    project.seed,
  );
}
