import type { Reading } from '../layout/clause.ts';
import type { Names } from '../names/entity.ts';
import type { Range } from '../layout/range.ts';

export interface Description {
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly place: string | null;
}

export const undescribed: Description = { role: null, affiliation: null, place: null };

/** Roles held over a place: "mayor of Surrey" gives a place, "head of Oracle" an affiliation. */
const territorial =
  /^(?:mayor|governor|gov|premier|president|king|queen|mp|mpp|mla|senator|sen|rep|resident|bishop|imam|chief|ambassador|native|leader|мэр|губернатор|глава|президент)$/;
/** Those elected for a place: "deputy for Dolvar". */
const elected =
  /^(?:deputy|mp|mep|mpp|mla|senator|sen|rep|councillor|councilor|councilman|councilwoman|congressman|congresswoman|lawmaker|legislator|member|candidate|delegate|депутат)$/;
/** Before a name, and no capacity in which anybody speaks. */
const honorific = /^(?:mr|mrs|ms|miss|mister|mme|sir|madam|madame)\.?$/i;
const inside = /^(?:in|from|near|at|в|во|из)$/;
const joins = /^(?:of|for|with|at|behind|to|у|при)$/;

/** What a phrase says of a person: "Rogers spokesperson", "principal researcher at Dixon Hall in Toronto". */
export function describe(reading: Reading, names: Names, range: Range): Description {
  const { tokens, lexicon, text } = reading;
  let { first, last } = range;
  while (
    first <= last &&
    (lexicon.determiners.has(tokens[first]?.word ?? '') ||
      tokens[first]?.kind === 'mark' ||
      lexicon.conjunctions.has(tokens[first]?.word ?? ''))
  )
    first++;
  while (last >= first && tokens[last]?.kind === 'mark' && !/^[.)]$/.test(tokens[last]?.text ?? '')) last--;
  let head = -1;
  for (let i = first; i <= last && head < 0; i++)
    if (lexicon.roles.has(lower(tokens[i]?.word)) || lexicon.titles.has(tokens[i]?.word ?? '')) head = i;
  const begin = tokens[first];
  const end = tokens[last];
  if (head < 0 || begin === undefined || end === undefined) return undescribed;
  const role = text.slice(begin.start, end.end).replaceAll(/\s+/g, ' ').trim();
  if (honorific.test(role)) return undescribed;
  let affiliation: string | null = null;
  let place: string | null = null;
  for (let i = first; i <= last; i++) {
    const mention = names.mentions[names.at[i] ?? -1];
    if (mention === undefined) continue;
    let before = i - 1;
    while (
      before >= first &&
      (lexicon.determiners.has(tokens[before]?.word ?? '') || lexicon.titles.has(tokens[before]?.word ?? ''))
    )
      before--;
    const link = before >= first ? (tokens[before]?.word ?? '') : '';
    const name = mention.entity.name;
    if (inside.test(link) && mention.entity.kind !== 'organisation') place ??= name;
    else if (
      ((link === 'of' && territorial.test(tokens[head]?.word ?? '')) ||
        (link === 'for' && elected.test(tokens[head]?.word ?? ''))) &&
      mention.entity.kind !== 'organisation'
    )
      place ??= name;
    else if (joins.test(link) || inside.test(link) || i < head) affiliation ??= name;
    i = Math.max(i, mention.last);
  }
  return { role, affiliation, place };
}

const lower = (word: string | undefined): string => (word ?? '').replace(/^(?:ex|then|co|vice)-/, '');

/** The apposition that follows a name: ", head of X," up to the next comma before a verb. */
export function appositionAfter({ tokens, lexicon, layout }: Reading, at: number, end: number): Range | null {
  if (tokens[at]?.text !== ',' && tokens[at]?.text !== '،') return null;
  let last = at;
  for (let i = at + 1; i <= end; i++) {
    const token = tokens[i];
    if (token === undefined || (layout.quoteAt[i] ?? -1) >= 0) break;
    if (
      /^[,،;:!?—–(]$/.test(token.text) ||
      (token.text === '.' && (i === end || !lexicon.abbreviations.has(tokens[i - 1]?.word ?? '')))
    )
      break;
    if (lexicon.relatives.has(token.word)) break;
    last = i;
  }
  return last > at ? { first: at + 1, last } : null;
}
