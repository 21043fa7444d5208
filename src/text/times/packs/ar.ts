import type { Point, TimePack, Unit } from '../time.ts';

// Folded: ى stays, ي is ی, ك is ک, ة is ه, hamza on alef is plain.
const names: readonly (readonly string[])[] = [
  ['ینایر', 'کانون الثانی'],
  ['فبرایر', 'شباط'],
  ['مارس', 'اذار', 'آذار'],
  ['ابریل', 'نیسان'],
  ['مایو', 'ایار'],
  ['یونیو', 'حزیران'],
  ['یولیو', 'تموز'],
  ['اغسطس', 'آب'],
  ['سبتمبر', 'ایلول'],
  ['اکتوبر', 'تشرین الاول'],
  ['نوفمبر', 'تشرین الثانی'],
  ['دیسمبر', 'کانون الاول'],
];
const month = `(?<month>${names.flat().join('|')})`;
const year = String.raw`(?<year>(?:19|20)\d\d)`;
const units: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:ال)?(?:اسبوع|اسابیع)/, 'week'],
  [/^(?:ال)?(?:شهر|اشهر)/, 'month'],
  [/^(?:ال)?(?:عام|سنه|اعوام|سنوات|سنین)/, 'year'],
];
const unitOf = (word = ''): Unit => units.find(([pattern]) => pattern.test(word))?.[1] ?? 'day';
const single = '(?<unit>الیوم|الاسبوع|الشهر|العام|السنه)';
const dual = '(?<unit>الیومین|الاسبوعین|الشهرین|العامین|السنتین)';
const plural = '(?<unit>الایام|الاسابیع|الاشهر|الشهور|الاعوام|السنوات)';
const past = '(?:الماضی|الماضیه|الماضیین|الماضیتین|الاخیر|الاخیره|الاخیرین|الاخیرتین|المنصرم|الفائت)';
const numbers: Readonly<Record<string, number>> = {
  ثلاثه: 3,
  ثلاث: 3,
  الثلاثه: 3,
  اربعه: 4,
  اربع: 4,
  خمسه: 5,
  خمس: 5,
  سته: 6,
  ست: 6,
  سبعه: 7,
  ثمانیه: 8,
  تسعه: 9,
  عشره: 10,
  عشر: 10,
};
const happenings =
  '(?:ال)?(?:حرب|احتجاج|تظاهر|مظاهر|انتخاب|هجوم|هجمات|ثوره|انقلاب|غزو|زلزال|قصف|اغتیال|مقتل|وفاه|استشهاد|اتفاق|هدنه|مفاوض|حظر|حجب|انفجار|حمله|ازمه|اعلان|طوفان|عدوان|اندلاع|بدایه|انطلاق|سقوط|نهایه|تصاعد|عملیه|تصریح|خطاب|زیاره|لقاء|اجتماع|صدور|نشر)';

const months = ({ month: name = '', year: y }: Readonly<Record<string, string | undefined>>): Point => ({
  kind: 'months',
  calendar: 'gregorian',
  year: y === undefined ? null : Number(y),
  month: names.findIndex((all) => all.includes(name)) + 1,
  n: 1,
});

