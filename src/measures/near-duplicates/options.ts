import type { MeasureOptions, OptionSpec } from '../measure.ts';
import { countOption, numberOption } from '../options.ts';
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
  return {
    // Under one half the prefix of a text is most of it: no filter, and no near text either.
    threshold: Math.round(numberOption(options, 'threshold', 0.8, { least: 0.5, most: 1 }) * 1_000_000),
    window: numberOption(options, 'window', Number.POSITIVE_INFINITY, { least: 0 }),
    minWords: countOption(options, 'minWords', nearDefaults.minWords, { least: 3 }),
    limit: countOption(options, 'limit', 1000),
  };
}
