/** A word, number, punctuation or quotation mark of a text. */
export interface Token {
  /** `[start, end)` in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, Arabic letters and half-spaces in one spelling: what the language packs are written in. */
  readonly word: string;
  /** White space stands before it, or the text begins. */
  readonly space: boolean;
  /** Line breaks before it. */
  readonly breaks: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** A person's name though it is spelled like a month or an auxiliary ("Theresa May", "Will Young"). */
  name?: true;
  /** It stood in quotation marks in the middle of a name ('Yousef "Joe" Nejad'), or as one. */
  quoted?: true;
}

// Alternatives: dotted initials (U.S.), addresses and handles, doubled single marks written for a double one,
// words (inner hyphen, apostrophe, slash; a dot only before a small letter: "rentals.ca"), numbers, anything else.
const pattern =
  /(?:\p{Lu}\.){2,}\p{Lu}?(?!\p{Ll})|https?:\/\/\S+|[@#][\p{L}\p{N}_]+|(?<=\S)'(?=''(?!'))|''|``|‘’|’’|‘‘|\p{L}(?:[\p{L}\p{M}\p{N}\u200c_]|[-&/‑](?=[\p{L}\p{N}])|['’](?=\p{L})|\.(?=\p{Ll}))*|\p{N}+(?:[.,:/٫٬](?=\p{N})|\p{N}|%|(?:st|nd|rd|th|s|bn|m)(?![\p{L}\p{N}]))*|\.{2,}|--+|[^\s]/gu;

const arabic = /[\u0600-\u06FF]/;
/** One spelling for the letters that keyboards of Persian and Arabic write differently. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  if (!arabic.test(lower)) return lower.replaceAll('’', "'");
  return lower
    .replaceAll(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ى', 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll('ۀ', 'ه')
    .replaceAll('ة', 'ه')
    .replaceAll('أ', 'ا')
    .replaceAll('إ', 'ا')
    .replaceAll('ؤ', 'و')
    .replaceAll('\u200c', '');
}

const letter = /^[\p{L}@#]/u;
const digit = /^\p{N}/u;
const upper = /^\p{Lu}/u;
const apostrophe = /['’]/;
const possessive = /^(.+?)(['’](?:[sS]|re|ve|ll|[dm]))$/u;

/** Splits a text into tokens; 's, 're, 'll and the like are tokens of their own. Linear in the text's length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const push = (start: number, end: number, value: string): void => {
    let breaks = 0;
    for (let i = last; i < start; i++) if (text.charCodeAt(i) === 10) breaks++;
    tokens.push({
      start,
      end,
      text: value,
      word: foldWord(value),
      space: start === 0 || start > last,
      breaks,
      kind: letter.test(value) ? 'word' : digit.test(value) ? 'number' : 'mark',
      capital: upper.test(value),
    });
    last = end;
  };
  for (const match of text.matchAll(pattern)) {
    const value = match[0];
    const start = match.index;
    const split = value.length < 60 && apostrophe.test(value) ? possessive.exec(value) : null;
    if (split?.[1] !== undefined && split[2] !== undefined) {
      push(start, start + split[1].length, split[1]);
      push(start + split[1].length, start + value.length, split[2]);
    } else push(start, start + value.length, value);
  }
  return tokens;
}
