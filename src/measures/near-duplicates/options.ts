import type { MeasureOptions, OptionSpec } from '../measure.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { countOption, flagOf, numberOption, objectGiven } from '../options.ts';
import { type NearOptions, nearDefaults } from './build.ts';

/** What copies are copies of. */
const copiedKinds = ['text', 'media'] as const;

export const nearOptions: readonly OptionSpec[] = [
  {
    flags: '--object <kind>',
    description:
      'copies of a text, or of media: a picture or file with the same number of the platform’s, or a photo that shows the same',
    default: 'text',
  },
  // No defaults here: what nobody wrote may not be refused beside --object media.
  {
    flags: '--threshold <j>',
    description: 'least Jaccard index of two near texts, 0.5 to 1; 0.8 without it',
  },
  { flags: '--window <seconds>', description: 'only copies at most so far apart; any distance without it' },
  {
    flags: '--min-words <n>',
    description: `shorter texts are not compared; ${nearDefaults.minWords} without it`,
  },
  { flags: '--limit <rows>', description: 'rows printed, the largest clusters first', default: 1000 },
];

export interface NearWish extends NearOptions {
  readonly object: (typeof copiedKinds)[number];
  /** Seconds; Infinity for any distance. */
  readonly window: number;
  readonly limit: number;
}

/** @throws {UserError} for a value that is no threshold, window or count, and for one of words with `media`. */
export function nearWish(options: MeasureOptions): NearWish {
  const object = objectGiven(options['object'] ?? 'text', copiedKinds);
  const ofTexts = ['threshold', 'minWords'].find((name) => object === 'media' && options[name] !== undefined);
  if (ofTexts !== undefined)
    throw mistake('not-of-media', message('options.notOfMedia', { option: flagOf(ofTexts) }));
  return {
    object,
    // Under one half the prefix of a text is most of it: no filter, and no near text either.
    threshold: Math.round(numberOption(options, 'threshold', 0.8, { least: 0.5, most: 1 }) * 1_000_000),
    window: numberOption(options, 'window', Number.POSITIVE_INFINITY, { least: 0 }),
    minWords: countOption(options, 'minWords', nearDefaults.minWords, { least: 3 }),
    limit: countOption(options, 'limit', 1000),
  };
}
