import type { Translation } from '../catalogue.ts';
import type { summary as english } from '../en/summary.ts';

const single = {
  supported: 'با این پیکره هم‌خوان است',
  contradicted: 'این پیکره خلاف آن را نشان می‌دهد',
  undecided: 'از این پیکره معلوم نمی‌شود',
  'not testable': 'با پست‌ها آزمودنی نیست',
  'not yet': 'این پست‌ها هنوز برای آزمودنش بس نیستند',
  'needs you': 'نخست پاسخ شما لازم است',
} as const;

const phrases = {
  supported: (n: string) => `${n} ادعا با این پیکره هم‌خوان است`,
  contradicted: (n: string) => `دربارهٔ ${n} ادعا این پیکره خلاف آن را نشان می‌دهد`,
  undecided: (n: string) => `دربارهٔ ${n} ادعا از این پیکره چیزی معلوم نمی‌شود`,
  'not testable': (n: string) => `${n} ادعا با پست‌ها آزمودنی نیست`,
  'not yet': (n: string) => `برای آزمودن ${n} ادعا این پست‌ها هنوز بس نیستند`,
  'needs you': (n: string) => `برای ${n} ادعا نخست پاسخ شما لازم است`,
  ready: (n: string) => `${n} ادعا آمادهٔ آزمون است`,
} as const;

export const summary: Translation<typeof english> = {
  skip: 'رفتن به گزارش',
  title: ({ project }) => `${project}: گزارش ایزوگلاس`,
  eyebrow: 'گزارش ایزوگلاس',
  claimsOf: ({ document }) => `ادعاهای ${document}`,
  atAGlance: 'در یک نگاه',
  claims: 'ادعاها، یک‌به‌یک',
  footer: ({ version }) =>
    `ساختهٔ ایزوگلاس ${version}. شناسه‌ها، شماره‌ها و نشانی‌های دیگران، جز کانال‌های بررسی‌شده، پوشیده است. این صفحه چیزی بار نمی‌کند و چیزی اجرا نمی‌کند.`,
  where: ({ posts, channels, period }, w) => `${w.count(posts)} پست از ${w.count(channels)} کانال، ${period}`,
  noClaims: ({ where }) => `این گزارش ${where} را توصیف می‌کند؛ ادعایی آزموده نشده است.`,
  oneClaim: ({ where, verdict }) => `یک ادعا، پرسیده از ${where}: ${single[verdict]}.`,
  manyClaims: ({ n, where, tally }, w) =>
    `${w.count(n)} ادعا، پرسیده از ${where}: ${w.and(tally.map((each) => phrases[each.outcome](w.count(each.n))))}.`,
  outcome: ({ outcome, n }, w) => phrases[outcome](w.count(n)),
  withControl: ({ n, of }, w) =>
    `از ${w.count(of)} ادعای هم‌خوان، ${w.count(n)} ادعا چیز زیادی نمی‌گوید، چون نمونهٔ گواه هم از همان آزمون می‌گذرد.`,
  completenessUnknown: 'معلوم نیست پست‌ها تا چه اندازه کامل‌اند.',
  uneven: ({ short, of, day }, w) =>
    `از ${w.count(of)} کانال، ${w.count(short)} کانال کمتر از نیمی از این زمان را در بر دارد؛ کانال میانی از ${day} آغاز می‌شود.`,
  held: ({ range }) =>
    `از همهٔ آنچه این کانال‌ها، هر یک میان نخستین و واپسین پستِ موجودش، منتشر کرده‌اند، بنا بر فاصله‌های شمارهٔ پست‌ها ${range} در دست است.`,
  untestable: ({ n }, w) => `${w.count(n)} ادعا که با پست‌ها آزمودنی نیست`,
  notYet: ({ n }, w) => `${w.count(n)} ادعا که این پست‌ها هنوز برای آزمودنشان بس نیستند`,
  signed: ({ signed, of, by }, w) =>
    signed === 0
      ? 'هیچ نتیجه‌ای در اینجا امضای کسی را ندارد.'
      : `از ${w.count(of)} نتیجه، ${w.count(signed)} نتیجه امضا دارد، از ${w.and(by.map(w.bare))}.`,
  leftOut: ({ tally }, w) =>
    `سازندهٔ این گزارش از میان ادعاها این‌ها را کنار گذاشته است: ${w.and(tally.map((each) => phrases[each.outcome](w.count(each.n))))}.`,
  reach:
    'هر نتیجه‌ای تنها از همین کانال‌ها در همین روزها می‌گوید و نه از چیزی بیرون از آن: نه از تلگرام، و نه از مردمی که آن را می‌خوانند.',
};
