import type { UntestableReason } from '../../model/detection.ts';
import { type Clause, isIn, range } from './clause.ts';
import { inSet } from './pattern.ts';

/** How a clause is meant: said to be so, denied, or not said to be so at all. */
export type Modality =
  | { readonly kind: 'asserted' }
  | { readonly kind: 'unasserted' }
  | { readonly kind: 'elsewhere'; readonly reason: UntestableReason; readonly at: number };

/** Words before the claim's words that a negation or a modal reaches over. */
const reach = 4;

/** Whether the clause denies what the claim's words say. Negations among those words are theirs, not the clause's. */
export function isNegated(clause: Clause): boolean {
  const { match, from, to } = clause;
  const own = (at: number): boolean => match.taken.includes(at);
  const before = range(Math.max(from, match.first - reach), match.first - 1).filter(
    (at) => !own(at) && isIn(clause, 'negationsBefore', at) && !notOnly(clause, at),
  );
  const verbLast = clause.index.pack.genitives.length === 0;
  const inside = range(match.first, match.last).filter(
    (at) =>
      !own(at) && (isIn(clause, 'negationsBefore', at) || (verbLast && isIn(clause, 'negationsAfter', at))),
  );
  const after = clause.index.pack.genitives.length > 0 ? 0 : negatedVerb(clause, match.last, to);
  const denied = denial(clause);
  const rare = isRareBehind(clause) ? 1 : 0;
  const near = denied === undefined ? before : before.filter((at) => at > denied);
  return (near.length + inside.length + after + rare + (denied === undefined ? 0 : 1)) % 2 === 1;
}

/** "They echo the Union only rarely": said at the end of what is so, that it hardly is. */
const rarely =
  /(?:^| )(?:(?:only|very|quite|but) (?:rarely|seldom|infrequently|occasionally|sporadically|exceptionally)|(?:hardly|scarcely|barely|rarely|seldom) (?:ever|if ever)|only (?:now and then|now and again|once in a while|on occasion)|rarely|seldom|infrequently)$/;

function isRareBehind({ match, scope, to }: Clause): boolean {
  const words: string[] = [];
  for (let at = match.last + 1; at <= to; at++) {
    if (/[,;:.]/.test(scope[at]?.gap ?? '') && words.length > 0) break;
    words.push(scope[at]?.norm ?? '');
  }
  return rarely.test(words.join(' '));
}

/** Last word of "it is not true that" before the clause, or in it before the claim's words. */
function denial({ scope, index, match, from }: Clause): number | undefined {
  const ends = (at: number): boolean =>
    index.sets.denials.phrases.some((phrase) =>
      phrase.every((word, i) => scope[at - phrase.length + 1 + i]?.norm === word),
    );
  return range(Math.max(0, from - 1), match.first - 1).find(ends);
}

/** "not only", "not just" deny nothing. */
const notOnly = ({ scope }: Clause, at: number): boolean =>
  /^(?:only|just|merely|simply|even|تنها|فقط)$/.test(scope[at + 1]?.norm ?? '');

/** A verb at the end of a Persian clause says whether it is so: one within three words after the claim's own. */
function negatedVerb(clause: Clause, last: number, to: number): number {
  const own = inSet(clause.index.sets.negationsAfter, clause.scope[last]?.norm ?? '');
  if (own && !clause.match.taken.includes(last)) return 1;
  return range(last + 1, Math.min(to, last + 3)).some((at) => isIn(clause, 'negationsAfter', at)) ? 1 : 0;
}

export function modalityOf(clause: Clause): Modality {
  const { match, from, to, scope, index } = clause;
  // The word that opened the clause stands just before it.
  const near = range(Math.max(0, from - 1), match.first - 1);
  if (near.some((at) => isIn(clause, 'conditions', at))) return { kind: 'unasserted' };
  const led = range(Math.max(from, match.first - reach), match.first - 1);
  const inside = range(match.first, match.last).filter((at) => !match.taken.includes(at));
  const verbs =
    index.pack.genitives.length > 0 ? [...led, ...inside] : range(from, Math.min(to, match.last + 2));
  const future = verbs.find((at) => isIn(clause, 'future', at) || phrase(clause, 'future', at));
  if (future !== undefined)
    return { kind: 'elsewhere', reason: 'outside the corpus’s time or platform', at: future };
  const possible = verbs.find((at) => isIn(clause, 'possible', at) && !isMay(clause, at));
  if (possible !== undefined) return { kind: 'elsewhere', reason: 'opinion', at: possible };
  // "to dominate": what somebody is said to want or to do, not what is
  if (scope[match.first - 1]?.norm === 'to' && (match.first === 1 || match.first - 1 === from)) {
    return { kind: 'elsewhere', reason: 'intent', at: match.first - 1 };
  }
  return { kind: 'asserted' };
}

/** "In May the Courier had": the month. */
const isMay = ({ scope }: Clause, at: number): boolean =>
  at > 0 && scope[at]?.norm === 'may' && scope[at].capital;

const phrase = (clause: Clause, set: 'future', at: number): boolean =>
  clause.index.sets[set].phrases.some((p) => p.every((word, i) => clause.scope[at + i]?.norm === word));
