import { agentOf, markOf, measuredBy, objectOf, subjectOf } from './arguments.ts';
import type { Grammar } from './grammar/grammar.ts';
import { ancestors, isRelation } from './tree.ts';
import { isPassive } from './verb-group.ts';
import type { ParsedSentence, Word } from './word.ts';

/** A predicate, or a noun, that governs a noun, and what the noun is to it. */
export interface Governor {
  readonly predicate: number;
  /**
   * Who acts, what is acted on, what a preposition brings; `owner` is "X's dominance", `kind` "X dominance" and
   * "dominant X".
   */
  readonly role: 'actor' | 'undergoer' | 'oblique' | 'owner' | 'kind';
  /** The preposition: "in" of "a spike in X". Empty where there is none. */
  readonly mark: string;
}

const predicative = (word: Word): boolean => /^(?:VERB|ADJ|NOUN|PROPN|ADV|NUM)$/.test(word.tag);

/**
 * What governs a noun: "a spike in X" (spike), "the spread of X by Y" (spread), "X's dominance" (dominance), and
 * every verb or adjective whose subject or object it is, also through conjunction, control and relative clauses.
 * In order of the sentence.
 */
export function governorsOf(sentence: ParsedSentence, noun: number, grammar: Grammar): Governor[] {
  const { words } = sentence;
  const found: Governor[] = [];
  const add = (predicate: number, role: Governor['role'], mark = ''): void => {
    if (!found.some((other) => other.predicate === predicate)) found.push({ predicate, role, mark });
  };
  // A noun joined to another, set beside it, or measured by it ("a lot of posts"), has what governs that one.
  const heads = [noun, ...leaders(sentence, noun, grammar)];
  for (const at of heads) {
    const word = words[at];
    const head = word?.head ?? -1;
    if (word === undefined || head < 0) continue;
    if (word.relation === 'nmod:poss') add(head, 'owner');
    else if (isRelation(word, 'compound', 'amod') && words[head]?.tag === 'NOUN') add(head, 'kind');
    else if (isRelation(word, 'nmod', 'obl', 'obl:agent')) {
      const mark = markOf(sentence, at);
      const acts = agentOf(sentence, head, grammar)?.word === at;
      add(head, acts ? 'actor' : 'oblique', mark);
    }
  }
  words.forEach((word, predicate) => {
    if (!predicative(word) || heads.includes(predicate)) return;
    const passive = isPassive(sentence, predicate);
    const subject = subjectOf(sentence, predicate)?.word ?? -1;
    if (heads.includes(subject) && isNear(sentence, predicate, subject))
      add(predicate, passive ? 'undergoer' : 'actor');
    else if (!passive && heads.includes(objectOf(sentence, predicate)?.word ?? -1))
      add(predicate, 'undergoer');
  });
  for (const at of heads)
    words.forEach((word, i) => {
      if (word.head === at && isRelation(word, 'amod') && word.tag === 'ADJ') add(i, 'kind');
    });
  return found.sort((a, b) => a.predicate - b.predicate);
}

/** A noun is not the subject of what hangs below itself by other than a clause. */
function isNear(sentence: ParsedSentence, predicate: number, subject: number): boolean {
  const over = ancestors(sentence, predicate);
  return (
    !over.includes(subject) || isRelation(sentence.words[predicate], 'acl', 'conj', 'xcomp', 'advcl', 'ccomp')
  );
}

/** The nouns over a noun to which it is joined, which it explains, or which measure it. */
function leaders(sentence: ParsedSentence, noun: number, grammar: Grammar): number[] {
  const { words } = sentence;
  const found: number[] = [];
  for (let at = noun; found.length < words.length; ) {
    const head = words[at]?.head ?? -1;
    const joined = isRelation(words[at], 'conj', 'appos', 'flat');
    if (head < 0 || !(joined || measuredBy(sentence, head, grammar) === at)) break;
    found.push(head);
    at = head;
  }
  return found;
}
