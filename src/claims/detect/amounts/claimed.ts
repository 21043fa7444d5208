import type { Detection } from '../../../model/detection.ts';
import type { ClaimType } from '../../../model/project.ts';
import { frameLanguage } from '../frames/languages.ts';
import { languageOf } from '../pack-index.ts';
import { type Word, wordsOf } from '../words.ts';
import { type Amount, type AmountKind, amountsOf } from './read.ts';

type Claimed = NonNullable<Detection['claimed']>;

/** Words between a claim's words and its number. */
const near = 4;

/** What the number of a claim of a type is, where its test counts such a number: a part of a whole, or so many times as much. */
const kinds: Partial<Record<ClaimType, AmountKind>> = {
  dominates: 'share',
  ubiquitous: 'share',
  penetrates: 'share',
  outperforms: 'ratio',
  floods: 'ratio',
};

/** The number nearest to words of a text, `[first, last]`; null where none stands near. */
export function claimedNear(
  text: string,
  words: readonly Word[],
  [first, last]: readonly [number, number],
): Claimed | null {
  const away = (amount: Amount): number => Math.max(0, first - amount.last, amount.first - last);
  const [nearest] = amountsIn(words)
    .filter((amount) => away(amount) <= near)
    .sort((a, b) => away(a) - away(b) || a.first - b.first);
  return nearest === undefined ? null : claimedAt(text, words, nearest);
}

/** The number of a sentence for a claim of a type; null where it gives none, or more than one of the kind. */
export function claimedIn(sentence: string, type: ClaimType): Claimed | null {
  const words = wordsOf(sentence);
  const fitting = amountsIn(words).filter(({ kind }) => kind === kinds[type]);
  const [only] = fitting;
  return only === undefined || fitting.length > 1 ? null : claimedAt(sentence, words, only);
}

const amountsIn = (words: readonly Word[]): readonly Amount[] => {
  const language = frameLanguage(languageOf(words));
  return language === null ? [] : amountsOf(words, language.amounts);
};

function claimedAt(
  text: string,
  words: readonly Word[],
  { first, last, kind, value, low, high, per }: Amount,
): Claimed {
  const span: [number, number] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
  return { kind, value, low, high, per, words: text.slice(...span), span };
}
