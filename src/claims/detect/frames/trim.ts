import type { Word } from '../../../text/parse/parsed.ts';
import type { Sight } from './sight.ts';

/** Whether a noun is told from others by what stands at it: "pro-army channels", "the ministry's posts", a name; "posts" is not. */
export function isToldApart({ sentence: { words }, below }: Sight, head: number): boolean {
  const word = words[head];
  if (word === undefined || word.tag === 'PROPN' || /^[#@]/.test(word.text)) return true;
  return (below[head] ?? []).some((i) => {
    const { relation = '', tag = '', norm = '' } = words[i] ?? {};
    if (relation === 'nmod' && i > head)
      return !(below[i] ?? []).some((j) =>
        /^(?:such|including|like|in|on|across)$/.test(words[j]?.norm ?? ''),
      );
    if (relation === 'amod') return !/^(?:many|most|several|other|such|similar|same|more)$/.test(norm);
    return /^(?:compound|nmod:poss|flat|appos)/.test(relation) && tag !== 'PUNCT';
  });
}

const relatives = /^(?:who|which|that|whom|whose|where)$/;
const isGlued = (words: readonly Word[], left: number): boolean =>
  words[left]?.span[1] === words[left + 1]?.span[0];
const isDash = (words: readonly Word[], i: number): boolean =>
  /^[-–—―]$/.test(words[i]?.text ?? '') && !isGlued(words, i - 1);

/**
 * Ends a phrase, in place, where a clause of its own begins behind its head: at a dash or a bracket that is not closed, and at
 * a finite verb that no relative leads in ("these bots | impersonated").
 */
export function withoutClause({ sentence: { words } }: Sight, own: number[], head: number): void {
  const isVerb = (i: number): boolean =>
    words[i]?.tag === 'VERB' &&
    /VerbForm=Fin/.test(words[i]?.features ?? '') &&
    /^[a-z]/.test(words[i]?.norm ?? '');
  const open = own.findLast((i) => words[i]?.text === '(' || words[i]?.text === '[') ?? -1;
  const closed = own.some((i) => i > open && /^[)\]]$/.test(words[i]?.text ?? ''));
  for (const [at, i] of own.entries()) {
    if (i <= head) continue;
    const led = own.findLast(
      (j) => j > head && j < i && (relatives.test(words[j]?.norm ?? '') || words[j]?.tag === 'SCONJ'),
    );
    const isFinite =
      isVerb(i) &&
      words[i - 1]?.tag !== 'PRON' &&
      (led === undefined || own.some((j) => j > led && j < i && isVerb(j) && words[i - 1]?.tag !== 'CCONJ'));
    if (isFinite || isDash(words, i) || (i === open && !closed)) {
      own.length = at;
      break;
    }
  }
}

/**
 * Takes away, in place, what leads a phrase in without being of it: "after the release, | fans", "that | the channels", "from |
 * the party".
 */
