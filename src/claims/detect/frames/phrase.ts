import type { Span } from '../../../model/statement.ts';
import type { Word } from '../../../text/parse/parsed.ts';
import { ancestors, subtree } from '../../../text/parse/tree.ts';
import { isMonthOrDay } from './calendar.ts';
import { coreOf } from './fillers.ts';
import type { Sight } from './sight.ts';
import {
  isToldApart,
  saysOf,
  withHyphened,
  withList,
  withoutClause,
  withoutLeadIn,
  withoutVerb,
} from './trim.ts';

/** Prepositions that say where, when or beside what, which is no part of whose talk it is. */
const apart: ReadonlySet<string> = new Set(['place', 'after', 'than']);
const outside = /^(?:per|despite|as|like|including|until|با|تا)$/;
/** Words of a clause that tells a bare noun from others: "accounts | that share the same images". */
const longestTelling = 12;
/** Words of a clause or an apposition beside a noun that still belong to its name. */
const longest = 7;

/** The noun phrase of a head with those joined to it, without where and when, and without long clauses. */
export function phraseOf(sight: Sight, noun: number, trigger = -1): Span {
  const { sentence, below } = sight;
  const { words } = sentence;
  const head = firstOf(sight, wholeOf(sight, noun));
  // A clause that makes the claim is no part of X: "accounts | posting identical messages".
  const making = new Set([trigger, ...ancestors(sentence, trigger)]);
  const size = (at: number): number => subtree(sentence, at).length;
  const toldApart = isToldApart(sight, head);
  const afterComma = (i: number): boolean => {
    const [from = 0] = subtree(sentence, i);
    return words[from]?.text === ',' || words[from - 1]?.text === ',';
  };
  const isClause = (i: number): boolean =>
    (below[i] ?? []).some((j) => /^(?:nsubj|cop|aux)/.test(words[j]?.relation ?? ''));
  const cut = (word: Word, i: number): boolean => {
    const relation = word.relation.split(':', 1)[0] ?? '';
    if (
      word.head === head &&
      /^(?:case|nsubj|csubj|cop|aux|mark|advcl|expl|discourse|vocative|dislocated|parataxis|ccomp|obl|obj|cc:preconj|advmod:emph)$/.test(
        relation,
      )
    ) {
      return !(relation === 'ccomp' || relation === 'obl') || size(i) > longest;
    }
    if (relation === 'punct' && word.head === head && /^[—–:;"“”(]$/.test(word.text)) return true;
    if (relation === 'nmod' && word.relation !== 'nmod:poss') {
      const mark = (below[i] ?? []).find((j) => words[j]?.relation === 'case');
      const by = mark === undefined || mark > i ? '' : (words[mark]?.norm ?? '');
      // "the service, with 2.7 million followers": what a comma sets apart says more of it, and not who it is.
      if (by !== '' && i > head && word.head === head && afterComma(i)) return true;
      if (by === 'such' && word.head === head) return toldApart;
      return by !== '' && (outside.test(by) || apart.has(sight.prepositions[by] ?? ''));
    }
    // "the phrase, rooted in online extremism": what a comma sets apart names nobody, but a name: "the enemy, above all X".
    if (/^(?:acl|appos|parataxis)$/.test(relation)) {
      const apartBy = i > head && word.tag !== 'PROPN' && afterComma(i);
      // Who it is is known before the clause begins: "pro-army channels | posing as news"; a bare noun needs it.
      if (relation === 'acl' && word.head === head && i > head && /^[a-z]/.test(word.norm))
        return toldApart || size(i) > longestTelling || making.has(i) || apartBy;
      return size(i) > longest || (making.has(i) && i !== head) || apartBy;
    }
    // A clause of its own is joined to nobody: "the campaign | was the story", where the parse sees two nouns.
    if (relation === 'conj' && word.head === head)
      return /^(?:VERB|AUX|ADV)$/.test(word.tag) || words[head]?.tag === 'VERB' || isClause(i);
    if (relation === 'cc' && word.head !== head)
      return /^(?:VERB|AUX|ADV)$/.test(words[word.head]?.tag ?? '');
    return false;
  };
  const all = subtree(sentence, head, cut);
  // One stretch around the head: what a cut left standing alone is no part of it.
  const at = all.indexOf(head);
  let [first, last] = [at, at];
  while (first > 0 && (all[first] ?? 0) - (all[first - 1] ?? 0) <= 2) first--;
  while (last + 1 < all.length && (all[last + 1] ?? 0) - (all[last] ?? 0) <= 2) last++;
  const own = all.slice(first, last + 1);
  while (
    own.length > 1 &&
    own.at(-1) !== head &&
    (/^(?:PUNCT|CCONJ)$/.test(words[own.at(-1) ?? -1]?.tag ?? '') ||
      // "more often than the outlets | do"
      /^(?:do|does|did)$/.test(words[own.at(-1) ?? -1]?.norm ?? ''))
  )
    own.pop();
  while (own.length > 1 && /^(?:PUNCT|CCONJ)$/.test(words[own[0] ?? -1]?.tag ?? '') && own[0] !== head)
    own.shift();
  withoutLead(words, own, head);
  withoutLeadIn(sight, own, head);
  withoutClaim(words, own, head, trigger);
  withoutClause(sight, own, head);
  withHyphened(sight, own);
  withoutVerb(sight, own, head);
  withList(sight, own, trigger);
  withWholeName(words, own);
  const end = own.at(-1) ?? head;
  const says = toldApart || own.includes(trigger) ? undefined : saysOf(sight, own, trigger);
  const closing = own.includes(trigger) ? undefined : (says ?? quotedName(words, own, trigger));
  return [words[own[0] ?? head]?.span[0] ?? 0, words[closing ?? end]?.span[1] ?? 0];
}

const closings: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"' };
/** Words of a name within quotation marks. */
const longestName = 10;

/** «هشتگ «…»», "the hashtag “…”": where the name ends that stands in marks right behind its noun, if a phrase does not hold it whole. */
function quotedName(words: readonly Word[], own: readonly number[], trigger: number): number | undefined {
  const end = own.at(-1) ?? -1;
  const inside = own.findLast((i) => closings[words[i]?.text ?? ''] !== undefined);
  const opening = inside ?? end + 1;
  const closing = closings[words[opening]?.text ?? ''];
  if (closing === undefined || !/^(?:NOUN|PROPN)$/.test(words[opening - 1]?.tag ?? '')) return undefined;
  for (let i = opening + 2; i <= opening + longestName + 1; i++) {
    if (words[i]?.text !== closing) continue;
    return i <= end || (trigger > end && trigger < i) ? undefined : i;
  }
  return undefined;
}

/** "dozens of accounts", where "accounts" is the noun. */
function wholeOf(sight: Sight, noun: number): number {
  const { words } = sight.sentence;
  let head = noun;
  for (let steps = 0; steps < 3; steps++) {
    const over = words[head]?.head ?? -1;
    if (words[head]?.relation !== 'nmod' || over < 0 || over > head || coreOf(sight, over) !== noun) break;
    head = over;
  }
  return head;
}

/** "leaders and supporters", where "supporters" is the noun: the first of those joined. */
function firstOf({ sentence: { words } }: Sight, noun: number): number {
  let head = noun;
  for (let steps = 0; steps < 4 && words[head]?.relation === 'conj'; steps++) {
    const over = words[head]?.head ?? -1;
    if (over < 0 || over > head || !/^(?:NOUN|PROPN|X|SYM)$/.test(words[over]?.tag ?? '')) break;
    head = over;
  }
  return head;
}

/** Takes away the word behind the head that makes the claim, and all behind it: "AI bots | to flood Telegram". */
function withoutClaim(words: readonly Word[], own: number[], head: number, trigger: number): void {
  const at = own.indexOf(trigger);
  const word = words[trigger];
  if (at < 0 || trigger <= head || word?.tag !== 'VERB' || word.relation === 'amod') return;
  own.length = at;
  while (
    own.length > 1 &&
    own.at(-1) !== head &&
    /^(?:ADP|PART|AUX|PUNCT|SCONJ|CCONJ|ADV|DET)$/.test(words[own.at(-1) ?? -1]?.tag ?? '')
  )
    own.pop();
}

/** "the Dock | Guild": a name goes on to the left while its words do, with its article. */
function withWholeName(words: readonly Word[], own: number[]): void {
  const isName = (at: number): boolean =>
    // The first word of a sentence is written so whatever it is.
    (words[at]?.tag === 'PROPN' || (at > 0 && /^(?:NOUN|ADJ)$/.test(words[at]?.tag ?? ''))) &&
    /^\p{Lu}/u.test(words[at]?.text ?? '') &&
    !isMonthOrDay(words[at]?.norm ?? '');
  const [start = -1] = own;
  let first = start;
  while (isName(first) && isName(first - 1)) own.unshift(--first);
  if (first < start && words[first - 1]?.norm === 'the') own.unshift(first - 1);
}

/** Takes away what is said before the phrase: "for instance, | negative opinions", "actually | a script". */
function withoutLead(words: readonly Word[], own: number[], head: number): void {
  const comma = own.findIndex((i) => words[i]?.text === ',' && i < head);
  const lead = own.slice(0, Math.max(0, comma));
  const tagged = (tags: RegExp): boolean => lead.some((i) => tags.test(words[i]?.tag ?? ''));
  if (tagged(/^(?:ADV|ADP|SCONJ)$/) && !tagged(/^(?:ADJ|DET)$/)) own.splice(0, comma + 1);
  while (own.length > 1 && words[own[0] ?? -1]?.tag === 'ADV' && words[own[1] ?? -1]?.tag === 'DET')
    own.shift();
}
