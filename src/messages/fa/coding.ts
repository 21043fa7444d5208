import type { Translation } from '../catalogue.ts';
import type { coding as english } from '../en/coding.ts';

const statuses = { matched: 'دارای تطابق', 'near-miss': 'نزدیک به تطابق', unmatched: 'بی‌تطابق' } as const;

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
  begun: ({ left }, w) => `هنوز باید کدگذاری شود: ${w.semicolons(left)}.`,
  coded: ({ lexicon, texts, coders, units, alpha, low, high, tentative }, w) => {
    const range = low === null || high === null ? '' : ` (${w.range(w.fixed(low, 2), w.fixed(high, 2))})`;
    return `${w.name(lexicon)} را ${w.n(coders)} نفر در ${w.n(texts)} متن کدگذاری کرده‌اند؛ در ${w.n(units)} متن مشترک آلفای کریپندورف ${w.fixed(alpha, 2)} است${range}${tentative ? `، کمتر از ${w.n(0.8)}: موقت` : ''}.`;
  },
  largerSamples: `نمونه‌های کدگذاری‌شدهٔ بزرگ‌تر، به‌ویژه از متن‌های بی‌تطابق (\u2066isogloss code --unmatched\u2069)`,
  moreTexts: ({ more, of, status, community, lexicon }, w) =>
    `${w.count(more)} متن دیگر از ${w.count(of)} متن ${statuses[status]} از ${community === null ? 'کانال‌های بی‌گروه' : w.name(community)} برای ${w.name(lexicon)}`,
  secondCoder: ({ more, lexicon }, w) =>
    `${w.n(more)} متن دیگر برای ${w.name(lexicon)} که کدگذار دومی خوانده باشد`,
  oneCode: ({ lexicon }, w) =>
    `متن‌هایی برای ${w.name(lexicon)} که کدگذاران بتوانند در آن‌ها اختلاف داشته باشند: تا این‌جا همه یک کد دارند`,
};
