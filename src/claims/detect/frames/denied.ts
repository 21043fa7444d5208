import type { ClaimType } from '../../../model/project.ts';
import type { Amount } from '../amounts/read.ts';
import { type Denials, denials } from './packs/denials.ts';
import { ancestors } from '../../../text/parse/tree.ts';
import type { Sight } from './sight.ts';

/** Where a clause ends that a denial reaches into. */
const breaks =
  /^(?:[;:!?؟؛—–]|but|which|who|while|whereas|although|though|however|اما|ولی|بلکه|هرچند|но|а|однако|хотя|لكن|بل)$/;
/** Words between a denial close before a claim's words and those. */
const closely = 3;
/** Words of a clause that a denial reaches over. */
const widely = 14;

const fits = (norm: string, pattern: string): boolean =>
  pattern.endsWith('*') ? norm.startsWith(pattern.slice(0, -1)) : norm === pattern;

/** Whether the words around those `[first, last]` that make a claim deny it. Positions are of the parse. */
export function isDeniedAround(sight: Sight, language: string, first: number, last: number): boolean {
  const words = denials[language];
  if (words === undefined) return false;
  const norms = sight.sentence.words.map(({ norm, text }) => (/[\p{L}\p{N}]/u.test(text) ? norm : text));
  let from = first;
  while (from > 0 && first - from < widely && !breaks.test(norms[from - 1] ?? '')) from--;
  let to = last;
  while (to + 1 < norms.length && to - last < widely && !breaks.test(norms[to + 1] ?? '')) to++;
  const making = new Set([first, last, ...ancestors(sight.sentence, last)]);
  // The parse may hang what follows a relative clause on its verb.
  const isLed = (at: number): boolean => /^(?:that|which|who)$/.test(norms[at - 1] ?? '');
  const found = (list: Denials['before'], low: number, high: number): boolean => {
    for (let at = low; at <= high; at++)
      for (const run of list) {
        const end = at + run.length - 1;
        if (
          end <= high &&
          !(run[0] === 'few' && /^(?:a|the|last|past)$/.test(norms[at - 1] ?? '')) &&
          // "protests that never occurred | flooded": a verb of its own between has the denial.
          !(list === words.close && hasVerb(sight, end + 1, first - 1, isLed(at) ? new Set() : making)) &&
          run.every((one, i) => fits(norms[at + i] ?? '', one)) &&
          !words.only.has(norms[end + 1] ?? '')
        )
          return true;
      }
    return false;
  };
  // Words with hyphens are one: "rather than near-duplicate | coordinated".
  let [start, steps] = [first, 0];
  while (start > from && steps < closely) if (norms[--start] !== '-' && norms[start + 1] !== '-') steps++;
  const near = norms.slice(start, first).lastIndexOf(',');
  const closeFrom = near === -1 ? start : start + near + 1;
  return (
    found(words.before, from, last) ||
    found(words.close, closeFrom, first - 1) ||
    found(words.behind, last + 1, to) ||
    isScant(sight, words, first, last)
  );
}

const hasVerb = (
  { sentence: { words } }: Sight,
  from: number,
  to: number,
  making: ReadonlySet<number>,
): boolean =>
  words.some(
    ({ tag, norm }, i) => i >= from && i <= to && tag === 'VERB' && /^[a-z]/.test(norm) && !making.has(i),
  );

/** "little engagement", "got minimal coverage": the claim's noun or what its verb has is next to nothing. */
function isScant({ sentence, below }: Sight, { scant }: Denials, first: number, last: number): boolean {
  const { words } = sentence;
  for (let at = first; at <= last; at++) {
    const nouns = [at, ...(below[at] ?? []).filter((i) => words[i]?.relation === 'obj')];
    for (const noun of nouns)
      for (const i of below[noun] ?? []) {
        const { norm = '', lemma = '', relation = '' } = words[i] ?? {};
        if (
          i < noun &&
          /^(?:amod|det)$/.test(relation) &&
          (scant.has(norm) || scant.has(lemma)) &&
          !isSmall(sentence.words, i, noun)
        )
          return true;
      }
  }
  return false;
}

/** "a little": some; "little groups": small ones. */
const isSmall = (words: Sight['sentence']['words'], at: number, noun: number): boolean =>
  words[at]?.norm === 'little' &&
  (words[at - 1]?.norm === 'a' || words[noun]?.features?.includes('Number=Plur') === true);

const few = /^(?:only|just|merely|barely|تنها|فقط|лишь|только|всего)$/;
const time =
  /^(?:second|minute|hour|day|week|month|year|ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال|секунд|минут|час|день|дня|дней|недел|месяц|год|лет)/;

/** "took up only 0.2% of", "saw just a single post": an amount that is said to be small. One of X, or of time, is none. */
export function isOnly(
  { sentence: { words } }: Sight,
  amount: Amount | undefined,
  type: ClaimType,
  x: number | undefined,
): boolean {
  if (amount === undefined || amount.kind === 'ratio' || !/^(?:dominates|floods|ubiquitous)$/.test(type))
    return false;
  const { first, last } = amount;
  const ofX = x !== undefined && x >= first && x - last <= 3;
  return !ofX && few.test(words[first - 1]?.norm ?? '') && !time.test(words[last + 1]?.norm ?? '');
}

/** What is said of those who act in concert: that they act each for themselves denies it. */
const apart = /^(?:independent|independently|separately|heterogeneous|uncoordinated|unconnected)$/;

const less = /^(?:less|fewer|least|fewest|کمتر|کمترین|меньше|реже|менее|أقل)$/;
/** The same of what is measured, where something to compare with follows: "lower engagement than". */
const lower = /^(?:lower|smaller|weaker|rarer|ниже|слабее|پایین‌تر|کمرنگ‌تر)$/;
const higher = /^(?:more|higher|larger|greater|stronger)$/;

/** "shared less often than", "fewer posts": less than others is outperforms, denied; a fall is floods, denied. */
export function isLess(
  { classes, below, amounts, sentence: { words } }: Sight,
  at: number,
  type: ClaimType,
): boolean {
  if (type === 'floods') return classes[at]?.has('fall') === true;
  if (type === 'coordinates') return [at, ...(below[at] ?? [])].some((i) => apart.test(words[i]?.norm ?? ''));
  if (type === 'dominates')
    return (below[at] ?? []).some(
      (i) => /^(?:less|least)$/.test(words[i]?.norm ?? '') && words[i]?.relation === 'advmod',
    );
  if (type !== 'outperforms') return false;
  const over = words[at]?.head ?? -1;
  const isPart = amounts.some(
    ({ kind, value, last }) =>
      (kind === 'ratio' || kind === 'share') && value < 1 && words[last + 1]?.norm === 'as',
  );
  const low = words.findIndex(({ norm }) => lower.test(norm));
  const than = low === -1 ? -1 : words.findIndex(({ norm }, i) => i > low && /^(?:than|чем|از)$/.test(norm));
  const isLower = than !== -1 && !words.some(({ norm }) => higher.test(norm));
  return (
    isPart ||
    isLower ||
    [at, ...(below[at] ?? []), over, ...(below[over] ?? [])].some(
      (i) => less.test(words[i]?.norm ?? '') || (below[i] ?? []).some((j) => less.test(words[j]?.norm ?? '')),
    )
  );
}
