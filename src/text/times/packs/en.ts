import type { Point, TimePack, Unit } from '../time.ts';
import { events, numbers } from './english-events.ts';
import { years } from './english-years.ts';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:\.(?=,?\s+\d))?`;
const dayOfMonth = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(?<year>(?:19|20)\d\d)`;
const units = '(?<unit>hour|day|week|fortnight|month|year|decade)s?';
const number = String.raw`(?<n>\d{1,3}|${numbers.join('|')}|a|few|several|couple of|a few|many)`;

type Groups = Readonly<Record<string, string | undefined>>;

const monthOf = ({ month: name = '' }: Groups): number =>
  monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const yearOf = ({ year: written }: Groups): number | null => (written === undefined ? null : Number(written));

function countOf({ n }: Groups): number | null {
  if (n === undefined) return 1;
  const word = n.toLowerCase();
  if (word === 'a') return 1;
  return /^\d/.test(word) ? Number(word) : numbers.indexOf(word) + 1 || null;
}

/** So many units, or something vague where their number is not said. */
function counted(groups: Groups, point: (unit: Unit, n: number) => Point): Point {
  const word = (groups['unit'] ?? 'day').toLowerCase();
  const n = countOf(groups);
  if (word === 'hour') return n === null ? { kind: 'vague', unit: 'day' } : point('day', Math.ceil(n / 24));
  const [unit, times] = ({ fortnight: ['week', 2], decade: ['year', 10] } as const)[word] ?? [
    word as Unit,
    1,
  ];
  return n === null ? { kind: 'vague', unit } : point(unit, n * times);
}

/** "may" and "march" are months where they are written with a capital. */
const named = (groups: Groups): boolean => !/^(?:may|march|mar)$/.test(groups['month'] ?? '');

const months = (groups: Groups): Point | null =>
  named(groups)
    ? { kind: 'months', calendar: 'gregorian', year: yearOf(groups), month: monthOf(groups), n: 1 }
    : null;
const day = (groups: Groups): Point | null =>
  named(groups) && Number(groups['day']) > 0 && Number(groups['day']) < 32
    ? {
        kind: 'day',
        calendar: 'gregorian',
        year: yearOf(groups),
        month: monthOf(groups),
        day: Number(groups['day']),
      }
    : null;

const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

