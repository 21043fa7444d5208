import type { Translation } from '../catalogue.ts';
import type { measures as english } from '../en/measures.ts';

const names: Readonly<Record<string, string>> = {
  share: 'سهم',
  prevalence: 'گستردگی',
  cadence: 'آهنگ پست‌گذاشتن',
  coordination: 'هم‌زمانی',
  'near-duplicates': 'رونوشت‌ها',
  statements: 'گفته‌ها',
  spread: 'پخش',
  'lead-lag': 'پیشی و پسی',
  keyness: 'واژه‌های نشان‌دار',
  frequency: 'بسامد واژه‌ها',
  concordance: 'سطرهای واژه',
  collocates: 'هم‌نشین‌ها',
  dispersion: 'پراکندگی',
};

const by = {
  day: 'روز',
  week: 'هفته',
  month: 'ماه',
  year: 'سال',
  'jalali-week': 'هفتهٔ خورشیدی',
  'jalali-month': 'ماه خورشیدی',
  'jalali-year': 'سال خورشیدی',
  community: 'گروه',
  channel: 'کانال',
  language: 'زبان',
} as const;

export const measures: Translation<typeof english> = {
  heading: 'سنجه‌ها',
  shows: 'نشان می‌دهد',
  doesNotShow: 'نشان نمی‌دهد',
  unit: 'واحد',
  outOf: 'از',
  method: 'روش',
  name: ({ name }) => names[name] ?? name,
  by: ({ by: grouping }) => by[grouping],
  titled: ({ measure, lexicon, by: grouping }) =>
    `${measure}${lexicon === '' ? '' : ` «${lexicon}»`}${grouping === '' ? '' : ` به تفکیک ${grouping}`}`,
  over: ({ name, by: grouping }) => `${name} به تفکیک ${grouping}`,
  band: ({ name, unit, method }) => `${name}، ${unit}. نوار، بازه است: ${method}.`,
  chart: 'مقدارها و بازه‌ها',
  sameChannels: 'در همهٔ دوره‌ها همان کانال‌ها پست دارند.',
  otherChannels: ({ n }, w) =>
    `در همهٔ دوره‌ها کانال‌ها یکی نیستند: ${w.count(n)} کانال در همهٔ آن‌ها پست دارند. بالا یا پایین رفتن شاید از عوض‌شدن کانال‌ها باشد.`,
  allValues: 'همهٔ مقدارها',
  until: ' تا ',
  silent: ({ n }, w) => `در این ${w.count(n)} دوره پست‌ها کمتر از آن‌اند که مقدار را هیچ محدود کنند.`,
  rows: ({ n }, w) => `${w.count(n)} سطر`,
  what: 'چه چیز',

  copies: 'همان متن، بار دیگر',
  copiesCounts: ({ posts, compared, clusters, between, pairs, pairsBetween }, w) =>
    `${w.count(posts)} پست از ${w.count(compared)} پست سنجیده‌شده در ${w.count(clusters)} خوشهٔ رونوشت جای دارند؛ ${w.count(between)} خوشه از چند کانال است. ${w.count(pairs)} جفت پست، ${w.count(pairsBetween)} جفت میان کانال‌ها.`,
  copiesSizes: 'خوشه‌ها به شمار کانال‌هایشان',
  channels: 'کانال',
  clusters: 'خوشه',
  postsInThem: 'پست در آن‌ها',
  setAside: 'امضاها و سرنامه‌هایی که پیش از سنجش کنار گذاشته شد',
  phrases: ({ n }, w) => `${w.count(n)} عبارت`,
  firstOfThem: ({ n }, w) => `${w.n(n)} مورد نخست`,
  allOfThem: 'همهٔ آن‌ها',
  channel: 'کانال',
  where: 'کجا',
  phrase: 'عبارت، بهنجارشده',
  texts: 'متن',
  end: 'پایان',
  beginning: 'آغاز',
};
