import { packFor } from '../detect/pack-index.ts';
import { wordsOf } from '../detect/words.ts';

/** What points back to somebody and names nobody: asked about by its sentence, with no word of the corpus that is like it. */
const pointing = new Set(
  'he she it him her his hers its this that these those who which وی او آن این همین خود он она оно его ее её им ей это هو هي هذا هذه ذلك'.split(
    ' ',
  ),
);

/** Whether a text is nothing but a word that points to somebody: to the speaker's side, or to others. */
export function pronounOf(text: string): 'we' | 'they' | null {
  const words = wordsOf(text);
  const { pronouns } = packFor(words).pack;
  const only = words.length === 1 ? words[0]?.norm : undefined;
  if (only === undefined) return null;
  if (pronouns.we.includes(only)) return 'we';
  return pronouns.they.includes(only) || pointing.has(only) ? 'they' : null;
}
