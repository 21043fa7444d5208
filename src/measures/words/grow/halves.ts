import { createHash } from 'node:crypto';
import { wordOption } from '../../options.ts';
import { ensureWords } from '../../../store/derive/words.ts';
import { loadSql } from '../../../store/sql.ts';
import type { MeasureContext, MeasureOptions, OptionSpec } from '../../measure.ts';

/** A corpus's days in two halves: one to find words on, the other to test them on. */
export interface Halves {
  /** Days since 1970, in order. */
  readonly grow: readonly number[];
  readonly test: readonly number[];
  /** SHA-256 of both, in hex: the same split has the same. */
  readonly hash: string;
}

/**
 * Of every two days that follow one another the project's seed draws the one to find words on. A day stays in its half
 * whatever posts come later: what was found on it is never tested on it.
 */
export function halvesOf(days: readonly number[], seed: number): Halves {
  const sorted = [...days].sort((a, b) => a - b);
  const grow = sorted.filter((day) => isGrowingDay(day, seed));
  const test = sorted.filter((day) => !isGrowingDay(day, seed));
  return {
    grow,
    test,
    hash: createHash('sha256')
      .update(JSON.stringify([grow, test]))
      .digest('hex'),
  };
}

/** Whether words are looked for on a day (since 1970) of a project with this seed. */
export const isGrowingDay = (day: number, seed: number): boolean =>
  day % 2 === drawn(Math.floor(day / 2), seed);

/** 0 or 1, by the first bit of a hash. */
const drawn = (pair: number, seed: number): number =>
  (createHash('sha256').update(`halves of days\n${seed}\n${pair}`).digest()[0] as number) >> 7;

/** The halves of the days that have texts, whichever channels and times are asked for: a project has one split. */
export async function growingHalves({ driver, project }: MeasureContext): Promise<Halves> {
  const days = await driver.query<{ day: number }>(loadSql(import.meta.url, 'days.sql'), {
    parameters: { corpus: await ensureWords(driver), zone: project.timezone },
  });
  return halvesOf(
    days.map(({ day }) => day),
    project.seed,
  );
}

export const halfOption: OptionSpec = {
  flags: '--half <which>',
  description: 'of the days: both, found (on which words are grown), or test (the others)',
  default: 'both',
};

/** The days that an option asks for; undefined for all. */
export async function daysAsked(
  context: MeasureContext,
  options: MeasureOptions,
): Promise<readonly number[] | undefined> {
  const half = wordOption(options, 'half', ['both', 'found', 'test']);
  if (half === 'both') return undefined;
  const { grow, test } = await growingHalves(context);
  return half === 'found' ? grow : test;
}
