import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import { needleOf } from '../detect/words.ts';
import { type Vocabulary, powerOfTen } from './asking.ts';
import { isCommonNoun, leastOfNoun, partsOf, soughtIn, wordsLike } from './corpusWords.ts';

/** Words told that posts have and that are not proposed. */
const mostTold = 4;

/**
 * Why no word of the corpus is proposed for a name. That no post has it, or a word like it, is said where none has: a word may be
 * left out because few posts have it, because it names nobody, or because it is too short to be told from others.
 * @param quoted its words are looked for as they stand, and nothing like them
 * @returns null where it is quoted, and posts have it so
 */
export async function whyNone(name: string, vocabulary: Vocabulary, quoted: boolean): Promise<Said | null> {
  const { parts } = soughtIn(name);
  const looked = quoted || parts.length === 0 ? partsOf(name) : parts;
  const told = quoted || looked.length === 0 ? name : looked.join(' ');
  const posts = async (words: string): Promise<number> => {
    const { pieces } = needleOf(words);
    return pieces.length === 0 ? 0 : (await vocabulary.count(pieces.join(' '))).posts;
  };
  const whole = await posts(told);
  if (quoted) return whole > 0 ? null : message('questions.noQuoted', { name });
  if (whole > 0)
    return isCommonNoun(told) && whole < leastOfNoun
      ? message('questions.fewPosts', { name: told, least: leastOfNoun })
      : message('questions.notProposed', { name: told, posts: powerOfTen(whole) });
  let cut = false;
  const held = new Set<string>();
  for (const part of looked) {
    if (looked.length > 1 && (await posts(part)) > 0) held.add(part);
    // What names nobody by itself was not looked for, and nothing like it.
    if (!parts.includes(part)) continue;
    const watched: Vocabulary = {
      ...vocabulary,
      beginning: async (...asked) => {
        const words = await vocabulary.beginning(...asked);
        cut ||= vocabulary.mostBeginning !== undefined && words.length >= vocabulary.mostBeginning;
        return words;
      },
    };
    for (const { word } of await wordsLike(part, watched)) if ((await posts(word)) > 0) held.add(word);
  }
  if (held.size > 0)
    return message('questions.notWhole', { name: told, words: [...held].slice(0, mostTold) });
  return message(cut ? 'questions.notAllLooked' : 'questions.noWords', { name: told });
}
