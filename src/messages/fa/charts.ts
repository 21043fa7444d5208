import type { Translation } from '../catalogue.ts';
import type { charts as english } from '../en/charts.ts';

const steps = { day: 'روز', week: 'هفته', month: 'ماه', year: 'سال' } as const;

export const charts: Translation<typeof english> = {
  threshold: ({ value }) => `آستانه ${value}`,
  thresholdIs: ({ value }) => `آستانه: ${value}.`,
  againTitle: ({ n }, w) => `پرسیده به ${w.n(n)} شیوهٔ دیگر`,
  againText: ({ flips }, w) =>
    flips === 0
      ? 'هر کدام یک خط؛ هیچ‌یک پاسخ را عوض نمی‌کند'
      : `هر کدام یک خط؛ × جایی که پاسخ عوض می‌شود (${w.n(flips)})`,
  againIs: ({ title, low, high, text }) => `${title}: از ${low} تا ${high}؛ ${text}.`,
  row: ({ label, under, value, interval }) =>
    `${label}، ${under}: ${value}${interval === null ? '' : `، ${interval}`}.`,
  captionThreshold:
    'نقطه‌ها مقدارند و نوارها بازهٔ آن‌ها. نوار تعیین‌کننده‌ای که یکسره سمت راست خط‌چین باشد به سود ادعاست، یکسره سمت چپ به زیان آن؛ و اگر از روی آن بگذرد، باز است. نتیجه بیش از این نمودار می‌خواهد: این‌که شیوه‌های دیگر شمردن و همهٔ وارسی‌ها همین را بگویند؛ جایی که نگویند، از این پیکره معلوم نمی‌شود.',
  caption: 'نقطه‌ها مقدارند و نوارها بازهٔ آن‌ها.',
  captionHollow: 'نقطه‌های توخالی می‌پرسند در کانال‌های دیگری از همین گونه چه می‌بود؛ هرگز تعیین نمی‌کنند.',
  series: ({ n, step, from, to, first, last, least, most }, w) =>
    `${w.n(n)} مقدار به تفکیک ${steps[step]}، از ${from} تا ${to}. نخستین ${first}، واپسین ${last}، کمترین ${least}، بیشترین ${most}. همه در جدول پایین هست.`,
  at: ({ value, period }) => `${value} (${period})`,
  cut: 'نوارهایی که از محور بیرون می‌زنند بریده شده‌اند؛ جدول آن‌ها را کامل دارد.',
  activity: ({ from, to, days, most }, w) =>
    `از ${w.day(from)} تا ${w.day(to)}، در ${w.n(days)} روز؛ دست‌بالا ${w.n(most)} در یک روز.`,
};
