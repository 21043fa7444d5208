import { agentOf, objectOf, subjectOf } from '../../../text/parse/arguments.ts';
import type { Word } from '../../../text/parse/parsed.ts';
import { isNotOnly, isPassive, verbGroup } from '../../../text/parse/verb-group.ts';
import type { ClassName } from './classes.ts';
import { caseOf, fillerOf, joined } from './fillers.ts';
import type { Filler, RoleName } from './roles.ts';
import type { Sight } from './sight.ts';

/** A word that may say something of others, with who and what stands in which role, whatever the voice. */
export interface Predication {
  readonly at: number;
  readonly pos: 'v' | 'n' | 'a' | 'r';
  readonly classes: ReadonlySet<ClassName>;
  /** Classes that the word may be of, if the roles say so. */
  readonly weak: ReadonlySet<ClassName>;
  /** Classes of the adverbs and adjectives that say how. */
  readonly manner: ReadonlySet<ClassName>;
  readonly roles: Readonly<Partial<Record<RoleName, readonly Filler[]>>>;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly infinitive: boolean;
}

const sub = (relation: string): string => relation.split(':', 1)[0] ?? relation;

/** Words of a class that may say something of others, in order. */
export function predicatesOf(sight: Sight): Pick<Predication, 'at' | 'pos'>[] {
  const { sentence, classes, weak } = sight;
  return sentence.words.flatMap((word, at) => {
    if ((classes[at]?.size ?? 0) + (weak[at]?.size ?? 0) === 0) return [];
    const pos = posOf(sight, at, word);
    return pos === undefined ? [] : [{ at, pos }];
  });
}

function posOf(
  { below, sentence }: Sight,
  at: number,
  word: Word | undefined,
): Predication['pos'] | undefined {
  const tag = word?.tag ?? 'X';
  if (tag === 'VERB' || tag === 'AUX') return 'v';
  if (tag === 'NOUN' || tag === 'PROPN') return 'n';
  if (tag === 'ADJ') {
    // A participle taken for an adjective: "was amplified by"
    const agent = (below[at] ?? []).some(
      (i) => sub(sentence.words[i]?.relation ?? '') === 'obl' && caseOf(sentence.words, below, i) === 'by',
    );
    return agent ? 'v' : 'a';
  }
  if (/^(?:NUM|PRON|X|SYM|DET)$/.test(tag)) return 'n';
  return tag === 'ADV' ? 'r' : undefined;
}

/** What a word says of others, whatever its classes. */
export function predicationAt(
  sight: Sight,
  at: number,
  pos: Predication['pos'] = posOf(sight, at, sight.sentence.words[at]) ?? 'n',
): Predication {
  const { below, sentence } = sight;
  const classes = sight.classes[at] ?? new Set<ClassName>();
  const { words } = sentence;
  const children = below[at] ?? [];
  const roles: Partial<Record<RoleName, Filler[]>> = {};
  const put = (role: RoleName, head: number): void => {
    if (head < 0 || head === at || roles[role]?.some((filler) => filler.head === head) === true) return;
    for (const one of joined(sight, head)) (roles[role] ??= []).push(fillerOf(sight, one));
  };
  const passive = pos === 'v' && isPassive(sentence, at);
  const manner = new Set<ClassName>();
  if (pos === 'v') {
    put(passive ? 'patient' : 'agent', subjectOf(sentence, at)?.word ?? -1);
    if (passive) put('agent', agentOf(sentence, at, sight.grammar)?.word ?? -1);
    else put('patient', objectOf(sentence, at)?.word ?? -1);
  } else if (pos === 'n') put('agent', agentOf(sentence, at, sight.grammar)?.word ?? -1);
  for (const i of children) {
    const relation = words[i]?.relation ?? '';
    const plain = sub(relation);
    if (plain === 'advmod' || plain === 'amod' || (plain === 'compound' && relation !== 'compound:prt'))
      for (const c of [...(sight.classes[i] ?? []), ...(sight.weak[i] ?? [])]) manner.add(c);
    if (pos !== 'v' && plain === 'nsubj') put('bearer', i);
    else if (relation === 'nmod:poss') put(pos === 'n' ? 'agent' : 'of', i);
    else if (plain === 'obl' || plain === 'nmod') putOblique(sight, i, passive || pos === 'n', put);
    else if (plain === 'advcl' || plain === 'acl') {
      // "after …", "following the attack"
      if (sight.prepositions[markWord(words, below, i)] === 'after') roles.after ??= [fillerOf(sight, i)];
      else if (/^(?:follow|coincide)$/.test(words[i]?.lemma ?? '')) roles.after ??= [fillerOf(sight, i)];
    }
  }
  if (pos === 'n') governed(sight, at, put);
  else if (pos === 'a' && sub(words[at]?.relation ?? '') === 'amod') {
    const noun = words[at]?.head ?? -1;
    put('bearer', noun);
    // "publish identical texts", "the dominant voice is": what the noun is to its clause
    if (noun >= 0) governed(sight, noun, put);
  } else if (pos !== 'v') {
    const over = words[at]?.head ?? -1;
    if (over >= 0 && roles.bearer === undefined) put('bearer', subjectOf(sentence, over)?.word ?? -1);
  }
  if (pos !== 'v') put('subject', clauseSubject(sight, at));
  return {
    at,
    pos,
    classes,
    weak: sight.weak[at] ?? new Set(),
    manner,
    roles,
    passive,
    negated: isNegated(sight, at) || (pos === 'v' && verbGroup(sentence, at, sight.grammar).negated),
    infinitive:
      pos === 'v' &&
      children.some((i) => words[i]?.norm === 'to' && /^(?:mark|aux)$/.test(sub(words[i]?.relation ?? ''))),
  };
}

