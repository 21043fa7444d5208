import { type Random, uniformInteger, pick } from '../draws.ts';
import type { Language } from '../spec.ts';
import { drawEmoji, phrasebooks } from './compose.ts';
import { spell } from './orthography.ts';

/** How a copy differs from its source, apart from the channel's own signature. */
export type Rewording = 'exact' | 'emoji' | 'word' | 'punctuation' | 'layout' | 'spelling';

const rewordings: readonly Rewording[] = ['emoji', 'word', 'punctuation', 'layout'];
const persianRewordings: readonly Rewording[] = [...rewordings, 'spelling'];

/**
 * The same text, changed a little: an emoji in front, a word before one of its sentences, other marks at their
 * ends, other paragraphs, or (Persian) Arabic letters and digits. No term is cut in two, and with 20 words or
 * more the shingles of three words keep a Jaccard index of 0.8 once letters, digits and marks are normalised.
 */
export function reword(
  random: Random,
  text: string,
  language: Language,
): { readonly text: string; readonly rewording: Rewording } {
  const rewording = pick(random, language === 'fa' ? persianRewordings : rewordings);
  switch (rewording) {
    case 'emoji':
      return { text: `${drawEmoji(random)} ${text}`, rewording };
    case 'word': {
      const starts = [0, ...[...text.matchAll(/(?<=[.!؟?] )(?=\p{L})/gu)].map((m) => m.index)];
      const place = starts[uniformInteger(random, starts.length)] ?? 0;
      const word = pick(random, phrasebooks[language].inserted);
      const first = word.charAt(0).toUpperCase() + word.slice(1);
      return { text: `${text.slice(0, place)}${first}: ${text.slice(place)}`, rewording };
    }
    case 'punctuation': {
      const mark = pick(random, [' …', '!', ' •']);
      return { text: text.replaceAll(/\.(?=\s|$)/g, mark), rewording };
    }
    case 'spelling':
      return {
        text: spell(random, text, { zwnj: 'kept', arabicLetters: true, digits: 'arabic' }),
        rewording,
      };
    default:
      return { text: text.replaceAll('\n\n', ' ').replaceAll('. ', '.\n'), rewording };
  }
}
