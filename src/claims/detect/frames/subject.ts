import type { ParsedSentence, Word } from '../../../text/parse/parsed.ts';
import { ancestors } from '../../../text/parse/tree.ts';
import type { ClaimType } from '../../../model/project.ts';
import { type RoleName, roleNames } from './roles.ts';
import type { Candidate } from './features.ts';
import { caseOf, fillerOf } from './fillers.ts';
import { definiteness } from './nouns.ts';
import type { Sight } from './sight.ts';
import { wordOf } from './whole.ts';

/** A noun that may be X, as the model sees it: its roles to the word that makes the claim, its kinds, where it stands. */
export interface NounFeatures {
  readonly head: number;
  readonly features: readonly string[];
}

/** All nouns of a sentence that may be X of a claim of a type; names are not told apart. */
export function nounsFor(
  sight: Sight,
  { predication, fits, at }: Pick<Candidate, 'predication' | 'fits' | 'at'>,
  type: ClaimType,
): NounFeatures[] {
  const { words } = sight.sentence;
  const over = ancestors(sight.sentence, at);
  const others = comparedIn(sight);
  const isThere = others[at] === true;
  const found: NounFeatures[] = [];
  for (const [head, word] of words.entries()) {
    if (!isNoun(word) && !isNamedBefore(word, words[word.head])) continue;
    const filler = fillerOf(sight, head);
    const kinds = [...filler.kinds];
    const roles = roleNames.filter((role) =>
      predication.roles[role]?.some((f) => f.head === head || f.core === head),
    );
    const features: string[] = [];
    const add = (feature: string): void => void features.push(feature, `${type}|${feature}`);
    const voice = predication.pos === 'v' ? (predication.passive ? 'p' : 'v') : predication.pos;
    for (const kind of kinds) add(`k:${kind}`);
    for (const role of roles) {
      add(`r:${role}.${voice}`);
      for (const kind of kinds) add(`r:${role}:${kind}`);
      // The first of those joined is the head of all.
      if (predication.roles[role]?.[0]?.head !== head) features.push('later', `later:${role}`);
    }
    if (roles.length === 0) add(head === at ? `self.${voice}` : `away.${voice}`);
    for (const name of predication.classes)
      for (const role of roles) features.push(`${name}>${role}.${voice}`);
    add(`tag:${word.tag}`);
    add(`case:${caseOf(words, sight.below, head)}`);
    for (const name of sight.classes[filler.core] ?? []) add(`c:${name}`);
    features.push(`def:${definiteness(sight, head)}`, `nth:${Math.min(3, found.length)}`);
    const governor = words[word.head];
    if (governor !== undefined) {
      const by = (word.relation.split(':', 1)[0] ?? '') + (word.relation.endsWith(':pass') ? ':pass' : '');
      for (const name of sight.classes[word.head] ?? []) add(`g:${name}.${by}`);
      features.push(`gl:${wordOf(governor.lemma)}.${by}`, `gt:${governor.tag}.${by}`);
    }
    for (const frame of fits) {
      if (frame.type !== type) continue;
      const fitting = (role: RoleName): boolean => {
        const needed = frame.need?.[role] ?? '*';
        return roles.includes(role) && (needed === '*' || kinds.some((kind) => needed.includes(kind)));
      };
      const rank = frame.x.findIndex(fitting);
      if (rank >= 0) features.push(`x${Math.min(rank, 2)}`, `f:${frame.id}:${rank}`);
      if (frame.rivals?.some((role) => roles.includes(role)) === true) features.push('rival');
    }
    const relation =
      (word.relation.split(':', 1)[0] ?? '') + (word.relation.endsWith(':pass') ? ':pass' : '');
    add(`rel:${relation}`);
    if (/^(?:nmod|compound|flat|amod|nmod:poss)$/.test(word.relation)) {
      const up = fillerOf(sight, word.head);
      features.push(`in:${[...up.kinds][0]}`);
      if (up.core === head) features.push('core');
    }
    features.push(
      head < at ? 'before' : head > at ? 'behind' : 'here',
      `near:${Math.min(5, Math.abs(head - at) >> 2)}`,
    );
    if (others[head] === true && !isThere) add(`other:${relation}`);
    if (over.includes(word.head) && word.relation.startsWith('nsubj')) add('over');
    if (words[word.head]?.relation === 'root' && word.relation.startsWith('nsubj')) add('main');
    if (word.relation === 'root') features.push('root');
    if (word.tag === 'PRON')
      features.push(
        `pron:${/^(?:who|which|that|what|whom|котор\p{L}+|кто|что|که|التي|الذي|الذين)$/u.test(word.norm) ? 'rel' : /^(?:i|we|you|us|me|мы|я|вы|ما|من|شما|نحن)$/.test(word.norm) ? 'self' : 'they'}`,
      );
    if (word.tag === 'PROPN') features.push('name');
    const way = wayBetween(sight.sentence, at, head);
    if (way !== undefined) add(`way:${way}.${voice}`);
    // Nouns of these texts say much of whose talk it is: "accounts", "posts"; a name says nothing.
    if (word.tag === 'NOUN') features.push(`n:${wordOf(words[filler.core]?.lemma ?? word.lemma)}`);
    found.push({ head, features });
  }
  return found;
}

/** The relations between two words, up and then down; undefined where they are far apart. */
function wayBetween(sentence: ParsedSentence, from: number, to: number): string | undefined {
  const up = [from, ...ancestors(sentence, from)];
  const down = [to, ...ancestors(sentence, to)];
  const meet = up.find((i) => down.includes(i));
  if (meet === undefined) return undefined;
  const [rise, fall] = [up.slice(0, up.indexOf(meet)), down.slice(0, down.indexOf(meet)).reverse()];
  if (rise.length + fall.length > 4) return undefined;
  const of = (i: number): string => sentence.words[i]?.relation ?? '';
  return `${rise.map((i) => `${of(i)}<`).join('')}${fall.map((i) => `>${of(i)}`).join('')}`;
}

const isNoun = ({ tag, relation }: Word): boolean =>
  ((/^(?:NOUN|PROPN|PRON|SYM|X)$/.test(tag) && !/^(?:flat|fixed|goeswith|det|compound)/.test(relation)) ||
    /^(?:nsubj|obj|obl|nmod)/.test(relation)) &&
  !relation.startsWith('nummod');

/** "Harbour Union posts": a name bound to a verb as its compound is who acts, whatever the parse calls it. */
const isNamedBefore = ({ tag, relation }: Word, head: Word | undefined): boolean =>
  tag === 'PROPN' && relation === 'compound' && head?.tag === 'VERB';

/** Words behind which the other side of a comparison or a contrast stands, up to the next comma. */
const contrasts =
  /^(?:than|compared|comparison|whereas|while|versus|vs|unlike|чем|тогда|сравнению|отличие|چنانچه|درحالی|حالی|نسبت|مقایسه|برخلاف|مقابل|مقارنة|بينما)$/;

/** Which words stand on the other side: "more than | the outlets", "while | the embassy posted twice, …". */
export function comparedIn({ sentence: { words } }: Pick<Sight, 'sentence'>): boolean[] {
  let inside = false;
  return words.map(({ norm, text }) => {
    if (/^[,;،؛—–]$/.test(text)) inside = false;
    else if (contrasts.test(norm)) inside = true;
    return inside;
  });
}
