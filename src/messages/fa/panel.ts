import type { Translation } from '../catalogue.ts';
import type { panel as english } from '../en/panel.ts';

export const panel: Translation<typeof english> = {
  day: 'روز',
  spelling: 'صورت نوشتن',
  anySpelling: 'هر کدام',
  narrow: 'محدود کن',
  nothing: 'هیچ پستی پشت این عدد از آن کانال، آن روز و آن صورت نیست.',
  more: 'نسخه‌ها، چکیده، ارجاع',
  versions: ({ n }, w) => (n === 1 ? 'به یک صورت دیده شده است.' : `به ${w.n(n)} صورت دیده شده است.`),
  hash: 'چکیدهٔ رمزی',
  seen: ({ when }) => `به تاریخ ${when}`,
  cite: 'ارجاع',
  copy: 'رونوشت',
  copied: 'رونوشت برداشته شد.',
  otherSense: 'معنایی دیگر؟ عبارت را در پست برگزینید یا بنویسید: دیگر پستی با آن شمرده نمی‌شود.',
};
