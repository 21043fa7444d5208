import type { Translation } from '../catalogue.ts';
import type { review as english } from '../en/review.ts';

export const review: Translation<typeof english> = {
  scale: (_, w) =>
    `مقیاس: ${w.n(3)} با این پیکره هم‌خوان است، ${w.n(2)} از این پیکره معلوم نمی‌شود، ${w.n(1)} این پیکره خلاف آن را نشان می‌دهد؛ بی‌مقدار آن‌جا که با پست‌ها آزمودنی نیست. سخن از پست‌هایی است که دیده شد و نه چیزی بیرون از آن‌ها.`,
  why: ({ reason }) => `چرا: ${reason}.`,
  rule: ({ rule }) => `قاعده: ${rule}`,
  decide: ({ what }) => `برای تعیین آن گرد آورید: ${what}.`,
  collect: ({ what }) => `گرد آورید: ${what}.`,
  exploratory: 'اکتشافی: آزمون پیش از سنجش مهر نشده است.',
  exploratoryHow: 'اکتشافی: آزمون پیش از سنجش مهر نشده است (\u2066isogloss claims seal\u2069).',
};
