import type { Word } from '../../../text/parse/parsed.ts';
import type { ClassName } from './classes.ts';
import type { Filler, Kind } from './roles.ts';
import type { Sight } from './sight.ts';

const kindsOf: Partial<Record<ClassName, Kind>> = {
  talk: 'T',
  falsehood: 'T',
  talker: 'A',
  crowd: 'A',
  media: 'A',
  puppet: 'A',
  platform: 'P',
  mainstream: 'M',
  eventful: 'E',
  engagement: 'G',
  reaction: 'T',
};
/** Nouns that say how much of what their complement is. */
const measuring: readonly ClassName[] = ['pouring', 'many', 'few', 'volume', 'majority', 'most', 'wide'];
const sub = (relation: string): string => relation.split(':', 1)[0] ?? relation;

/** The preposition of a noun; of "in the wake of" the first word that says what it is. */
export function caseOf(words: readonly Word[], below: Sight['below'], at: number): string {
  const cases = (below[at] ?? []).filter((i) => words[i]?.relation === 'case');
  return cases.map((i) => words[i]?.norm ?? '')[0] ?? '';
}

/** A noun and those joined to it. */
export function joined({ below, sentence: { words } }: Sight, head: number): number[] {
  return [
    head,
    ...(below[head] ?? []).filter(
      (i) => words[i]?.relation === 'conj' && /^(?:NOUN|PROPN|PRON|X|SYM|NUM)$/.test(words[i]?.tag ?? ''),
    ),
  ];
}

/** Found once for each noun of a sentence. */
export function fillerOf(sight: Sight, head: number): Filler {
  const found = sight.fillers.get(head) ?? lookAt(sight, head);
  sight.fillers.set(head, found);
  return found;
}

function lookAt(sight: Sight, head: number): Filler {
  const core = coreOf(sight, head);
  const kinds = new Set<Kind>();
  const word = sight.sentence.words[core];
  for (const of of [sight.classes, sight.weak]) {
    if (kinds.size > 0) break;
    for (const at of new Set([head, core])) {
      for (const c of of[at] ?? []) {
        const kind = kindsOf[c];
        if (kind !== undefined) kinds.add(kind);
      }
    }
  }
  // "Telegram channels", "Kremlin propaganda": what it is comes from its head; what stands before says where
  if (kinds.size === 0) {
    for (const i of sight.below[core] ?? []) {
      if (!/^(?:compound|flat|amod|nmod:poss)/.test(sight.sentence.words[i]?.relation ?? '')) continue;
      for (const c of sight.classes[i] ?? []) {
        const kind = kindsOf[c];
        if (kind !== undefined && kind !== 'P' && kind !== 'E' && kind !== 'M') kinds.add(kind);
      }
    }
  }
  if (/^[#@]/.test(word?.text ?? '')) kinds.add(word?.text.startsWith('#') === true ? 'T' : 'A');
  if (kinds.size === 0) kinds.add(word?.tag === 'PROPN' ? 'N' : word?.tag === 'PRON' ? 'R' : 'O');
  return { head, core, kinds };
}

/** "accounts" of "a handful of accounts", "80 percent of accounts", "hundreds of accounts". */
export function coreOf(sight: Sight, head: number): number {
  const { words } = sight.sentence;
  let core = head;
  for (let steps = 0; steps < 3; steps++) {
    const own = sight.classes[core];
    const measure =
      words[core]?.tag === 'NUM' ||
      words[core]?.tag === 'SYM' ||
      measuring.some((c) => own?.has(c)) ||
      sight.amounts.some((a) => core >= a.first && core <= a.last) ||
      /^(?:group|set|network|part|kind|type|sort|lot|series|range|handful|majority|share|percent|%|bulk|number|wave|one|many|most|some|all|half|variety|mix|collection|army|web|ring|cluster|batch|portion|bit|piece|form)$/.test(
        words[core]?.lemma ?? '',
      );
    const of = (sight.below[core] ?? []).find(
      (i) => sub(words[i]?.relation ?? '') === 'nmod' && caseOf(words, sight.below, i) === 'of',
    );
    if (!measure || of === undefined) break;
    core = of;
  }
  return core;
}
