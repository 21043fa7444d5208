import { notKnown } from '../../messages/given.ts';
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
  const known = termKinds.flatMap((name) =>
    name === 'ngrams' ? ['2-grams', '3-grams', '4-grams', '5-grams'] : [name],
  );
  throw notKnown('unknown-terms', '--terms', text, known);
}
