import type { PointRule } from '../time.ts';

const year = String.raw`(?<year>(?:19|20)\d\d)`;
/** «В 2024 каналах» is a count, and «в 2024 каналы» none: who speaks stands in the nominative. */
const notCounted = String.raw`(?!\s+(?:канал(?!ы(?!\p{L}))|групп(?!ы(?!\p{L}))|пост(?!ы(?!\p{L}))|сообщени|пользовател(?!и(?!\p{L}))|аккаунт(?!ы(?!\p{L}))|человек|сайт(?!ы(?!\p{L}))|раз))`;
const ordinals = ['перв', 'втор', 'трет', 'четв'];
const lengths: Readonly<Record<string, number>> = { кварт: 3, полов: 6, полуг: 6 };

/** Years and parts of them. */
export const years: readonly PointRule[] = [
  {
    pattern: String.raw`(?<nth>перв|втор|треть|четв[её]рт|последн)\p{L}*\s+(?<part>половин|полугоди|квартал)\p{L}*\s+${year}(?:\s*(?:года|год|г))?`,
    read: ({ nth = '', part = '', year: y }) => {
      const n = lengths[part.toLowerCase().slice(0, 5)] ?? 12;
      const at = ordinals.indexOf(nth.toLowerCase().slice(0, 4)) + 1 || 12 / n;
      return { kind: 'months', calendar: 'gregorian', year: Number(y), month: n * (at - 1) + 1, n };
    },
    bare: true,
  },
  {
    pattern: String.raw`(?<decade>(?:19|20)\d)0-х(?:\s+год\p{L}*)?`,
    read: ({ decade }) => ({ kind: 'years', from: Number(decade) * 10, to: Number(decade) * 10 + 9 }),
    bare: false,
  },
  {
    pattern: String.raw`${year}(?:-?м)?\s*(?:года|году|год|годом|годами|годах|годов|г)`,
    read: ({ year: y }) => ({ kind: 'years', from: Number(y), to: Number(y) }),
    bare: true,
  },
  {
    pattern: `${year}${notCounted}`,
    read: ({ year: y }) => ({ kind: 'years', from: Number(y), to: Number(y) }),
    bare: false,
  },
];
