import type { Grammar } from './grammar/grammar.ts';
import { dependentsBy, isRelation } from './tree.ts';
import { isPassive } from './verb-group.ts';
import type { ParsedSentence, Word } from './word.ts';

/** An argument of a predicate, and by what it was found. */
export interface Argument {
  /** Index of its head. */
  readonly word: number;
  readonly through:
    | 'own'
    | 'conjunction'
    | 'control'
    | 'relative'
    | 'participle'
    | 'adverbial'
    | 'agent'
    | 'nominal';
}

const isRelative = (word: Word | undefined): boolean =>
  word?.features?.includes('PronType=Rel') === true ||
  /^(?:who|whom|which|that|که|который|кто|что)$/.test(word?.lemma ?? '');

/**
 * The grammatical subject of a predicate: of a passive, what is acted on. Found at the predicate itself, or
 * through conjunction ("they share and like"), control ("they want to share"), a relative clause ("accounts that
 * share"), a participle ("accounts sharing", "posts shared"), or the clause on which it hangs ("after sharing it,
 * they …"). null where the sentence names none.
 */
export function subjectOf(sentence: ParsedSentence, predicate: number): Argument | null {
  return subject(sentence, predicate, 0);
}

/** Chains longer than this are no longer sentences of anybody's, and may be slips of the parser. */
const deepest = 12;

function subject(sentence: ParsedSentence, predicate: number, depth: number): Argument | null {
  const { words } = sentence;
  const own = words[predicate];
  if (own === undefined || depth > deepest) return null;
  const subjects = dependentsBy(sentence, predicate, 'nsubj', 'csubj').filter(
    (i) => words[i]?.relation !== 'nsubj:outer',
  );
  const [at] = subjects;
  if (at !== undefined) {
    const antecedent = isRelative(words[at]) ? antecedentOf(sentence, predicate) : -1;
    return antecedent < 0 ? { word: at, through: 'own' } : { word: antecedent, through: 'relative' };
  }
  const head = own.head;
  if (head < 0) return null;
  const as = (found: Argument | null, through: Argument['through']): Argument | null =>
    found === null ? null : { word: found.word, through };
  if (own.relation === 'conj') return as(subject(sentence, head, depth + 1), 'conjunction');
  if (isRelation(own, 'xcomp')) {
    const object = controls(sentence, head);
    return object < 0
      ? as(subject(sentence, head, depth + 1), 'control')
      : { word: object, through: 'control' };
  }
  // A subjectless relative clause is about the noun, unless the verb agrees with somebody else.
  if (own.relation === 'acl:relcl')
    return agrees(own, words[head]) ? { word: head, through: 'relative' } : null;
  if (own.relation === 'acl') {
    // "a plan to share it": the plan shares nothing.
    return own.features?.includes('VerbForm=Inf') === true ||
      dependentsBy(sentence, predicate, 'mark').length > 0
      ? null
      : { word: head, through: 'participle' };
  }
  if (own.relation === 'advcl') return as(subject(sentence, head, depth + 1), 'adverbial');
  return null;
}

/** «خبری که منتشر کردند»: the verb is of others than the noun, which is its object. */
function agrees(verb: Word, noun: Word | undefined): boolean {
  const features = verb.features ?? '';
  if (/Person=[12]/.test(features)) return false;
  const singular = noun?.features?.includes('Number=Sing') === true;
  return !(singular && /Number=Plur\|Person=3/.test(features));
}

/** The object that does what the open complement says ("urged users to share"), or -1: the subject does. */
function controls(sentence: ParsedSentence, verb: number): number {
  const lemma = sentence.words[verb]?.lemma ?? '';
  if (/^(?:promise|threaten|vow|обещать|грозить)$/.test(lemma)) return -1;
  return dependentsBy(sentence, verb, 'obj')[0] ?? dependentsBy(sentence, verb, 'iobj')[0] ?? -1;
}

/** The noun on which the relative clause of a predicate hangs, or -1. */
function antecedentOf({ words }: ParsedSentence, predicate: number): number {
  let at = predicate;
  for (let i = 0; i < deepest; i++) {
    const word = words[at];
    if (word === undefined) return -1;
    if (isRelation(word, 'acl')) return word.head;
    if (!isRelation(word, 'conj', 'xcomp', 'ccomp')) return -1;
    at = word.head;
  }
  return -1;
}

