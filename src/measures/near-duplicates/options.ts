import { UserError } from '../../model/errors.ts';
import type { MeasureOptions, OptionSpec } from '../measure.ts';
import { type NearOptions, nearDefaults } from './build.ts';

export const nearOptions: readonly OptionSpec[] = [
  { flags: '--threshold <j>', description: 'least Jaccard index of two near texts, 0.5 to 1', default: 0.8 },
  { flags: '--window <seconds>', description: 'only copies at most so far apart; any distance without it' },
  { flags: '--min-words <n>', description: 'shorter texts are not compared', default: nearDefaults.minWords },
  { flags: '--limit <rows>', description: 'rows printed, the largest clusters first', default: 1000 },
];

export interface NearWish extends NearOptions {
  /** Seconds; Infinity for any distance. */
  readonly window: number;
  readonly limit: number;
}

/** @throws {UserError} for a value that is no threshold, window or count. */
export function nearWish(options: MeasureOptions): NearWish {
  const threshold = number(options, 'threshold', 0.8);
  // Under one half the prefix of a text is most of it: no filter, and no near text either.
  if (!(threshold >= 0.5 && threshold <= 1)) {
    throw new UserError('bad-threshold', `--threshold is "${threshold}": a number from 0.5 to 1 is needed.`);
  }
  const window = number(options, 'window', Number.POSITIVE_INFINITY);
  if (!(window >= 0)) {
    throw new UserError('bad-window', `--window is "${window}": seconds, 0 or more, are needed.`);
  }
  return {
    threshold: Math.round(threshold * 1_000_000),
    window,
    minWords: whole(options, 'minWords', 'min-words', nearDefaults.minWords, 3),
    limit: whole(options, 'limit', 'limit', 1000, 0),
  };
}

function number(options: MeasureOptions, name: string, fallback: number): number {
  const given = options[name];
  if (given === undefined) return fallback;
  const value = given === '' ? Number.NaN : Number(given);
  if (Number.isNaN(value)) {
    throw new UserError(`bad-${name}`, `--${name} is "${String(given)}", not a number.`);
  }
  return value;
}

function whole(options: MeasureOptions, key: string, flag: string, fallback: number, least: number): number {
  const value = Number(options[key] ?? fallback);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new UserError(
    `bad-${flag}`,
    `--${flag} is "${String(options[key])}": a whole number of at least ${least} is needed.`,
  );
}
