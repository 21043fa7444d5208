import type { Piece } from '../word.ts';

const abbreviations =
  '(?:[Mm]r|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Maj|St|Jr|Sr|Inc|Ltd|Corp|Co|vs|etc|cf|al|approx|No|Vol|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mt|Ave|Blvd|Rd|Rev|Hon|Pres|Adm|Dept|Fig|ed|eds|pp?)';

/** Beginnings that keep their hyphen; other words with a hyphen are cut in three. */
const prefixes =
  '(?:[Ee]|[Cc]o|[Rr]e|[Pp]re|[Pp]ost|[Nn]on|[Aa]nti|[Pp]ro|[Ee]x|[Mm]id|[Mm]ulti|[Ss]emi|[Cc]ounter|[Vv]ice|[Ss]elf|[Ii]nter|[Ii]ntra|[Ss]ub|[Ss]uper|[Uu]ltra|[Uu]n|[Oo]ver|[Uu]nder|[Nn]eo|[Pp]seudo|[Qq]uasi|[Mm]ini|[Mm]icro|[Mm]acro|[Bb]i|[Tt]ri|[Uu]ni|[Tt]rans|[Xx]|[Tt])';

// In order: plain words, the most of all; addresses, handles, emoticons; initials and abbreviations with their stop; numbers; words before "n't",
// with an apostrophe inside (O'Brien), a kept prefix or a dot (rentals.ca); marks that repeat; what hangs on words by
// an apostrophe; anything else. All that is no space is matched.
const pattern = new RegExp(
  [
    String.raw`[A-Za-z]+(?=[ ,;])|[A-Za-z]{7,}(?=\.(?:\s|$))`,
    String.raw`(?:https?:\/\/|www\.)[^\s<>"”»]*[^\s<>"”».,;:!?'’)\]]`,
    String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64})+`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    String.raw`[:;]-?[()DP](?=\s|$)`,
    String.raw`(?:\p{L}\.){2,}(?:\p{Lu}(?!\p{L}))?`,
    String.raw`\p{Lu}\.(?=\s*\p{Lu})`,
    String.raw`${abbreviations}\.`,
    String.raw`(?:[aApP]\.[mM]\.|[ei]\.[eg]\.)`,
    String.raw`\p{N}+-\p{N}+-[\p{N}-]+`,
    String.raw`(?:\p{N}+(?:[.,:]\p{N}+)*)(?:st|nd|rd|th|s|k|bn|m|tn|am|pm)?(?![\p{L}\p{M}\p{N}])`,
    String.raw`\p{L}{1,20}?(?=[nN]['’][tT](?![\p{L}\p{N}]))`,
    String.raw`[nN]['’][tT](?![\p{L}\p{N}])`,
    String.raw`\p{L}['’]\p{Lu}[\p{L}\p{M}]+`,
    String.raw`${prefixes}-(?:\p{L}[\p{L}\p{M}\p{N}]*)`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}_\u00ad\u200c\u200d]*(?:\.\p{Ll}[\p{L}\p{N}]*)*`,
    String.raw`[\p{N}][\p{L}\p{M}\p{N}_]*`,
    String.raw`\.{2,}|-{2,}|!{2,}|\?{2,}|[!?]{2,}|\*{2,}|_{2,}|={2,}`,
    String.raw`['’](?:s|S|m|M|d|D|re|RE|ve|VE|ll|LL)(?![\p{L}\p{N}])`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** Words written as one that are two, and the length of the first. */
const fused: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  gotta: 3,
  wanna: 3,
  dont: 2,
  doesnt: 4,
  didnt: 3,
  isnt: 2,
  wasnt: 3,
  arent: 3,
  werent: 4,
  wont: 2,
  couldnt: 5,
  wouldnt: 5,
  shouldnt: 6,
  hasnt: 3,
  havent: 4,
  hadnt: 3,
};

export const englishNorm = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** Cuts a stretch of an English text into words as the English Web Treebank does: "do|n't", "China|'s". */
export function englishPieces(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  const push = (from: number, to: number): void => {
    const value = text.slice(from, to);
    pieces.push({ text: value, norm: englishNorm(value), span: [from, to] });
  };
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const from = start + match.index;
    const to = from + match[0].length;
    const joint = match[0].length < 10 ? fused[match[0].toLowerCase()] : undefined;
    if (joint !== undefined) {
      push(from, from + joint);
      push(from + joint, to);
    } else push(from, to);
  }
  return pieces;
}
