import { isManner } from './manner.ts';
import type { Mention } from './mentions.ts';
import type { PackIndex, SetName } from './pack-index.ts';
import { type Match, inSet, matchPattern } from './pattern.ts';
import type { Slot } from './packs/pack.ts';
import { type Word, foldWord } from './words.ts';

/** The clause around the words that made a claim: positions `[from, to]` in its scope. */
export interface Clause {
  readonly scope: readonly Word[];
  readonly index: PackIndex;
  readonly match: Match;
  readonly from: number;
  readonly to: number;
}

const breaks = /[;:!?؟؛—–]|\s-\s|\.(?=\s)/;

export const isIn = (clause: Pick<Clause, 'scope' | 'index'>, set: SetName, at: number): boolean =>
  inSet(clause.index.sets[set], clause.scope[at]?.norm ?? '');

export function clauseAround(scope: readonly Word[], match: Match, index: PackIndex): Clause {
  const barrier = (at: number): boolean => inSet(index.sets.barriers, scope[at]?.norm ?? '');
  let from = match.first;
  while (from > 0 && !breaks.test(scope[from]?.gap ?? '') && !barrier(from - 1)) from--;
  let to = match.last;
  while (to + 1 < scope.length && !breaks.test(scope[to + 1]?.gap ?? '') && !barrier(to + 1)) to++;
  return { scope, index, match, from, to };
}

/** Text of the words `[first, last]` of a scope, with its place; both as in the document. */
export function textOf(
  text: string,
  scope: readonly Word[],
  first: number,
  last: number,
): { text: string; span: [number, number] } {
  const span: [number, number] = [scope[first]?.start ?? 0, scope[last]?.end ?? 0];
  return { text: text.slice(...span), span };
}

/** The mention in a slot, of those not taken by another parameter. */
export function mentionIn(
  clause: Clause,
  slot: Slot,
  mentions: readonly Mention[],
  taken: readonly Mention[],
): Mention | undefined {
  const { match, from, to, index } = clause;
  const [side, preposition] = slot.split(':') as [string, string | undefined];
  const led = preposition === undefined ? undefined : foldWord(preposition);
  const free = mentions.filter((mention) => !taken.includes(mention));
  const leads = (mention: Mention): boolean =>
    led === undefined ||
    mention.preposition === led ||
    (mention.object && inSet(index.sets.objectMarks, led)) ||
    // The preposition may be among the claim's own words: "defeated by".
    (mention.preposition === null &&
      mention.first === match.last + 1 &&
      clause.scope[match.last]?.norm === led);
  if (side === 'inside') {
    // "take their lead from": a pronoun among the claim's own words is nobody else.
    const own = (m: Mention): boolean =>
      m.pronoun !== null && range(m.first, m.last).every((at) => match.taken.includes(at));
    return free.find((m) => m.first >= match.first && m.last <= match.last && !own(m));
  }
  const isPlace = (m: Mention): boolean => m.preposition !== null && inSet(index.sets.places, m.preposition);
  if (side === 'after') {
    // "run by | channels of X": the claim's last word may be the phrase's first.
    const reachesOut = (m: Mention): boolean => m.first > match.first && m.last > match.last;
    const behind = free.filter((m) => reachesOut(m) && m.last <= to && (leads(m) || m.first <= match.last));
    return led === undefined ? behind.find((m) => m.preposition === null || !isPlace(m)) : behind[0];
  }
  const ahead = free.filter((m) => m.last < match.first && leads(m));
  const near = ahead.filter((m) => m.first >= from);
  if (led !== undefined) return near.at(-1);
  const subject = (m: Mention): boolean => m.preposition === null && !m.object;
  return (
    near.findLast(subject) ??
    near.findLast((m) => !isPlace(m) && !m.object) ??
    // "the League, which has long lagged behind": the subject stands before the clause
    ahead.findLast(subject)
  );
}

