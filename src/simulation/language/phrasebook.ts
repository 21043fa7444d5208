import type { Language, Topic } from '../spec.ts';

/**
 * The sentences of one language. Slots in braces: `{person}`, `{place}`, `{place2}`, `{in}` (a Russian place
 * after "в"), `{street}`, `{institution}`, `{club}`, `{act}`, `{product}`, `{weekday}`, `{time}`, `{3-48}` (a
 * whole number between the two), and in sentences with a vocabulary its terms: `{name}`, `{members}`,
 * `{slogan}` and their cases (`{name.gen}`). Topic sentences hold no word of any vocabulary.
 */
export interface Phrasebook {
  readonly topics: Readonly<
    Record<Topic, { readonly lead: readonly string[]; readonly more: readonly string[] }>
  >;
  readonly tails: readonly string[];
  readonly own: readonly string[];
  readonly quoted: readonly string[];
  readonly mocked: readonly string[];
  /** Words that can be put in anywhere without breaking the sentence much: what a rewording adds. */
  readonly inserted: readonly string[];
}

export type Phrasebooks = Readonly<Record<Language, Phrasebook>>;
