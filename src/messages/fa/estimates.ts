import type { Translation } from '../catalogue.ts';
import type { estimates as english } from '../en/estimates.ts';

export const estimates: Translation<typeof english> = {
  settledViews: ({ viewed, note }, w) => `از ${w.n(viewed)} پست با بازدیدِ جاافتاده؛ ${note}`,
  corrected: ({ method }, w) =>
    `تصحیح‌شده با نمونه‌های کدگذاری‌شده (برآوردگر تفاضلی، ${w.code('MOVER')})؛ ${method}`,
  uncorrected: ({ value }, w) => `بی تصحیح ${w.fixed(value, 4)}`,
};
