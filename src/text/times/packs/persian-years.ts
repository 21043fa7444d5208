import type { Point, PointRule } from '../time.ts';

const jalaliYear = String.raw`(?<year>1[34]\d\d)`;
const gregorianYear = String.raw`(?<g>20\d\d|19\d\d)`;
/** «در ۲۰۰۰ کانال» is a count; behind a number no plural stands: «در ۱۴۰۲ کانال‌ها» is none. */
const notCounted = String.raw`(?!\s+(?:کانال|گروه|پست|پیام|کاربر|حساب|صفحه|نفر|سایت|توییت|عضو|بار|مورد)(?![\p{L}])(?!\s?(?:ها|های|هایی)(?![\p{L}])))`;
const nths = ['اول', 'دوم', 'سوم', 'چهارم'];
const nth = '(?<nth>اول|نخست|دوم|سوم|چهارم|آخر|پایانی)';
/** «نیمهٔ», «نیمه ی», «نیمه» */
const ezafe = String.raw`[هۀ](?:ٔ|\s?ی)?`;
const counts: Readonly<Record<string, number>> = { دو: 2, سه: 3, چهار: 4, پنج: 5, شش: 6, نه: 9 };

type Groups = Readonly<Record<string, string | undefined>>;

function ofYear({ year, g }: Groups, month = 1, n = 12): Point {
  if (g === undefined) return { kind: 'months', calendar: 'jalali', year: Number(year), month, n };
  return n === 12
    ? { kind: 'years', from: Number(g), to: Number(g) }
    : { kind: 'months', calendar: 'gregorian', year: Number(g), month, n };
}

/** «نیمهٔ نخست ۱۴۰۲», «سه‌ماههٔ دوم سال ۱۴۰۲»; the last one ends with the year. */
function partOf(groups: Groups, n: number): Point | null {
  const at = nths.indexOf((groups['nth'] ?? '').replace('نخست', 'اول')) + 1;
  const first = at === 0 ? 13 - n : n * (at - 1) + 1;
  return n < 1 || first < 1 || first + n > 13 ? null : ofYear(groups, first, n);
}

const anyYear = String.raw`(?:\s+سال)?\s+(?:${jalaliYear}|${gregorianYear})`;

/** Years and parts of them. */
export const years: readonly PointRule[] = [
  {
    pattern: String.raw`نیم${ezafe}\s+${nth}${anyYear}`,
    read: (groups) => partOf(groups, 6),
    bare: true,
  },
  {
    pattern: String.raw`(?<n>\d|${Object.keys(counts).join('|')})\s?ماه(?:${ezafe})?\s+${nth}${anyYear}`,
    read: (groups) => partOf(groups, counts[groups['n'] ?? ''] ?? Number(groups['n'])),
    bare: true,
  },
  {
    pattern: String.raw`سال\s+(?:${jalaliYear}|${gregorianYear})`,
    read: (groups) => ofYear(groups),
    bare: true,
  },
  {
    pattern: String.raw`(?:سال\s+)?${jalaliYear}${notCounted}`,
    read: (groups) => ofYear(groups),
    bare: false,
  },
  { pattern: `${gregorianYear}${notCounted}`, read: (groups) => ofYear(groups), bare: false },
];
