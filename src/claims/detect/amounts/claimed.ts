import type { Detection } from '../../../model/detection.ts';
import type { ClaimType } from '../../../model/project.ts';
import { frameLanguage } from '../frames/languages.ts';
import { languageOf } from '../pack-index.ts';
import { isFallIn } from '../changeSaid.ts';
import { type Word, wordsOf } from '../words.ts';
import { changedBy } from './changed.ts';
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

/** Words between a claim of a change and how much it was. */
const nearChange = 12;

/** How many times as much as before a sentence says there is: the number nearest to words of it that a change can have. */
export function changeNear(
  text: string,
  words: readonly Word[],
  [first, last]: readonly [number, number],
  falls: boolean,
): Claimed | null {
  const away = (one: { first: number; last: number }): number =>
    Math.max(0, first - one.last, one.first - last);
  const [nearest] = amountsIn(words)
    .filter((amount) => away(amount) <= nearChange)
    .flatMap((amount) => changedBy(words, asPart(text, words, amount), falls) ?? [])
    .sort((a, b) => away(a) - away(b) || a.first - b.first);
  if (nearest === undefined) return null;
  const claimed = claimedAt(text, words, { kind: 'ratio', per: null, ...nearest });
  const sign = percent.exec(text.slice(claimed.span[1]))?.[0] ?? '';
  return {
    ...claimed,
    words: claimed.words + sign,
    span: [claimed.span[0], claimed.span[1] + sign.length],
  };
}

const percent = /^\s?[%٪]/;

/** "by 30%" at the end of a sentence: no word stands behind the sign. */
function asPart(text: string, words: readonly Word[], amount: Amount): Amount {
  const { kind, last, value, low, high } = amount;
  if (kind !== 'count' || !percent.test(text.slice(words[last]?.end ?? 0))) return amount;
  const part = (n: number | null): number | null => (n === null ? null : n / 100);
  return { ...amount, kind: 'share', value: value / 100, low: part(low), high: part(high) };
}

/** The number of a sentence for a claim of a type; null where it gives none, or more than one of the kind. */
export function claimedIn(sentence: string, type: ClaimType, form?: string): Claimed | null {
  const words = wordsOf(sentence);
  if (type === 'responds')
    return changeNear(sentence, words, [0, words.length - 1], form === 'fall' || isFallIn(words));
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
