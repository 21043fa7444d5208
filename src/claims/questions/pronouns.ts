import type { Filled } from '../../model/detection.ts';
import { namingPart } from './generic.ts';
import { packFor } from '../detect/pack-index.ts';
import { foldWord, wordsOf } from '../detect/words.ts';

/** What points back to somebody and names nobody: asked about by its sentence, with no word of the corpus that is like it. */
const pointing = new Set(
  'he she it him her his hers its this that these those who which وی او آن این همین خود он она оно его ее её им ей это هو هي هذا هذه ذلك'
    .split(' ')
    .map(foldWord),
);

/** "Their ways": whose they are is said by a word that points back. */
export function isTheirs(phrase: string): boolean {
  const [first] = wordsOf(phrase);
  return (
    first !== undefined &&
    first.end < phrase.length &&
    pronounOf(phrase.slice(first.start, first.end)) === 'they'
  );
}

/** "They (MEK)": who a pronoun is, where the text says so behind it in brackets. */
export function namedBehind(text: string, { text: said, span }: Filled): string | null {
  if (pronounOf(said) === null) return null;
  const behind = /^\s?[([]([^()[\]\n]{2,60})[)\]]/u.exec(text.slice(span[1], span[1] + 64))?.[1];
  const name = behind === undefined ? null : namingPart(behind);
  if (name === null || pronounOf(name) !== null) return null;
  // "They (so it is said)" names nobody.
  return /\p{Lu}/u.test(name) || /^(?:\p{Script=Arabic}|[\s\u200c])+$/u.test(name) ? name : null;
}

/** Whether a text is nothing but a word that points to somebody: to the speaker's side, or to others. */
export function pronounOf(text: string): 'we' | 'they' | null {
  const words = wordsOf(text);
  const { pronouns } = packFor(words).pack;
  const only = words.length === 1 ? words[0]?.norm : undefined;
  if (only === undefined) return null;
  const isOf = (list: readonly string[]): boolean => list.some((one) => foldWord(one) === only);
  if (isOf(pronouns.we)) return 'we';
  return isOf(pronouns.they) || pointing.has(only) ? 'they' : null;
}
