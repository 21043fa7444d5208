import { letterFolds } from '../../measures/normalisation.ts';

/** A word of a text in the spelling in which posts are searched, with its place. */
export interface Word {
  readonly norm: string;
  /** UTF-16 code units in the text, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one: spaces and marks. */
  readonly gap: string;
  /** Written with a capital first letter. */
  readonly capital: boolean;
  /** "Union’s": the word owns what follows. */
  readonly possessive: boolean;
}

// The marks that the search drops stand inside words: harakat, tatweel, ZWNJ, soft hyphen, bidi marks.
const word =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff](?=[\p{L}\p{N}\p{M}]))*/gu;
const dropped =
  /[\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/gu;
const foldable = new RegExp(`[${Object.keys(letterFolds).join('')}ßς]`, 'gu');
const digit = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Words folded lately: most words of a text have been met, and are asked for several times. */
const folded = new Map<string, string>();
const mostFolded = 20_000;
const longestFolded = 40;

/** One word by the rules under which posts and vocabularies are searched (docs/normalisation.md). */
export function foldWord(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const norm = fold(text);
  if (text.length > longestFolded) return norm;
  if (folded.size >= mostFolded) folded.clear();
  folded.set(text, norm);
  return norm;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(dropped, '')
    .replace(foldable, (c) => (c === 'ß' ? 'ss' : c === 'ς' ? 'σ' : (letterFolds[c] ?? c)))
    .replace(digit, (c) => String(c.charCodeAt(0) & 0xf))
    .normalize('NFKC');
}

/** Endings that Persian writes apart, joined, or with a zero-width non-joiner: always part of the word before. */
const endings = new Set(
  'ها های هایی هایش هایشان هایمان هایتان تر ترین ام ای اند ایم اید اش شان مان'.split(' '),
);
const contractions = new Set(['s', 't', 're', 've', 'll', 'd', 'm']);
const apostrophe = /^['’ʼ]$/;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    const norm = foldWord(match[0]);
    const gap = text.slice(end, match.index);
    const before = words.at(-1);
    end = match.index + match[0].length;
    if (norm === '') continue;
    if (before !== undefined && apostrophe.test(gap) && contractions.has(norm)) {
      words[words.length - 1] = { ...before, end, possessive: norm === 's' };
    } else if (before !== undefined && joins(before, gap, norm)) {
      words[words.length - 1] = { ...before, norm: before.norm + norm, end };
    } else {
      const capital = /^\p{Lu}/u.test(match[0]);
      words.push({ norm, start: match.index, end, gap, capital, possessive: false });
    }
  }
  return words;
}

/** «کانال های», «نمی شود»: one word written as two. */
function joins(before: Word, gap: string, norm: string): boolean {
  if (gap !== ' ' || !/^[\u0600-\u06ff]/.test(norm)) return false;
  return /^ن?می$/.test(before.norm) || (endings.has(norm) && before.norm.length > 1);
}

/** The pieces of a name or term as it is looked for in words; `prefix` where it ends with an asterisk. */
export interface Needle {
  readonly pieces: readonly string[];
  readonly prefix: boolean;
}

export function needleOf(name: string): Needle {
  const pieces = name
    .split(/[^\p{L}\p{N}\p{M}\u0640\u00ad]+/u)
    .map(foldWord)
    .filter((piece) => piece !== '');
  return { pieces, prefix: name.trimEnd().endsWith('*') };
}

/**
 * The last word of a needle that begins at word `at`, or -1. A gap of the needle may be closed in the text
 * (جام جهانی finds جام‌جهانی); a word of the text is never split.
 */
export function matchAt(words: readonly Word[], at: number, { pieces, prefix }: Needle): number {
  let piece = 0;
  for (let i = at; i < words.length; i++) {
    const norm = words[i]?.norm ?? '';
    let taken = '';
    while (piece < pieces.length && taken.length < norm.length) taken += pieces[piece++] ?? '';
    const last = piece === pieces.length;
    if (taken !== norm && !(last && inflected(norm, taken, prefix))) return -1;
    if (last) return i;
  }
  return -1;
}

/** What may stand at the end of a name without making it another: a plural, an ezafe, a Persian possessive. */
function inflected(norm: string, stem: string, prefix: boolean): boolean {
  if (!norm.startsWith(stem) || stem === '') return false;
  if (prefix) return true;
  const rest = norm.slice(stem.length);
  return /^[a-z]/.test(stem) ? rest === 's' : /^(?:ی|یی|ها|های|هایی|اش|شان|مان)$/.test(rest);
}

/** A sentence: words `[first, last]`. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  readonly question: boolean;
  readonly paragraph: number;
}

const abbreviation =
  /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|st|jr|sr|vs|etc|no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])$/;

/** Sentences by their marks and by empty lines. */
export function sentencesOf(text: string, words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  for (let i = 1; i <= words.length; i++) {
    const next = words[i];
    const gap = next?.gap ?? `${text.slice(words[i - 1]?.end)}\n\n`;
    const before = words[i - 1]?.norm ?? '';
    const newParagraph = /\n[^\S\n]*\n/.test(gap);
    const mark = /[.!?؟。](?=["”»’')\]\s]*\s)/.exec(gap);
    const ends =
      newParagraph ||
      (mark !== null &&
        !(mark[0] === '.' && abbreviation.test(before)) &&
        // «в 2024 г. каналы»: the year goes on
        !(mark[0] === '.' && /^гг?$/.test(before) && next?.capital === false) &&
        !(/\[?(?:…|\.\.\.)\]?/.test(gap) && next?.capital === false));
    if (!ends) continue;
    sentences.push({ first, last: i - 1, question: /[?؟]/.test(gap), paragraph });
    if (newParagraph) paragraph++;
    first = i;
  }
  return sentences.filter(({ first: a, last }) => last >= a);
}
