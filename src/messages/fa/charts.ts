import type { Translation } from '../catalogue.ts';
import type { Writing } from '../writing.ts';
import type { AlsoDecides, charts as english } from '../en/charts.ts';

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
  captionThreshold: ({ agrees, denies, also }, w) => {
    const [side, other] = agrees === 'right' ? ['راست', 'چپ'] : ['چپ', 'راست'];
    return `نقطه‌ها مقدارند و نوارها بازهٔ آن‌ها. ${denies ? 'جمله آنچه را این‌جا سنجیده می‌شود انکار می‌کند. ' : ''}نوار تعیین‌کننده‌ای که یکسره سمت ${side} خط‌چین باشد به سود ادعاست، یکسره سمت ${other} به زیان آن؛ و اگر از روی آن بگذرد، باز است. ${also === null ? '' : `${twoConditions(also, w)} `}نتیجه بیش از این نمودار می‌خواهد: این‌که شیوه‌های دیگر شمردن و همهٔ وارسی‌ها همین را بگویند؛ جایی که نگویند، از این پیکره معلوم نمی‌شود.`;
  },
  caption: 'نقطه‌ها مقدارند و نوارها بازهٔ آن‌ها.',
  captionHollow: 'نقطه‌های توخالی می‌پرسند در کانال‌های دیگری از همین گونه چه می‌بود؛ هرگز تعیین نمی‌کنند.',
  series: ({ n, step, from, to, first, last, least, most }, w) =>
    `${w.n(n)} مقدار به تفکیک ${steps[step]}، از ${from} تا ${to}. نخستین ${first}، واپسین ${last}، کمترین ${least}، بیشترین ${most}. همه در جدول پایین هست.`,
  at: ({ value, period }) => `${value} (${period})`,
  cut: 'نوارهایی که از محور بیرون می‌زنند بریده شده‌اند؛ جدول آن‌ها را کامل دارد.',
  activity: ({ from, to, days, most }, w) =>
    `از ${w.day(from)} تا ${w.day(to)}، در ${w.n(days)} روز؛ دست‌بالا ${w.n(most)} در یک روز.`,
};

const twoConditions = (also: NonNullable<AlsoDecides>, w: Writing): string =>
  `این نمودار یکی از دو شرط را دارد: آنچه سنجیده می‌شود تنها هنگامی درست است که ${also.what === 'ratio' ? `افزون بر آن، این بیش از ${w.n(also.times)} برابر سهمش از کانال‌هایی باشد که آن‌ها را برمی‌گیرند` : 'پست‌های بیشتری هم اندکی پس از پست پیشین کانالشان بیایند'}؛ این عدد در جدول پایین است، و هر یک از دو شرط به‌تنهایی برای ردّ آن بس است.`;