/** The subject of the nearest predicate over a word, the word itself among them; -1 where there is none. */
function clauseSubject({ sentence }: Sight, at: number): number {
  const { words } = sentence;
  for (let i = at, steps = 0; i >= 0 && steps < 5; i = words[i]?.head ?? -1, steps++) {
    const tag = words[i]?.tag;
    if (i !== at && !/^(?:VERB|ADJ|NOUN|PROPN|NUM|PRON|DET)$/.test(tag ?? '')) continue;
    const found = subjectOf(sentence, i);
    if (found !== null && found.word !== at && (found.through === 'own' || tag === 'VERB')) return found.word;
  }
  return -1;
}

function putOblique(
  sight: Sight,
  i: number,
  passive: boolean,
  put: (role: RoleName, head: number) => void,
): void {
  const preposition = caseOf(sight.sentence.words, sight.below, i);
  if (sight.grammar.agents.has(preposition) || sight.sentence.words[i]?.relation === 'obl:agent')
    return put(passive ? 'agent' : 'place', i);
  const role = sight.prepositions[preposition];
  if (role !== undefined) put(role, i);
  // "tweeted 60 times last week"
  else if (preposition === '' && sight.classes[i]?.has('eventful') === true) put('after', i);
}

const markWord = (words: readonly Word[], below: Sight['below'], at: number): string =>
  (below[at] ?? [])
    .filter((i) => /^(?:mark|advmod|case)$/.test(words[i]?.relation ?? ''))
    .map((i) => words[i]?.norm ?? '')[0] ?? '';

/** Who has what a noun names: the subject of the verb that has it for object, or what it is a predicate of. */
function governed(sight: Sight, at: number, put: (role: RoleName, head: number) => void): void {
  const { words } = sight.sentence;
  const word = words[at];
  const over = word?.head ?? -1;
  if (over < 0) return;
  const relation = word?.relation ?? '';
  if (relation === 'obj' && words[over]?.tag === 'VERB')
    put('holder', subjectOf(sight.sentence, over)?.word ?? -1);
  if (relation === 'obj' || sub(relation) === 'nsubj') {
    for (const i of sight.below[over] ?? []) {
      const r = words[i]?.relation ?? '';
      if (i === at) continue;
      if (sub(r) === 'obl')
        putOblique(sight, i, false, (role, head) => {
          if (role === 'after' || role === 'place') put(role, head);
        });
    }
  }
  if (sub(relation) === 'compound') put('bearer', over);
}

function isNegated({ below, sentence: { words } }: Sight, at: number): boolean {
  const direct = (below[at] ?? []).some(
    (i) =>
      /^(?:not|n't|n’t|never|no|neither|nor|hardly|barely|scarcely|rarely|without)$/.test(
        words[i]?.norm ?? '',
      ) && !isNotOnly(words, i),
  );
  const object = (below[at] ?? []).some(
    (i) =>
      /^(?:obj|nsubj|nsubj:pass)$/.test(words[i]?.relation ?? '') &&
      (below[i] ?? []).some((j) => words[j]?.norm === 'no'),
  );
  const head = words[at]?.relation === 'xcomp' ? (words[at]?.head ?? -1) : -1;
  return (
    direct ||
    object ||
    (head >= 0 &&
      (/^(?:fail|refuse|cease|stop)$/.test(words[head]?.lemma ?? '') ||
        (below[head] ?? []).some((i) => /^(?:not|n't|n’t|never)$/.test(words[i]?.norm ?? ''))))
  );
}