export const english: TimePack = {
  calendar: 'gregorian',
  points: [
    {
      pattern: String.raw`(?:${month}\s+(?:the\s+)?${dayOfMonth}|${dayOfMonth.replace('day', 'd2')}\s+(?:of\s+)?${month.replace('month', 'm2')})(?:,?\s+(?:in\s+)?${year})?`,
      read: ({ month: m, m2, day: d, d2, year: y }) => day({ month: m ?? m2, day: d ?? d2, year: y }),
      bare: true,
    },
    {
      pattern: String.raw`(?<y>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)`,
      read: ({ y, m, d }) => ({
        kind: 'day',
        calendar: 'gregorian',
        year: Number(y),
        month: Number(m),
        day: Number(d),
      }),
      bare: true,
    },
    { pattern: String.raw`${month},?\s+(?:of\s+)?${year}`, read: months, bare: true },
    {
      pattern: String.raw`${month}(?:\s+of)?\s+(?<which>this|last)\s+year`,
      read: (groups) => {
        const found = months({ month: groups['month'] });
        const yearsBack = /last/i.test(groups['which'] ?? '') ? 1 : 0;
        return found?.kind === 'months' ? { ...found, yearsBack } : null;
      },
      bare: true,
    },
    { pattern: month, read: months, bare: false },
    {
      pattern: String.raw`(?<season>spring|summer|autumn|fall|winter)(?:,?\s+(?:of\s+)?${year})?`,
      read: (groups) => ({
        kind: 'months',
        calendar: 'gregorian',
        year: yearOf(groups),
        month: seasons[(groups['season'] ?? '').toLowerCase()] ?? 1,
        n: 3,
      }),
      bare: false,
    },
    ...years,
    {
      pattern: String.raw`(?:(?:this|last|the|over|during)\s+){0,3}(?<weekend>weekend)|(?:(?:this|last|next)\s+)?(?<weekday>sunday|monday|tuesday|wednesday|thursday|friday|saturday)(?:\s+(?:morning|afternoon|evening|night))?`,
      read: ({ weekday }) =>
        weekday === undefined
          ? { kind: 'weekday', day: 6, n: 2 }
          : { kind: 'weekday', day: weekdays.indexOf(weekday.toLowerCase()), n: 1 },
      bare: true,
    },
    {
      pattern: String.raw`the\s+(?<season>summer|autumn|winter)`,
      read: ({ season = '' }) => ({
        kind: 'months',
        calendar: 'gregorian',
        year: null,
        month: seasons[season.toLowerCase()] ?? 1,
        n: 3,
      }),
      bare: true,
    },
    {
      pattern: String.raw`yesterday|last\s+night`,
      read: () => ({ kind: 'whole', unit: 'day', back: 1 }),
      bare: true,
    },
    {
      pattern: String.raw`(?:over|in|during|for|within|throughout)?\s*(?:the|these)?\s*(?:last|past|previous|preceding)\s+(?:${number}\s+)${units}`,
      read: (groups) => counted(groups, (unit, n) => ({ kind: 'last', unit, n })),
      bare: true,
    },
    {
      pattern: String.raw`(?:over|in|during|for|within|throughout)\s+the\s+(?:last|past)\s+${units}`,
      read: (groups) => counted(groups, (unit, n) => ({ kind: 'last', unit, n })),
      bare: true,
    },
    {
      pattern: String.raw`(?:the\s+)?(?<which>last|previous|past|this|current)\s+(?<unit>week|month|year)`,
      read: ({ which, unit }) => ({
        kind: 'whole',
        unit: (unit ?? 'week').toLowerCase() as Unit,
        back: /this|current/i.test(which ?? '') ? 0 : 1,
      }),
      bare: true,
    },
    {
      pattern: String.raw`${number}\s+${units}\s+(?:ago|back)`,
      read: (groups) => counted(groups, (unit, n) => ({ kind: 'ago', unit, n })),
      bare: true,
    },
    {
      pattern: String.raw`for\s+${number}\s+${units}(?:\s+now)?`,
      read: (groups) => counted(groups, (unit, n) => ({ kind: 'last', unit, n })),
      bare: true,
    },
    {
      pattern: String.raw`(?:for\s+|over\s+(?:the\s+)?|in\s+(?:the\s+)?)(?<unit>week|month|year|decade)s`,
      read: (groups) => counted({ ...groups, n: 'many' }, (unit, n) => ({ kind: 'last', unit, n })),
      bare: true,
    },
    {
      pattern: String.raw`(?:in|over|during)\s+(?:the\s+)?(?:most\s+)?recent\s+(?<unit>hour|day|week|month|year)s`,
      read: ({ unit = 'week' }) => ({
        kind: 'vague',
        unit: unit === 'hour' ? 'day' : (unit.toLowerCase() as Unit),
      }),
      bare: true,
    },
    {
      pattern: String.raw`recently|lately|of\s+late|these\s+days|nowadays|currently|at\s+present|right\s+now|at\s+the\s+moment|(?<=^|[.!?:;"“]\s*)today(?!')`,
      read: () => ({ kind: 'vague', unit: 'month' }),
      bare: true,
    },
    {
      pattern: "(?<today>today)(?!')",
      // "Russia Today" is a name.
      read: ({ today }) => (today === 'today' ? { kind: 'vague', unit: 'month' } : null),
      bare: true,
    },
  ],
  leads: [
    {
      relation: 'since',
      pattern: String.raw`(?:ever\s+)?since|starting(?:\s+(?:in|from|on|with))?|beginning\s+(?:in|on|from)|as\s+of|dating\s+back\s+to|from`,
    },
    { relation: 'until', pattern: 'until|till|up\\s+to|(?<!all\\s)through|by' },
    { relation: 'after', pattern: 'after|following' },
    { relation: 'before', pattern: 'before|prior\\s+to|ahead\\s+of' },
    {
      relation: 'in',
      pattern:
        'in|on|during|over|throughout|at|of|around|within|as\\s+(?:early|late|recently)\\s+as|between|towards?|all\\s+through|for',
    },
  ],
  filler: String.raw`(?:(?:the|both|(?:calendar\s+)?years?|course\s+of|at\s+least|about|around|roughly|just|only|most\s+of|much\s+of|all\s+of|(?:the\s+)?(?:months?|years?|summer|winter)\s+of|(?<early>early|(?:the\s+)?(?:start|beginning)\s+of|as\s+early\s+as)|(?<middle>mid|(?:the\s+)?middle\s+of)|(?<late>late|(?:the\s+)?end\s+of))[\s-]+)*`,
  trails: [{ relation: 'since', pattern: 'onwards?' }],
  joins: String.raw`[–—-]|and|to|until|till|through|up\s+to`,
  events,
};
