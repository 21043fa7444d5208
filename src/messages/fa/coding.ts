import type { Translation } from '../catalogue.ts';
import type { ReadSoFar, coding as english } from '../en/coding.ts';
import type { Writing } from '../writing.ts';

const statuses = { matched: 'دارای تطابق', 'near-miss': 'نزدیک به تطابق', unmatched: 'بی‌تطابق' } as const;

export function readAndUnread(vocabularies: readonly ReadSoFar[], w: Writing): string {
  const unread = vocabularies.filter(({ readers }) => readers === 0);
  return w.semicolons([
    ...vocabularies
      .filter(({ readers }) => readers > 0)
      .map(({ lexicon, readers, texts, alpha, low, high }) => {
        const range = low === null || high === null ? '' : ` (${w.range(w.fixed(low, 2), w.fixed(high, 2))})`;
        const agreed = alpha === null ? '' : `، آلفا ${w.fixed(alpha, 2)}${range}`;
        return `${w.name(lexicon)} را ${w.n(readers)} نفر خوانده‌اند (${w.count(texts)} متن${agreed})`;
      }),
    ...(unread.length === 0
      ? []
      : [`${w.and(unread.map(({ lexicon }) => w.name(lexicon)))} را کسی نخوانده است`]),
  ]);
}

export const coding: Translation<typeof english> = {
  notBegun: ({ lexicon }, w) =>
    `نمونه‌ای کدگذاری‌شده برای ${w.name(lexicon)} (${w.code(`isogloss code ${lexicon}`)})`,
  disagree: ({ worst, least }, w) =>
    `کدگذاران هم‌نظر نیستند که ${worst
      .map(
        ({ lexicon, alpha, units }) =>
          `${w.name(lexicon)} در متن چه معنایی دارد (آلفای کریپندورف ${w.fixed(alpha, 2)} در ${w.n(units)} متن، کمتر از ${w.n(least)})`,
      )
      .join(' و ')}`,
  clearer: 'دستور روشن‌تر برای کدگذاران و بازخوانی هر دو نمونه',
  notValidated:
    'واژگان اعتبارسنجی نشده است: این سخن از جایی است که واژه‌ها دیده می‌شوند، نه از کسی که آن‌ها را به معنا به کار می‌برد. بازیابی ناشناخته است: این‌که چند پست همین را با واژه‌های دیگر می‌گویند معلوم نیست.',
  begun: ({ left, vocabularies = [] }, w) =>
    `${vocabularies.length === 0 ? '' : `تا این‌جا: ${readAndUnread(vocabularies, w)}. `}هنوز باید کدگذاری شود: ${w.semicolons(left)}.`,
  coded: ({ lexicon, texts, coders, units, alpha, low, high, tentative }, w) => {
    const range = low === null || high === null ? '' : ` (${w.range(w.fixed(low, 2), w.fixed(high, 2))})`;
    return `${w.name(lexicon)} را ${w.n(coders)} نفر در ${w.n(texts)} متن کدگذاری کرده‌اند؛ در ${w.n(units)} متن مشترک آلفای کریپندورف ${w.fixed(alpha, 2)} است${range}${tentative ? `، کمتر از ${w.n(0.8)}: موقت` : ''}.`;
  },
  largerSamples: `نمونه‌های کدگذاری‌شدهٔ بزرگ‌تر، به‌ویژه از متن‌های بی‌تطابق (\u2066isogloss code --unmatched\u2069)`,
  moreTexts: ({ more, of, status, community, lexicon }, w) =>
    `${w.count(more)} متن دیگر از ${w.count(of)} متن ${statuses[status]} از ${community === null ? 'کانال‌های بی‌گروه' : w.name(community)} برای ${w.name(lexicon)}`,
  left: ({ lexicon, matched, near, unmatched, second }, w) =>
    `برای ${w.name(lexicon)} ${w.commas([
      ...(matched > 0 ? [`${w.count(matched)} متن دیگر دارای واژه‌ها`] : []),
      ...(near > 0 ? [`${w.count(near)} متن دیگر نزدیک به آن‌ها`] : []),
      ...(unmatched > 0 ? [`${w.count(unmatched)} متن دیگر بی آن‌ها`] : []),
      ...(second > 0 ? [`${w.count(second)} متن دیگر که کدگذار دومی خوانده باشد`] : []),
    ])}`,
  secondCoder: ({ more, lexicon }, w) =>
    `${w.n(more)} متن دیگر برای ${w.name(lexicon)} که کدگذار دومی خوانده باشد`,
  oneCode: ({ lexicon }, w) =>
    `متن‌هایی برای ${w.name(lexicon)} که کدگذاران بتوانند در آن‌ها اختلاف داشته باشند: تا این‌جا همه یک کد دارند`,
};
