import type { Translation } from '../catalogue.ts';
import type { proposals as english } from '../en/proposals.ts';

const grounds = {
  'same texts': 'در همان پست‌ها',
  beside: 'کنار همین واژه‌ها',
  'same neighbours': 'میان همان واژه‌ها',
  'same channels': 'در همان کانال‌ها',
  'same words': 'با واژه‌ای از همین‌ها',
} as const;

export const proposals: Translation<typeof english> = {
  title: 'واژه‌های دیگری از این دست',
  why: 'واژه‌هایی که در همان پست‌ها، همان کانال‌ها و کنار همان واژه‌ها می‌آیند. جست‌وجو در نیمی تصادفی از روزهاست تا نیم دیگر برای آزمون بماند. هیچ چیز خودبه‌خود پذیرفته نمی‌شود.',
  ask: 'پیشنهاد واژه',
  askAgain: 'پیشنهاد دوباره',
  about: ({ label }, w) => `واژه‌هایی مانند واژه‌های ${w.name(label)}`,
  none: 'هیچ واژهٔ دیگری در پست‌ها به این‌ها به اندازهٔ کافی نزدیک نیست.',
  allDecided: 'دربارهٔ همهٔ پیشنهادها تصمیم گرفته شده است.',
  foundOn: ({ grow, all }, w) => `یافته در ${w.count(grow)} روز از ${w.count(all)} روز.`,
  stale: 'پست‌ها پس از این پیشنهادها دگرگون شده‌اند.',
  own: 'واژه‌هایی که در کنار این‌ها می‌آیند، از دوست یا مخالف',
  opponents: 'آنچه دیگران شاید همین را بنامند',
  texts: ({ texts, together }, w) =>
    together === 0
      ? `حدود ${w.count(texts)} متن، هیچ‌یک همراه این واژه‌ها`
      : `حدود ${w.count(texts)} متن، حدود ${w.count(together)} متن همراه این واژه‌ها`,
  ground: ({ ground }) => grounds[ground],
  spelled: 'همان واژه شمرده شود',
  side: 'واژهٔ کیست؟',
  formOwn: 'خودشان',
  formOpponents: 'مخالفانشان',
  formNeutral: 'هیچ‌کدام',
  accept: 'بپذیر',
  refuse: 'برای همیشه کنار بگذار',
  needsName: 'پذیرفتن واژه نام پذیرنده را می‌خواهد: نام خود را بنویسید.',

  split: ({ grow, test, hash }, w) =>
    `یافته در ${w.count(grow)} روز از ${w.count(grow + test)} روز (بخش‌بندی ${w.code(hash)})؛ روزهای دیگر برای آزمون می‌مانند.`,
  takenFor: ({ seed, taken }, w) =>
    `هیچ پستی ${w.name(seed)} ندارد؛ به جای آن گرفته شد: ${w.commas(taken.map(w.bare))}.`,
  forms: ({ seed, forms }, w) =>
    `${w.bare(seed)}: همچنین ${w.commas(forms.map(({ form, texts }) => `${w.bare(form)} (حدود ${w.count(texts)})`))}`,
  term: ({ term, texts, together, npmi, beside, neighbours, channels, kin }, w) =>
    `${w.bare(term)}  حدود ${w.count(texts)} متن، ${together === 0 ? 'هیچ‌یک' : `حدود ${w.count(together)} متن`} همراه یک بذر؛ همان متن‌ها ${w.fixed(npmi, 2)}، کنار یک بذر ${w.fixed(beside, 2)}، همان همسایه‌ها ${w.fixed(neighbours, 2)}، همان کانال‌ها ${w.fixed(channels, 2)}، همان واژه‌ها ${w.fixed(kin, 2)}`,
  also: ({ forms }, w) => `همچنین ${w.commas(forms.map(w.bare))}`,
  howToDecide: (_, w) =>
    `برای پذیرفتن یکی: ${w.code('isogloss words accept LEXICON TERM --form own')}. برای همیشه کنار گذاشتنش: ${w.code('isogloss words refuse LEXICON TERM')}.`,
  accepted: ({ terms, lexicon }, w) =>
    `${w.commas(terms.map(w.bare))}: اکنون در ${w.name(lexicon)} در ${w.code('isogloss.yaml')}.`,
  refused: ({ terms, lexicon }, w) =>
    `${w.commas(terms.map(w.bare))}: دیگر برای ${w.name(lexicon)} پیشنهاد نمی‌شود.`,
};
