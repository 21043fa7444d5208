import { UserError } from '../../model/errors.ts';
import type { MeasureOptions, OptionSpec } from '../measure.ts';

/** What is counted. */
export const termKinds = ['words', 'ngrams', 'hashtags', 'domains', 'emoji', 'mentions'] as const;
export type TermKind = (typeof termKinds)[number];

export interface Terms {
  readonly kind: TermKind;
  /** Words of an n-gram. */
  readonly size: number;
}

export const kindOption: OptionSpec = {
  flags: '--terms <kind>',
  description: `what is counted: words, 2-grams, 3-grams (to 5), hashtags, domains, emoji, or mentions (of channels in the corpus)`,
  default: 'words',
};

/** @throws {UserError} for what is no kind of term */
export function termsOf(options: MeasureOptions): Terms {
  const text = String(options['terms'] ?? 'words');
  const grams = /^([2-5])-?grams?$/.exec(text);
  if (grams !== null) return { kind: 'ngrams', size: Number(grams[1]) };
  const kind = termKinds.find((known) => known === text && known !== 'ngrams');
  if (kind !== undefined) return { kind, size: 1 };
  throw new UserError(
    'unknown-terms',
    `--terms is "${text}": use words, 2-grams to 5-grams, hashtags, domains, emoji or mentions.`,
  );
}

/** A whole number of an option. */
export function countOption(options: MeasureOptions, name: string, usual: number, least = 0): number {
  const value = options[name] === undefined ? usual : Number(options[name]);
  if (Number.isSafeInteger(value) && value >= least) return value;
  const flag = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new UserError(
    'bad-count',
    `--${flag} is "${String(options[name])}": a whole number, ${least} or more, is needed.`,
  );
}

/** One of a few words of an option. */
export function wordOption<T extends string>(
  options: MeasureOptions,
  name: string,
  known: readonly [T, ...T[]],
): T {
  const text = options[name] === undefined ? known[0] : String(options[name]);
  const found = known.find((word) => word === text);
  if (found !== undefined) return found;
  const flag = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new UserError('bad-option', `--${flag} is "${text}": use ${known.join(', ')}.`);
}
