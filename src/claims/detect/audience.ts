import { range } from './clause.ts';
import { audienceChanges, audiencePatterns, viewedPatterns } from './packs/audience.ts';
import type { UntestableRule } from './packs/pack.ts';
import type { Match } from './pattern.ts';
import type { Word } from './words.ts';

/** Posts say when and what, not who looked at them: views have a measure of their own, subscribers and likes none. */
export const viewsRule: UntestableRule = { id: 'views', reason: 'views', patterns: viewedPatterns };
export const audienceRule: UntestableRule = {
  id: 'audience',
  reason: 'audience',
  patterns: audiencePatterns,
};
/** Of these nothing is told unless the sentence has the words of a type: "its subscribers grew" compares nobody. */
export const changeRules: readonly UntestableRule[] = [
  { id: 'views-change', reason: 'views', patterns: audienceChanges.views },
  { id: 'audience-change', reason: 'audience', patterns: audienceChanges.audience },
];

/** "More than 2 million views", "twice the 40,000 followers": an amount, and nobody it is compared with. */
const amount =
  /^(?:\d.*|hundreds?|thousands?|millions?|billions?|dozens?|هزار\p{L}*|میلیون\p{L}*|میلیارد\p{L}*|صدها|тысяч\p{L}*|миллион\p{L}*|сот(?:ен|ни)|млн|тыс|млрд)$/u;
/** What follows a verb, and no attribute: "most viewed it as hostile", "most followed suit", "viewed as". */
const object =
  /^(?:the|an?|him|her|them|it|this|that|these|those|his|its|their|our|my|suit|as|up|closely|one|with)$/;
const attributive = /^(?:the|its|their|our|his|her|an?|is|are|was|were|be|been|being|as|among|of|my|and|or)$/;
const visited = /^(?:کرد|کردند|کرده|می‌?کند|می‌?کنند)$/u;
/** "Most liked the idea": who liked it are most people. */
const plainVerb = /^(?:most|best)$/;

/** Whether the words of a pattern say something besides how often somebody is looked at or followed. */
export function isAside(words: readonly Word[], { first, last }: Match): boolean {
  const norm = (at: number): string => words[at]?.norm ?? '';
  for (let at = first + 1; at <= last; at++) if (amount.test(norm(at))) return true;
  // «از کارخانه بازدید کرد»: he went there.
  if (range(first, last + 1).some((at) => visited.test(norm(at)) && norm(at - 1).startsWith('بازدید')))
    return true;
  // «در کانال‌ها بیشتر دیده می‌شود»: where a word is used.
  if (norm(first - 1) === 'در' && range(first, last).some((at) => norm(at) === 'دیده')) return true;
  // "more than 2 million", «بیشتر از دو میلیون»
  if (/^(?:than|از|чем)$/.test(norm(last)) && (amount.test(norm(last + 1)) || amount.test(norm(last + 2))))
    return true;
  if (
    /^(?:than|از|чем)$/.test(norm(last + 1)) &&
    (amount.test(norm(last + 2)) || amount.test(norm(last + 3)))
  )
    return true;
  if (
    !/^(?:as|so)$/.test(norm(first)) &&
    /^(?:viewed|seen|read|watched|followed|liked)$/.test(norm(last)) &&
    /^(?:as|suit|up)$/.test(norm(last + 1))
  )
    return true;
  if (!plainVerb.test(norm(first)) || last > first + 2 || !object.test(norm(last + 1))) return false;
  const before = words[first - 1];
  return (
    !(before !== undefined && (attributive.test(before.norm) || before.possessive)) &&
    !isHyphened(words, last)
  );
}

/** "most-viewed" */
const isHyphened = (words: readonly Word[], at: number): boolean => /^[-‐‑]$/.test(words[at]?.gap ?? '');