export const arabic: TimePack = {
  calendar: 'gregorian',
  points: [
    {
      pattern: String.raw`(?<day>\d{1,2})\s+(?:من\s+)?(?:شهر\s+)?${month}(?:[\s/]+(?:عام\s+)?${year})?`,
      read: ({ day, month: name = '', year: y }) => ({
        kind: 'day',
        calendar: 'gregorian',
        year: y === undefined ? null : Number(y),
        month: names.findIndex((all) => all.includes(name)) + 1,
        day: Number(day),
      }),
      bare: true,
    },
    { pattern: String.raw`${month}[\s/]+(?:من\s+)?(?:عام\s+)?${year}`, read: months, bare: true },
    { pattern: month, read: months, bare: false },
    {
      pattern: String.raw`(?:عام|العام|سنه)\s+${year}`,
      read: ({ year: y }) => ({ kind: 'years', from: Number(y), to: Number(y) }),
      bare: true,
    },
    {
      pattern: year,
      read: ({ year: y }) => ({ kind: 'years', from: Number(y), to: Number(y) }),
      bare: false,
    },
    { pattern: 'امس|البارحه', read: () => ({ kind: 'whole', unit: 'day', back: 1 }), bare: true },
    {
      pattern: `${single}\\s+${past}`,
      read: ({ unit }) => ({ kind: 'whole', unit: unitOf(unit), back: 1 }),
      bare: true,
    },
    {
      pattern: `(?:هذا|هذه)\\s+${single}|${single.replace('unit', 'unit2')}\\s+(?:الجاری|الحالی|الجاریه|الحالیه)`,
      read: ({ unit, unit2 }) => ({ kind: 'whole', unit: unitOf(unit ?? unit2), back: 0 }),
      bare: true,
    },
    {
      pattern: `${dual}\\s+${past}`,
      read: ({ unit }) => ({
        kind: 'last',
        unit: unitOf(unit?.replace('ین', '').replace('السنت', 'السنه')),
        n: 2,
      }),
      bare: true,
    },
    {
      pattern: String.raw`${plural}\s+(?:(?<n>\d{1,3}|${Object.keys(numbers).join('|')})\s+)?${past}`,
      read: ({ n, unit }) => {
        const times = n === undefined ? undefined : (numbers[n] ?? Number(n));
        return times === undefined
          ? { kind: 'vague', unit: unitOf(unit) }
          : { kind: 'last', unit: unitOf(unit), n: times };
      },
      bare: true,
    },
    {
      pattern: 'حالیا|الآن|هذه الایام|فی الوقت الراهن|موخرا|مؤخرا|فی الاونه الاخیره|فی الآونه الاخیره|حدیثا',
      read: () => ({ kind: 'vague', unit: 'month' }),
      bare: true,
    },
    {
      pattern: 'منذ\\s+(?:ساعات|ایام|اسابیع|اشهر|سنوات|فتره)',
      read: () => ({ kind: 'vague', unit: 'month' }),
      bare: true,
    },
  ],
  leads: [
    { relation: 'since', pattern: 'منذ|ابتداء من|اعتبارا من' },
    { relation: 'until', pattern: 'حتی|حتى|لغایه' },
    { relation: 'after', pattern: 'بعد|عقب' },
    { relation: 'before', pattern: 'قبل' },
    { relation: 'in', pattern: 'فی|خلال|بین|اثناء|من|طوال' },
  ],
  filler: String.raw`(?:(?:شهر|عام|العام|سنه|یوم|(?<early>بدایه|مطلع|اوائل)|(?<middle>منتصف|اواسط)|(?<late>نهایه|اواخر))\s+)*`,
  trails: [{ relation: 'since', pattern: 'فصاعدا' }],
  joins: '[–—-]|و|الی|الى|حتی|حتى',
  events: [
    {
      relation: 'since',
      pattern: `منذ\\s+(?:[\\p{L}]+ )?${happenings}\\p{L}*(?: [\\p{L}\\p{N}]+){0,3}|منذ ذلک (?:الحین|الوقت)`,
    },
    {
      relation: 'after',
      pattern: `(?:بعد|عقب|اثر|فی اعقاب)\\s+(?:[\\p{L}]+ ){0,2}?${happenings}\\p{L}*(?: [\\p{L}\\p{N}]+){0,3}`,
    },
    {
      relation: 'before',
      pattern: `(?:قبل|قبیل)\\s+(?:[\\p{L}]+ ){0,2}?${happenings}\\p{L}*(?: [\\p{L}\\p{N}]+){0,2}`,
    },
    {
      relation: 'in',
      pattern: `(?:خلال|اثناء|وسط|ابان|تزامنا مع)\\s+(?:[\\p{L}]+ ){0,2}?${happenings}\\p{L}*(?: [\\p{L}\\p{N}]+){0,2}`,
    },
  ],
};
