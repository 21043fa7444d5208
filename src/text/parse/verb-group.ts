import type { Grammar, Modality } from './grammar/grammar.ts';
import { dependents, dependentsBy, isRelation } from './tree.ts';
import type { ParsedSentence, Word } from './word.ts';

export interface VerbGroup {
  /** The verb, or the noun or adjective of a clause with a copula. */
  readonly predicate: number;
  /** The predicate with its auxiliaries, copula, particles and negations, in order. */
  readonly words: readonly number[];
  readonly voice: 'active' | 'passive';
  /** null where the form has none: infinitives, participles, nouns. */
  readonly tense: 'past' | 'present' | 'future' | null;
  readonly modality: readonly Modality[];
  /** Denied, by an odd number of words: "not", "no accounts", "hardly", "failed to", "without". */
  readonly negated: boolean;
  /** The words that deny it. */
  readonly negators: readonly number[];
}

const has = (word: Word | undefined, feature: string): boolean => word?.features?.includes(feature) === true;

/** What stands around a predicate that says when, whether and how surely. */
export function verbGroup(sentence: ParsedSentence, predicate: number, grammar: Grammar): VerbGroup {
  const { words } = sentence;
  const own = words[predicate];
  // "did not share or mention": the second verb has the auxiliaries of the first.
  const leader = sharesAuxiliaries(sentence, predicate) ? (own?.head ?? -1) : -1;
  const led = leader < 0 ? undefined : verbGroup(sentence, leader, grammar);
  const auxiliaries = dependentsBy(sentence, predicate, 'aux', 'cop');
  const particles = dependentsBy(sentence, predicate, 'compound:prt', 'compound:lvc', 'expl');
  const negators = [...ownNegators(sentence, predicate, grammar), ...(led?.negators ?? [])];
  const modality = new Set<Modality>(led?.modality ?? []);
  for (const i of auxiliaries) addTo(modality, grammar.modals.get(words[i]?.lemma ?? ''), words[i]);
  for (const i of dependentsBy(sentence, predicate, 'advmod', 'amod'))
    addTo(modality, grammar.hedges.get(words[i]?.lemma ?? ''), undefined);
  let tense = led?.tense ?? tenseOf(sentence, predicate, auxiliaries, grammar);
  const over = governing(sentence, predicate);
  if (over >= 0) {
    const lemma = words[over]?.lemma ?? '';
    addTo(modality, grammar.modals.get(lemma) ?? grammar.hedges.get(lemma), undefined);
    if (grammar.negativeVerbs.has(lemma)) negators.push(over);
    if (grammar.raising.has(lemma) || grammar.negativeVerbs.has(lemma)) {
      const above = verbGroup(sentence, over, grammar);
      negators.push(...above.negators);
      for (const kind of above.modality) modality.add(kind);
      tense ??= above.tense;
    }
  }
  const group = [
    ...new Set([
      predicate,
      ...auxiliaries,
      ...particles,
      ...negators.filter((i) => words[i]?.head === predicate),
    ]),
  ];
  return {
    predicate,
    words: group.sort((a, b) => a - b),
    voice: led?.voice ?? (isPassive(sentence, predicate) ? 'passive' : 'active'),
    tense,
    modality: [...modality],
    negated: isNegated(sentence, new Set(negators), grammar),
    negators: [...new Set(negators)].sort((a, b) => a - b),
  };
}

/** An odd number of negations; where they agree with each other, those of one clause are one. */
function isNegated({ words }: ParsedSentence, negators: ReadonlySet<number>, grammar: Grammar): boolean {
  if (!grammar.concord) return negators.size % 2 === 1;
  const verbs = [...negators].filter((i) => grammar.negativeVerbs.has(words[i]?.lemma ?? ''));
  const own = verbs.filter((i) => has(words[i], 'Polarity=Neg')).length;
  const others = negators.size > verbs.length || own > 0 ? 1 : 0;
  return (verbs.length + others) % 2 === 1;
}

/** A modal that is itself a past form ("could", "would") is no tense; "have" is modal before "to" alone. */
function addTo(into: Set<Modality>, modality: Modality | undefined, auxiliary: Word | undefined): void {
  if (modality === undefined || (auxiliary !== undefined && /^(?:have|need)$/.test(auxiliary.lemma))) return;
  into.add(modality);
}

/** Persian verbs that make a passive of their noun or adjective: «منتشر شد». */
const passiveLight = new Set(['شد', 'گشت', 'گردید']);

