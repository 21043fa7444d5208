import { type Around } from './around.ts';
import type { Clause } from './clause.ts';
import { isMonthOrDay } from './frames/calendar.ts';
import { isOfWord } from './frames/wordsSaid.ts';
import type { Party } from './gazetteer.ts';
import { part, partOfWords } from './parameters.ts';
import type { Part } from './part.ts';

/**
 * Somebody named right behind "than", which the parse may bind to another word: "more on Telegram than the Dock Guild does"; or a word
 * that is given as one: "than the word lockout", "than “lockout”". Named, since "than before", "than a year ago" compare with nobody.
 */
export function namedAfterThan(
  clause: Clause,
  around: Around,
  not: readonly (Party | null)[],
): Part | undefined {
  if (clause.index.pack.language !== 'en' || clause.scope[clause.match.last]?.norm !== 'than')
    return undefined;
  const found = part(slots, clause, around, [], not);
  if (found === undefined || found.party !== null) return found;
  // "The word" alone points back; with another behind it, it is the other's noun.
  const whole = partOfWords(slots, clause, around, []);
  if (whole !== undefined && (isOfWord(whole.filled.text) || isQuoted(around.text, whole))) return whole;
  const name = found.filled.text.replace(/^(?:the|our|their|its) /i, '');
  return /^\p{Lu}/u.test(name) && !isMonthOrDay(name.split(/\P{L}/u, 1)[0] ?? '') ? found : undefined;
}

const slots = ['after:than'] as const;

const isQuoted = (text: string, { filled: { span } }: Part): boolean =>
  /["“«„']/u.test(text[span[0] - 1] ?? '') && /["”»“']/u.test(text[span[1]] ?? '');
