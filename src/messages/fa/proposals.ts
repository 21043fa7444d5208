import type { Translation } from '../catalogue.ts';
import type { proposals as english } from '../en/proposals.ts';

const grounds = {
  'same texts': 'در همان پست‌ها',
  'same neighbours': 'میان همان واژه‌ها',
  'same channels': 'در همان کانال‌ها',
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
  own: 'واژه‌های همان سو',
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
};