/** Words in a slot where nothing known stands: who or what the text names there. */
export function wordsIn(clause: Clause, slot: Slot, taken: readonly Mention[]): [number, number] | undefined {
  const { match, from, to, scope } = clause;
  const [side, preposition] = slot.split(':') as [string, string | undefined];
  const led = preposition === undefined ? undefined : foldWord(preposition);
  const stop = (at: number): boolean =>
    isIn(clause, 'prepositions', at) || isManner(scope, at) || /[,،"“”«»()]/.test(scope[at]?.gap ?? '');
  const run = (start: number, end: number): [number, number] | undefined => {
    if (taken.some((m) => m.first <= end && m.last >= start)) return undefined;
    const content = range(start, end).some(
      (at) =>
        !['determiners', 'quantifiers', 'prepositions', 'joining', 'negationsBefore', 'here'].some((set) =>
          isIn(clause, set as SetName, at),
        ),
    );
    return end >= start && content ? [start, end] : undefined;
  };
  if (side === 'before') {
    if (match.first <= from) return undefined;
    if (led !== undefined) {
      const at = range(from, match.first - 1).findLast((i) => scope[i]?.norm === led);
      return at === undefined
        ? undefined
        : run(at + 1, Math.min(at + 5, phraseEnd(at + 1, match.first - 1, stop)));
    }
    let start = match.first - 1;
    while (start > from && match.first - start < 8 && !/[,،]/.test(scope[start]?.gap ?? '')) start--;
    if (isIn(clause, 'joining', start)) start++;
    return run(start, match.first - 1);
  }
  if (side !== 'after') return undefined;
  const at =
    led === undefined || scope[match.last]?.norm === led
      ? match.last
      : range(match.last + 1, to).find((i) => scope[i]?.norm === led);
  if (at === undefined || at + 1 > to) return undefined;
  let end = Math.min(at + 6, phraseEnd(at + 1, to, stop));
  // "more often than the outlets | do", "more active than the Courier | was"
  while (end > at + 1 && leftOver.test(scope[end]?.norm ?? '')) end--;
  return run(at + 1, end);
}

/** What is left of a verb after the second of two that are compared. */
const leftOver = /^(?:do|does|did|is|are|was|were|has|have|had)$/;

function phraseEnd(start: number, limit: number, stop: (at: number) => boolean): number {
  let end = start;
  while (end < limit && !stop(end + 1)) end++;
  return end;
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The mention and those joined to it: "the League, the Union and the lanternists". */
export function listFrom(clause: Clause, start: Mention, mentions: readonly Mention[]): Mention[] {
  const list = [start];
  for (const next of mentions.filter((m) => m.first > start.last)) {
    const last = list.at(-1) as Mention;
    const between = range(last.last + 1, next.first - 1);
    const joined = between.every(
      (at) =>
        isIn(clause, 'joining', at) || isIn(clause, 'determiners', at) || isIn(clause, 'prepositions', at),
    );
    const linked =
      between.some((at) => isIn(clause, 'joining', at)) || /[,،]/.test(clause.scope[next.first]?.gap ?? '');
    if (!joined || !linked || cut(clause, last.last + 1, next.first) || isSubject(clause, next)) break;
    list.push(next);
  }
  return list;
}

/** Words left out between the two, or another sentence. */
const cut = ({ scope }: Clause, first: number, last: number): boolean =>
  range(first, last).some((at) => /…|\.\.|[;:!?؛؟]/.test(scope[at]?.gap ?? ''));

/** "…, and the lanternists have left": who has a verb of their own is not one of those before. */
function isSubject(clause: Clause, { last }: Mention): boolean {
  const { scope, index } = clause;
  if (index.pack.genitives.length === 0) return false;
  const next = scope[last + 1]?.norm ?? '';
  if (isIn(clause, 'auxiliaries', last + 1)) return true;
  return [...index.rules.at(next)].some(({ pattern }) => {
    const match = matchPattern(scope, last + 1, pattern);
    return match !== undefined && !isIn(clause, 'prepositions', last + 1);
  });
}