/** A passive form, or one that hangs on its subject as such; "posts shared by them" too. */
export function isPassive(sentence: ParsedSentence, predicate: number): boolean {
  const own = sentence.words[predicate];
  if (has(own, 'Voice=Pass')) return true;
  if (passiveLight.has(own?.lemma ?? '') && dependentsBy(sentence, predicate, 'compound:lvc').length > 0)
    return true;
  if (dependentsBy(sentence, predicate, 'aux:pass', 'nsubj:pass', 'csubj:pass', 'obl:agent').length > 0)
    return true;
  return own?.relation === 'acl' && own.tag === 'VERB' && has(own, 'Tense=Past|VerbForm=Part');
}

function ownNegators(sentence: ParsedSentence, predicate: number, grammar: Grammar): number[] {
  const { words } = sentence;
  const found: number[] = [];
  for (const i of dependents(sentence, predicate)) {
    const word = words[i];
    if (word === undefined) continue;
    const denies =
      (grammar.negators.has(word.lemma) || grammar.negators.has(word.norm)) && !isNotOnly(words, i);
    if (denies && isRelation(word, 'advmod', 'cc', 'det', 'discourse', 'aux')) found.push(i);
    else if (grammar.negativeMarks.has(word.lemma) && isRelation(word, 'mark', 'case')) found.push(i);
    else if (isRelation(word, 'nsubj', 'obj', 'obl')) found.push(...nominalNegators(sentence, i, grammar));
  }
  return has(words[predicate], 'Polarity=Neg') ? [...found, predicate] : found;
}

/** "not only", "not just" say more than what they stand before. */
export const isNotOnly = (words: readonly Word[], at: number): boolean =>
  /^(?:only|just|merely|simply|только|просто|лишь|تنها|فقط)$/.test(words[at + 1]?.norm ?? '');

/** "no accounts", "nobody", "none of them", "few users": the predicate is denied by its subject or object. */
function nominalNegators(sentence: ParsedSentence, at: number, grammar: Grammar): number[] {
  const word = sentence.words[at];
  if (word === undefined) return [];
  if (grammar.negativePronouns.has(word.lemma)) return [at];
  return dependentsBy(sentence, at, 'det', 'advmod', 'amod', 'cc').filter((i) => {
    const { lemma = '', norm = '', relation = '', text = '' } = sentence.words[i] ?? {};
    if (!grammar.negators.has(lemma) && !grammar.negators.has(norm)) return false;
    // "a few", "little" as size, and "not" before another noun deny nothing.
    const article = dependentsBy(sentence, at, 'det').some((d) =>
      /^an?$/.test(sentence.words[d]?.norm ?? ''),
    );
    return (
      !(relation === 'amod' && (article || text.startsWith('little'))) &&
      !(relation === 'cc' && norm === 'nor' && i > at)
    );
  });
}

/** The verb or adjective whose open complement the predicate is. */
function governing(sentence: ParsedSentence, predicate: number): number {
  const own = sentence.words[predicate];
  if (own === undefined || !isRelation(own, 'xcomp')) return -1;
  return own.head;
}

function sharesAuxiliaries(sentence: ParsedSentence, predicate: number): boolean {
  const { words } = sentence;
  const own = words[predicate];
  const leader = words[own?.head ?? -1];
  if (own?.relation !== 'conj' || leader === undefined || leader.tag !== own.tag || own.tag !== 'VERB')
    return false;
  if (dependentsBy(sentence, predicate, 'aux', 'nsubj', 'csubj', 'mark').length > 0) return false;
  return own.features === leader.features && !has(own, 'VerbForm=Fin') && own.head < predicate;
}

function tenseOf(
  sentence: ParsedSentence,
  predicate: number,
  auxiliaries: readonly number[],
  { future, pastParticiples }: Grammar,
): VerbGroup['tense'] {
  const group = [...auxiliaries.map((i) => sentence.words[i]), sentence.words[predicate]];
  if (auxiliaries.some((i) => future.has(sentence.words[i]?.lemma ?? ''))) return 'future';
  if (group.some((word) => has(word, 'Tense=Fut'))) return 'future';
  // "have shared" is past in what it says.
  const finite =
    group.find((word) => has(word, 'VerbForm=Fin')) ?? group.find((word) => has(word, 'Person='));
  const perfect = group.some((word) => word?.lemma === 'have' && word.tag === 'AUX');
  if (perfect && sentence.words[predicate]?.lemma !== 'have') return 'past';
  if (
    pastParticiples &&
    has(sentence.words[predicate], 'Tense=Past|') &&
    has(sentence.words[predicate], 'VerbForm=Part')
  )
    return 'past';
  if (finite === undefined) return null;
  if (has(finite, 'Tense=Past')) return 'past';
  return has(finite, 'Mood=Imp') ? null : 'present';
}
