import type { Translation } from '../catalogue.ts';
import type { weak as english } from '../en/weak.ts';
import type { Writing } from '../writing.ts';
import { readAndUnread } from './coding.ts';

const byEach = (by: readonly { label: string; verdict: string }[], w: Writing): string =>
  w.semicolons(by.map(({ label, verdict }) => `بر پایهٔ ${label}: ${verdict}`));

export const weak: Translation<typeof english> = {
  heading: 'چه چیز آن را سست می‌کند',
  control: 'نمونهٔ گواه هم از همین آزمون می‌گذرد، پس چیز زیادی نمی‌گوید',
  holm: 'اگر همهٔ ادعاها با هم شمرده شوند (هولم) نمی‌ماند',
  holmKept: 'اگر همهٔ ادعاها با هم شمرده شوند (هولم) نیز می‌ماند',
  inList: ({ short }, w) => `آنچه آن را سست می‌کند: ${w.semicolons(short)}.`,
  unread: 'واژگان خوانده نشده است',
  partlyRead: ({ vocabularies }, w) => {
    const unread = vocabularies.filter(({ readers }) => readers === 0);
    return unread.length === 0
      ? 'تنها بخشی از واژگان خوانده شده است'
      : `${w.and(unread.map(({ lexicon }) => w.name(lexicon)))} خوانده نشده است`;
  },
  partlySaid: ({ vocabularies }, w) =>
    `هنوز آن‌قدر متن با چشم خوانده نشده که بتوان گفت واژه‌ها چگونه به کار رفته‌اند: نقل و ریشخند هم شمرده می‌شود.${vocabularies.length === 0 ? '' : ` تا این‌جا: ${readAndUnread(vocabularies, w)}.`}`,
  unreadSaid: 'کسی نخوانده است که واژه‌هایش چگونه به کار رفته‌اند: نقل و ریشخند هم شمرده می‌شود.',
  rests: ({ channels, more }, w) =>
    `بر ${w.commas(channels.map(w.bare))}${more > 0 ? ` و ${w.n(more)} کانال دیگر` : ''} استوار است`,
  opponents: 'واژه‌های مخالفان را هم دارد',
  timeLeftOut: 'با همهٔ روزها آزموده شد، هرچند جمله زمانی را نام می‌برد',
  grown: 'در روزهایی هم آزموده شده که واژه‌هایش در آن‌ها یافته شده‌اند',
  topicLeftOut: 'همهٔ پست‌های کانال‌ها را می‌شمارد، نه آنچه جمله از آن می‌گوید',
  anythingFirst: 'همهٔ آنچه چند کانال آورده‌اند شمرده می‌شود، نه آنچه جمله از آن نام می‌برد',
  mentionsOnly: 'یادکردهای یک نام را می‌شمارد، نه هوادارانش را',
  unknownTime: 'متن تاریخ ندارد: پست‌ها شاید از زمانی دیگر باشند',
  askedOtherwise: 'پیش‌تر پرسش دیگری از آن شده و سنجیده شده بود',
  byGroups: 'مطالب را بنا بر گروه‌های پروژه می‌شمارد',
  otherTime: 'با پست‌هایی از زمانی جز زمان جمله آزموده شده است',
  both: ({ both, units }, w) => `${w.count(both)} متن از ${w.count(units)} متن از هر دو نام می‌برد`,
  bothSaid: ({ both, units }, w) =>
    `از ${w.count(units)} متن، ${w.count(both)} متن هم از سوی نخست و هم از رقیبی نام می‌برد و برای هر دو شمرده می‌شود.`,
  little: ({ posts, all }, w) =>
    `واژه‌های سنجیده‌شده در ${w.percent(posts / all)} همهٔ پست‌ها جز بازفرستاده‌ها آمده‌اند`,
  oneRival: ({ rival }, w) => `تنها با ${w.name(rival)} سنجیده شده است`,
  byEffort: ({ found, of }, w) =>
    `در همهٔ پست‌های موجود جز بازفرستاده‌ها، ${w.n(found)} کانال از ${w.count(of)} کانال آن را دارد`,
  disagree: ({ by }, w) => byEach(by, w),
  disagreeSaid: ({ by }, w) => `بستگی دارد چه شمرده شود: ${byEach(by, w)}.`,
  threshold: 'بازه آستانه را در بر دارد',
  thresholdSaid: 'بازه از یک سوی آستانه تا سوی دیگر می‌رسد: آنچه معلوم نیست برای برگرداندن پاسخ بس است.',
  fragile: ({ checks }, w) => `به شیوه‌ای دیگر عوض می‌شود: ${w.semicolons(checks.slice(0, 1))}`,
  fragileSaid: ({ checks, more }, w) =>
    `پاسخ با شیوه‌ای دیگر از پرسیدن عوض می‌شود: ${w.semicolons(checks)}${more > 0 ? ` و ${w.n(more)} شیوهٔ دیگر` : ''}.`,

  onTopic: ({ read, label }, w) => `${read}، در پست‌های دارای ${w.name(label)}`,
  allBut: ({ label }) => `همهٔ کانال‌ها جز ${label}`,
  against: ({ own, rivals }, w) => `${own} در برابر ${w.and(rivals)}`,
  within: ({ side, groups }, w) =>
    `${side}، در ${w.and(groups.map((group) => `${side.includes(w.name(group)) ? 'گروه ' : ''}${w.name(group)}`))}`,
  meant: ({ read, said, label }, w) => `${read}؛ منظور از ${w.name(said)}: ${w.name(label)}`,

  ofReadings: ({ read, n, assumed }, w) =>
    `${read === null ? '' : `${read}؛ `}${n === 1 ? 'تنها خوانش' : `یکی از ${w.n(n)} خوانش`}: ${assumed}`,
  readAs: ({ text }) => `خوانش: ${text}.`,
  absolute: ({ words }, w) => `${w.and(words.map(w.name))} آزموده نشده است`,
  later: ({ own, rivals }, w) => `آیا ${own} با همان مطلب‌ها دیرتر از ${w.and(rivals)} است`,
  repeats: ({ own, rivals }, w) => `آیا ${own} مطلب‌ها را از ${w.and(rivals)} می‌گیرد`,
  readings: 'در هر خوانش',
  readingsTable: ({ n }, w) => `هر ${w.n(n)} خوانش در یک جدول`,
  reading: 'خوانش',
  curve: ({ tested, supported, contradicted, undecided }, w) =>
    `${w.n(tested)} خوانش، از بیشترین مقدار: ${w.commas([
      ...(supported > 0 ? [`${w.n(supported)} هم‌خوان (نقطهٔ پر)`] : []),
      ...(contradicted > 0 ? [`${w.n(contradicted)} ناهم‌خوان (لوزی)`] : []),
      ...(undecided > 0 ? [`${w.n(undecided)} نامعلوم (نقطهٔ توخالی)`] : []),
    ])}. خط‌ها بازه‌اند.`,
};
