import type { PointRule } from '../time.ts';
import { numbers } from './english-events.ts';

const year = String.raw`(?<year>(?:19|20)\d\d)`;
/** No round number: "since 2000 posts" and "most of 2000 channels" may be counts. */
const yearAlone = String.raw`(?<year>(?:19|20)(?!00|50)\d\d)`;
const counted =
  'channels|groups|accounts|posts|messages|users|people|pages|sites|websites|videos|tweets|bots|members|followers|subscribers|times|words|comments';
const determiner =
  'the|these|those|this|that|all|most|some|many|several|few|no|both|their|our|its|his|her|other|every|each|more|fewer|only|nearly|almost';
/** "In 2000 channels", "in 2000 public channels" is a count; "in 2024 the channels" is none. */
const notCounted = String.raw`(?!(?:\s*(?:and|or|to|[–—-])\s*\d[\d,.]*)?\s+(?:(?!(?:${determiner})\b)\p{L}+\s+)?(?:${counted})\b)`;
/** Words behind which a year is one, whatever follows: "throughout 2023 channels spoke of". */
const ofTime = String.raw`(?:since|during|throughout|until|till|early|late|mid|years?|both|all\s+through|(?:course|half|quarter|end|start|beginning|middle|most|much|all|rest|months|days|weeks)\s+of)[\s-]+`;
const begins = String.raw`(?:^|[.!?:;—–]\s+|["“«]\s*)`;

type Groups = Readonly<Record<string, string | undefined>>;

const ofYear = ({ year: written }: Groups) =>
  ({ kind: 'years', from: Number(written), to: Number(written) }) as const;

/** Words for quarters and halves; the last one is the fourth, or the second. */
const nth = (word = ''): number => ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase()) + 1;

/** So many months of a year from its beginning on, or up to its end. */
function monthsOf({ q, h, quarter, half, end, n, year: written, which }: Groups) {
  const count = n === undefined ? 0 : Number(n) || numbers.indexOf(n.toLowerCase()) + 1;
  const length =
    q !== undefined || quarter !== undefined ? 3 : h !== undefined || half !== undefined ? 6 : count;
  const most = 12 / length;
  const at = Number(q ?? h ?? 0) || nth(quarter ?? half ?? end) || most;
  if (length < 1 || length > 12) return null;
  return {
    kind: 'months',
    calendar: 'gregorian',
    year: written === undefined ? null : Number(written),
    month: length * (at - 1) + 1,
    n: length,
    ...(written === undefined ? { yearsBack: /last/i.test(which ?? '') ? 1 : 0 } : {}),
  } as const;
}

/** Years and parts of them. */
export const years: readonly PointRule[] = [
  {
    pattern: String.raw`(?:the\s+)?(?:q(?<q>[1-4])|h(?<h>[12])|(?<quarter>first|second|third|fourth|last|final)\s+quarter|(?<half>first|second|last|latter)\s+half|(?<end>first|last|final)\s+(?<n>\d{1,2}|${numbers.join('|')})\s+months)(?:\s+(?:of|in))?\s+(?:${year}|(?<which>this|last)\s+year)`,
    read: monthsOf,
    bare: true,
  },
  {
    pattern: String.raw`(?:the\s+)?(?<decade>(?:19|20)\d)0s`,
    read: ({ decade }) => ({ kind: 'years', from: Number(decade) * 10, to: Number(decade) * 10 + 9 }),
    bare: false,
  },
  {
    // "2023–24", "2023/24"
    pattern: String.raw`(?<century>19|20)(?<year>\d\d)(?:[–—/](?<to>\d\d)|-(?<late>1[3-9]|[2-9]\d))(?![-–—/]?\d)`,
    read: ({ century, year: first, to, late }) => {
      const last = Number(to ?? late);
      return last > Number(first)
        ? { kind: 'years', from: Number(`${century}${first}`), to: Number(century) * 100 + last }
        : null;
    },
    bare: false,
  },
  {
    pattern: String.raw`(?<=${begins})${yearAlone}(?=\s+(?:saw|brought|marked|began|ended)\b)`,
    read: ofYear,
    bare: true,
  },
  { pattern: `${year}${notCounted}`, read: ofYear, bare: false },
  { pattern: `(?<=${ofTime})${yearAlone}`, read: ofYear, bare: false },
  {
    // the end of "between 2021 and 2023 posts mentioned"
    pattern: String.raw`(?<=(?:19|20)(?!00|50)\d\d\s*(?:and|to|until|till|through|[–—-])\s*)${yearAlone}`,
    read: ofYear,
    bare: false,
  },
  {
    // its beginning
    pattern: String.raw`${yearAlone}(?=\s*(?:and|to|until|till|through|[–—-])\s*(?:19|20)(?!00|50)\d\d)`,
    read: ofYear,
    bare: false,
  },
  {
    // "In 2024 channels spoke more of it", and not "In 2024 channels the word is used".
    pattern: String.raw`(?<=${begins}(?:in|by|before|after)\s+)${yearAlone}(?=\s+(?:\p{L}+\s+)?(?:${counted})\s+(?<next>\p{L}+))`,
    read: (groups) =>
      new RegExp(`^(?:(?:${determiner}|a|an)$|\\p{Lu})`, 'u').test(groups['next'] ?? '')
        ? null
        : ofYear(groups),
    bare: false,
  },
];
