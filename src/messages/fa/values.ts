import type { Translation } from '../catalogue.ts';
import type { values as english } from '../en/values.ts';

const units = { day: 'روز', hour: 'ساعت', minute: 'دقیقه', second: 'ثانیه' } as const;

export const values: Translation<typeof english> = {
  notKnown: 'معلوم نیست',
  noPosts: 'بی پست',
  none: 'هیچ',
  census: 'سرشماری',
  noWidth: 'بی پهنا',
  notCounted: 'شمرده نشد',
  noInterval: 'بازه ندارد، پس نوشته نمی‌شود',
  asAbove: 'مانند بالا.',
  upTo: ({ high }) => `تا ${high}`,
  from: ({ low }) => `از ${low}`,
  of: ({ of }) => `از ${of}`,
  against: ({ of }) => `در برابر ${of}`,
  outOf: ({ n, of }, w) => `${w.count(n)} از ${w.count(of)}`,
  grain: ({ n, unit }, w) => `${w.count(n)} ${units[unit]}`,
  toThe: ({ n, unit }, w) => (n === 1 ? units[unit] : `${w.count(n)} ${units[unit]}`),
  posts: ({ n }, w) => `${w.count(n)} پست`,
  level: ({ level }, w) => `(${w.percentOf(String(Math.round(level * 1000) / 10))})`,

  what: 'چه چیز',
  valueAndLimits: 'مقدار و کران‌ها',
  counted: 'شمار',
  frame: 'همین کانال‌ها، همین روزها',
  process: 'همین کانال‌ها، در زمان‌های دیگر',
  transfer: 'کانال‌های دیگری از همین گونه',

  inLine: ({ value, kind }, w) =>
    kind === 'share'
      ? w.percent(value)
      : kind === 'difference'
        ? w.points(value)
        : `${kind === 'ratio' ? '×' : ''}${w.n(Number(value.toFixed(2)))}`,
  postsBehind: ({ label }, w) => `پست‌های پشت ${/[“«]/.test(label) ? label : w.name(label)}`,
  drawn: ({ n, of }, w) => `${w.count(n)} پست از ${w.count(of)}، به قید قرعه`,
  theRest: ({ command }) => `همهٔ آن‌ها: ${command}`,
  noneListed: 'هیچ.',
  notListed:
    'این‌جا فهرست نمی‌شود: پست‌های یک جفت کانال‌هایش را نام می‌برند و تا کسی آن‌ها را نخوانده باشد در گزارش نمی‌آیند.',
  aForward: 'بازفرستاده',
  personalChannel: 'کانالی شخصی',
};