export function withoutLeadIn({ sentence: { words } }: Sight, own: number[], head: number): void {
  const isLead = (i: number): boolean => {
    const { tag = '', norm = '' } = words[i] ?? {};
    return (
      (tag === 'ADP' || tag === 'SCONJ' || /^(?:not|n't|following|according)$/.test(norm)) &&
      /^[a-z]/.test(norm)
    );
  };
  const [first = head] = own;
  if (
    first !== head &&
    isLead(first) &&
    !/^(?:over|around|about|under|between|up|like)$/.test(words[first]?.norm ?? '')
  ) {
    const comma = own.findLastIndex((i) => i < head && words[i]?.text === ',');
    own.splice(0, Math.max(1, comma + 1));
    while (own.length > 1 && own[0] !== head && isLead(own[0] ?? head)) own.shift();
  }
  // "LONDON (AP) — | false claims"
  const dash = own.findLastIndex((i) => i < head && isDash(words, i));
  if (dash > 0 && /^\p{Lu}{2,}$/u.test(words[own[0] ?? head]?.text ?? '')) own.splice(0, dash + 1);
}

/** Adds, in place, what a hyphen joins to a phrase's first word: "repression- | supporting content". */
export function withHyphened({ sentence: { words } }: Sight, own: number[]): void {
  for (let steps = 0; steps < 4; steps++) {
    const first = own[0] ?? 0;
    const dash = first - 1;
    const joined = first > 1 && words[dash]?.text === '-' && isGlued(words, dash) && isGlued(words, dash - 1);
    const before = words[dash];
    // "pro-": the parser may leave the hyphen at its word.
    const isPrefix = before !== undefined && /^\p{L}+-$/u.test(before.text) && isGlued(words, dash);
    if (joined) own.unshift(dash - 1, dash);
    else if (isPrefix) own.unshift(dash);
    else break;
  }
}

/** Adds, in place, the names that are listed beside one: "Red Pier, Dock News and | Ferry Talk", "Red Pier | and Dock News". */
export function withList({ sentence: { words } }: Sight, own: number[], trigger: number): void {
  const isName = (i: number): boolean =>
    /^[@#]/.test(words[i]?.text ?? '') ||
    (/^(?:PROPN|NOUN|X|ADJ)$/.test(words[i]?.tag ?? '') && /^\p{Lu}/u.test(words[i]?.text ?? ''));
  const isAnd = (i: number): boolean => /^(?:and|&)$/.test(words[i]?.text ?? '');
  const isListed = (i: number): boolean => i !== trigger && (isName(i) || isAnd(i) || words[i]?.text === ',');
  const [start = 0, end = start] = [own[0], own.at(-1)];
  if (!own.every(isListed)) return;
  let [first, last] = [start, end];
  if (isAnd(start - 1) || own.some(isAnd))
    for (let i = start - 1; i >= 0 && isListed(i); i--) if (isName(i)) first = i;
  // "In Harbour City, | Red Pier and Dock News"
  if (first < start && words[first - 1]?.tag === 'ADP') {
    while (first < start && words[first]?.text !== ',') first++;
    if (first < start) first++;
  }
  let joined = false;
  for (let i = end + 1; i < words.length && isListed(i); i++) {
    if (isAnd(i)) joined = true;
    else if (isName(i) && joined) last = i;
  }
  for (let i = start - 1; i >= first; i--) own.unshift(i);
  for (let i = end + 1; i <= last; i++) own.push(i);
}

const saying =
  /^(?:about|that|calling|claiming|accusing|saying|alleging|asking|urging|containing|criticizing|criticising|mocking|praising|showing|supporting|demanding|for)$/;
/** Words of what a bare noun of talk is about that are told with it. */
const longest = 8;

/** Where what a bare noun of talk is about ends: "posts | about how the war is lost"; undefined where nothing is added. */
export function saysOf(
  { sentence: { words } }: Sight,
  own: readonly number[],
  trigger: number,
): number | undefined {
  const end = own.at(-1) ?? -1;
  const next = words[end + 1];
  if (next === undefined) return undefined;
  const isCall = /^(?:calls?|appeals?|demands?|requests?|threats?|pledges?)$/.test(words[end]?.norm ?? '');
  if (!saying.test(next.norm) && !(next.norm === 'to' && isCall)) return undefined;
  let last = end;
  for (let i = end + 1; i <= end + longest && i < words.length; i++) {
    if (i === trigger || /^[,.;:!?—–―"”)]$/.test(words[i]?.text ?? '')) break;
    if (words[i]?.tag === 'AUX' && i < trigger) break;
    last = i;
  }
  while (last > end && /^(?:ADP|DET|CCONJ|PART|ADV|SCONJ|AUX)$/.test(words[last]?.tag ?? '')) last--;
  return last > end + 1 ? last : undefined;
}

/**
 * A Persian clause is joined by «که»: a finite verb without it is the sentence's own, and so is what stands with it from its last
 * preposition on, or its noun: «کاربران عربستان | به ترند نخست تبدیل شد».
 */
export function withoutVerb({ sentence: { words } }: Sight, own: number[], head: number): void {
  const isFinite = (i: number): boolean =>
    words[i]?.tag === 'VERB' &&
    (words[i]?.features ?? '').includes('Person=') &&
    /[\u0600-\u06ff]/u.test(words[i]?.text ?? '');
  const verb = own.findIndex((i) => i > head && isFinite(i));
  if (verb < 0) return;
  const before = own.slice(0, verb);
  if (before.some((i) => i > head && words[i]?.norm === 'که')) return;
  const lead = before.findLastIndex((i) => i > head && words[i]?.tag === 'ADP');
  own.length = lead > 0 ? lead : Math.max(own.indexOf(head) + 1, verb - 1);
}
