import type { Translation } from '../catalogue.ts';
import type { names as english } from '../en/names.ts';

export const names: Translation<typeof english> = {
  list: 'نام‌ها و واژه‌ها',
  found: ({ n }, w) =>
    n === 0
      ? 'هیچ نام یا واژه‌ای در پست‌ها چنین آغاز نمی‌شود.'
      : `${w.n(n)} پیشنهاد؛ با پیکان‌ها می‌توان میانشان رفت.`,
  vocabulary: 'واژگان',
  group: 'گروه کانال‌ها',
  word: ({ n }, w) => (n === 1 ? `در ${w.n(1)} تا ${w.n(3)} پست` : `در حدود ${w.count(n)} پست`),
};
