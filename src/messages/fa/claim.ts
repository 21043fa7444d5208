import type { Translation } from '../catalogue.ts';
import type { claim as english } from '../en/claim.ts';

export const claim: Translation<typeof english> = {
  eyebrow: ({ number }, w) => `ادعای ${w.n(number)}`,
  unsaid: 'جمله‌ای داده نشده است؛ ادعا را کاربر نوشته است',
  whatWasSaid: 'چه گفته شده است',
  testedOn: 'بر چه آزموده شده است',
  source: 'منبع',
  rule: 'قاعده‌ای که تعیین کرد',
  whyNotTestable: 'چرا آزمودنی نیست:',
  denominators: 'همان پرسش با چند مبنای شمارش',
  tipping: 'نتیجه کجا برمی‌گشت',
  caveats: 'همراه آن باید خواند',
  toCollect: 'چه چیز باید گرد آید',
  parameters: 'نوع و پارامترهای آزمون',
  exploratory: 'اکتشافی: آزمون پیش از سنجش مهر نشده است.',
  exploratoryAfter: ({ runs }, w) =>
    `اکتشافی: آنچه این می‌شمارد پیش از آن‌که پرسش ثابت شود ${w.count(runs)} بار سنجیده شده بود، در آزمونی دیگر، خوانشی دیگر یا یک سنجه.`,
  sealed: 'آزمون پیش از سنجش مهر شده است.',
  signedOn: ({ by, on }) => `با امضای ${by}، ${on}.`,
  signedOther: 'نتیجه‌ای دیگر از آنچه اکنون نوشته شده امضا شده است.',
  unsigned: 'کسی آن را امضا نکرده است.',
  holmKept: 'اگر همهٔ ادعاها با هم شمرده شوند (تصحیح هولم) نیز پابرجاست.',
  holmLost: 'اگر همهٔ ادعاها با هم شمرده شوند (تصحیح هولم) پابرجا نمی‌ماند.',

  chart: 'مقدارها و بازه‌ها',
  chartAgainst: 'مقدارها و بازه‌ها در برابر آستانه',
  toPosts: 'پست‌های پشت آن',
  howItCame: 'چه کسی گفته و چگونه خوانده شده است',
  method: 'روش',
  askedShort: ({ n, flips }, w) =>
    `به ${w.n(n)} شیوهٔ دیگر پرسیده شد: ${flips === 0 ? 'همان پاسخ' : `در ${w.n(flips)} مورد پاسخی دیگر`}`,
  howAnswered: 'چگونه پاسخ داده می‌شود',
  typedWhere: 'این خط‌ها در پوشهٔ پروژه نوشته می‌شوند، و مقاله با مسیرش.',
  askedAbove: 'بالاتر پرسیده شد.',
  moreAnswers: ({ n }, w) => `${w.n(n)} پاسخ ممکن دیگر`,
  askedSame: ({ n }, w) => `به ${w.n(n)} شیوهٔ دیگر پرسیده شد و پاسخ هر بار همان ماند.`,
  askedChanges: ({ n, flips }, w) =>
    `به ${w.n(n)} شیوهٔ دیگر پرسیده شد و پاسخ در ${w.n(flips)} مورد عوض می‌شود:`,
  withoutOneOf: ({ n }, w) => `بدون یکی از ${w.count(n)} کانالی که نامشان برده نمی‌شود`,
  checksCaption: 'همان پرسش، کمی متفاوت. هر پاسخ بازهٔ خودش را می‌سنجد؛ این‌جا تنها مقدار نوشته شده است',
  controlsFail:
    'برای گواه، همین پرسش دربارهٔ واژه‌ها یا کانال‌هایی پرسیده شد که سهمی در ادعا ندارند: آن‌ها از آزمون نمی‌گذرند.',
  controlsPass:
    'برای گواه، همین پرسش دربارهٔ واژه‌ها یا کانال‌هایی پرسیده شد که سهمی در ادعا ندارند و آن‌ها هم از همین آزمون می‌گذرند: این آزمون این‌جا چیز چندانی نمی‌گوید.',
  controlsPassAs: ({ controls, own }, w) =>
    `برای گواه، همین پرسش دربارهٔ ${w.and(controls.map(({ label, value }) => `${w.name(label)} (${value})`))} پرسیده شد که در ادعا سهمی ندارد، و آن هم از همین آزمون می‌گذرد${own === null ? '' : `، با مقداری به اندازهٔ خود ادعا یا بیشتر (${own})`}: هم‌خوانی در این آزمون چیز زیادی نمی‌گوید.`,
  controlsCaption: 'نمونه‌های گواه. پاسخی را عوض نمی‌کنند',
  how: 'چگونه',
  value: 'مقدار',
  verdictThen: 'آن‌گاه',

  writtenByUser: 'ادعا را کاربر نوشته است',
  said: ({ text }, w) => `گفته شده: ${w.name(text)}`,
  saidLine: ({ words, by, on, status }, w) =>
    `${w.semicolons([
      words,
      by.length === 0 ? 'گفته نشده از که' : `از ${w.commas(by.map(w.bare))}`,
      on === null ? 'گفته نشده کِی' : `در ${w.asGiven(on)}`,
      status === null ? 'منبع وارسی نشده' : `منبع: ${status}`,
    ])}.`,
  testedLine: ({ posts, channels, from, to, chosenBy }, w) =>
    `آزموده بر ${w.count(posts)} پست از ${w.count(channels)} کانال، ${from === null ? 'بی پست' : w.range(w.day(from), w.day(to))}. گزینش کانال‌ها: ${w.bare(chosenBy)}.`,
};
