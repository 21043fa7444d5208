import type { Translation } from '../catalogue.ts';
import type { Writing } from '../writing.ts';
import type { frame as english } from '../en/frame.ts';

const days = (from: string, to: string, w: Writing): string =>
  from === to ? w.day(from) : w.range(w.day(from), w.day(to));

const kinds = {
  outlet: 'رسانه',
  organisation: 'سازمان',
  personal: 'شخصی',
  unknown: 'ناشناخته',
} as const;

export const frame: Translation<typeof english> = {
  heading: 'چه چیز بررسی شد',
  channels: 'کانال‌ها',
  chosen: ({ channels, by }) => `${channels}، گزینش: ${by}`,
  period: 'دوره',
  periodOf: ({ period, zone }) => `${period} (روزها و ساعت‌ها به وقت ${zone})`,
  posts: 'پست‌ها',
  completeness: 'کامل‌بودن',
  completenessUnknown: 'معلوم نیست: شماره‌ها چیزی نمی‌گویند',
  completenessRange: ({ range }) => `${range} از پست‌های منتشرشده، بنا بر شکاف شماره‌ها`,
  resolution: 'دقت زمان',
  coarsest: ({ resolution }) => `${resolution}، درشت‌ترین در میان منبع‌ها`,
  notRead: 'واژه‌های خوانده‌نشده',
  wordless: ({ n, share }) => `${n} پست (${share}) تصویر، ویدئو یا صدای بی‌متن است`,
  gathered: 'گردآوری',
  gatheredAs: ({ how }) => `${how} (به گفتهٔ کاربر)`,
  gatheredFiles: ({ files, formats }, w) =>
    `${w.count(files)} فایل (${w.commas(formats.map((format) => w.code(format)))})`,
  gatheredPages: ({ answers, from, to }, w) =>
    `${w.count(answers)} پاسخ از صفحه‌های همگانی کانال‌ها، ${days(from, to, w)}`,
  gatheredSites: ({ answers, from, to }, w) =>
    `${w.count(answers)} پاسخ از سایت‌ها (خوراک، نقشهٔ سایت، مقاله)، ${days(from, to, w)}`,
  gatheredAccount: ({ answers, from, to }, w) =>
    `${w.count(answers)} پاسخ به حساب خودِ کاربر، ${days(from, to, w)}`,
  gatheredLedger: ({ ways }, w) => `${w.semicolons(ways)} (بنا بر دفتر)`,
  personal: ({ n }, w) => `${w.count(n)} کانال شخصی`,

  table: 'کانال‌ها، چنان‌که گرد آمده‌اند',
  tableNoViews: 'کانال‌ها، چنان‌که گرد آمده‌اند. شمار بازدید در این منبع‌ها نیست',
  tableSomeViews: ({ n }, w) => `کانال‌ها، چنان‌که گرد آمده‌اند. شمار بازدید در منبع ${w.count(n)} کانال نیست`,
  channel: 'کانال',
  held: 'موجود از منتشرشده',
  timesToThe: 'دقت زمان',
  gaps: 'شکاف در شماره‌ها',
  bulkLoads: 'انبوه‌بارگذاری',
  kind: ({ kind }) => kinds[kind],
  ofCommunities: ({ kind, communities }) => `${kind}؛ ${communities}`,
  because: ({ reason }) => `فهرست شده، زیرا: ${reason}`,
  forwarded: ({ n }) => `${n} بازفرستاده`,
  wordlessCount: ({ n }) => `${n} بی‌متن`,
  album: ({ gaps }) => `${gaps} آلبوم یا پیام سامانه`,
  short: ({ gaps }) => `${gaps} کوتاه`,
  outage: ({ gaps }) => `${gaps} گردآوری‌نشده`,
  ids: ({ ids }) => `(${ids} شماره)`,
  strays: ({ n }, w) => `${w.count(n)} پست بیرون از رشته`,
  seriesBreaks: ({ n }, w) => `شناسه ${w.count(n)} بار دست‌به‌دست شده`,
  load: ({ day, posts }) => `${day}: ${posts}`,

  coverage: 'هر کانال کِی دیده شد',
  coverageText: ({ channels, first, last, loads }, w) =>
    `${w.count(channels)} کانال، نخستین پست ${w.day(first)}، واپسین ${w.day(last)}؛ ${w.count(loads)} انبوه‌بارگذاری. تاریخ‌های هر کانال در جدول پایین هست.`,
  coverageCaption: ({ days, bulk }) =>
    `هر کانال از نخستین تا واپسین پستش. ${days ? 'روزهای پررنگ‌تر پست بیشتری از کانال دارند؛ روزهای کم‌رنگ هیچ ندارند. ' : ''}${bulk ? 'سه‌گوش نشان انبوه‌بارگذاری است.' : ''}`,
  fewer: ({ n }, w) => `و ${w.count(n)} کانال با پست کمتر`,
};