/** The object of a predicate; the relative clause's noun where the object is its pronoun, or left out. */
export function objectOf(sentence: ParsedSentence, predicate: number): Argument | null {
  const { words } = sentence;
  const [at] = dependentsBy(sentence, predicate, 'obj');
  if (at !== undefined) {
    const antecedent = isRelative(words[at]) ? antecedentOf(sentence, predicate) : -1;
    return antecedent < 0 ? { word: at, through: 'own' } : { word: antecedent, through: 'relative' };
  }
  const own = words[predicate];
  // "posts they shared": the clause has a subject of its own and no object.
  if (own?.relation === 'acl:relcl' && own.tag === 'VERB' && !isPassive(sentence, predicate)) {
    const [first] = dependentsBy(sentence, predicate, 'nsubj');
    const others = first === undefined ? !agrees(own, words[own.head]) : !isRelative(words[first]);
    if (others) return { word: own.head, through: 'relative' };
  }
  // "share and amplify posts": the object behind the second verb is that of both.
  const [next] = dependentsBy(sentence, predicate, 'conj').filter((i) => words[i]?.tag === 'VERB');
  if (own?.tag === 'VERB' && next !== undefined && next > predicate) {
    const [shared] = dependentsBy(sentence, next, 'obj');
    if (
      shared !== undefined &&
      words.slice(predicate + 1, next).every((word) => /^(?:CCONJ|ADV|PUNCT)$/.test(word.tag))
    )
      return { word: shared, through: 'conjunction' };
  }
  return null;
}

/** The one who acts in a passive clause or beside a noun: "by X". */
export function agentOf(sentence: ParsedSentence, predicate: number, grammar: Grammar): Argument | null {
  const { words } = sentence;
  const [named] = dependentsBy(sentence, predicate, 'obl:agent', 'nmod:agent');
  if (named !== undefined) return { word: named, through: 'agent' };
  const noun = words[predicate]?.tag === 'NOUN';
  if (!noun && !isPassive(sentence, predicate)) return null;
  for (const i of dependentsBy(sentence, predicate, 'obl', 'nmod')) {
    const mark = markOf(sentence, i);
    if (grammar.agents.has(mark)) return { word: i, through: 'agent' };
    if (mark === '' && hasCase(words[i], grammar.agentCase)) return { word: i, through: 'agent' };
    if (mark !== '' && grammar.agentNouns.has(words[i]?.lemma ?? '')) {
      const [owner] = dependentsBy(sentence, i, 'nmod');
      if (owner !== undefined) return { word: owner, through: 'agent' };
    }
  }
  return null;
}

const hasCase = (word: Word | undefined, name: string | undefined): boolean =>
  name !== undefined && word?.features?.includes(`Case=${name}`) === true;

/** The one who acts, whatever the voice: the subject of an active clause, the agent of a passive one. */
export function actorOf(sentence: ParsedSentence, predicate: number, grammar: Grammar): Argument | null {
  const word = sentence.words[predicate];
  const [copula] = dependentsBy(sentence, predicate, 'cop');
  if (word?.tag === 'NOUN' && copula === undefined) {
    const agent = agentOf(sentence, predicate, grammar);
    if (agent !== null) return agent;
    const [owner] = dependentsBy(sentence, predicate, 'nmod:poss');
    return owner === undefined ? null : { word: owner, through: 'nominal' };
  }
  return isPassive(sentence, predicate)
    ? agentOf(sentence, predicate, grammar)
    : subjectOf(sentence, predicate);
}

/** What is acted on, whatever the voice: the object of an active clause, the subject of a passive one. */
export const undergoerOf = (sentence: ParsedSentence, predicate: number): Argument | null =>
  isPassive(sentence, predicate) ? subjectOf(sentence, predicate) : objectOf(sentence, predicate);

/** The preposition or mark of a noun as lemmas: "in", "because of"; empty where it has none. */
export function markOf(sentence: ParsedSentence, at: number): string {
  return dependentsBy(sentence, at, 'case')
    .flatMap((i) => [i, ...dependentsBy(sentence, i, 'fixed')])
    .map((i) => sentence.words[i]?.lemma ?? '')
    .join(' ');
}

/** Nouns of prepositions that hang on a predicate, with their preposition; genitives as "'s". */
export function obliquesOf(sentence: ParsedSentence, predicate: number): { word: number; mark: string }[] {
  return dependentsBy(sentence, predicate, 'obl', 'nmod').map((word) => ({
    word,
    mark: markOf(sentence, word),
  }));
}

/**
 * The noun that a word of quantity measures: "posts" of "a lot of posts", "users" of "80% of all users"; the word
 * itself where it measures none.
 */
export function measuredBy(sentence: ParsedSentence, at: number, grammar: Grammar): number {
  const word = sentence.words[at];
  if (word === undefined || !(grammar.quantities.has(word.lemma) || word.tag === 'NUM')) return at;
  const found = dependentsBy(sentence, at, 'nmod', 'obl').find((i) => {
    const mark = markOf(sentence, i);
    return i > at && (mark === '' || grammar.partitives.has(mark));
  });
  return found ?? at;
}
