import type { Translation } from '../catalogue.ts';
import type { appReport as english } from '../en/appReport.ts';

/** The app's page of reports: what goes into one, and what was made. */
export const appReport: Translation<typeof english> = {
  reportEyebrow: 'یک پرونده، برای کسی که هرگز این برنامه را باز نمی‌کند',
  whatGoesIn: 'چه در آن باشد',
  reportOfArticle: ({ article }) => `ادعاهای ${article}`,
  whichClaims: 'کدام ادعاها',
  onlyAll: 'همه',
  onlyDecided: 'آن‌هایی که نتیجه دارند',
  onlySigned: 'آن‌هایی که نتیجه‌شان امضا شده است',
  onlyText: 'آنچه کنار گذاشته شود در گزارش شمرده می‌شود تا کسی بخشی را همه نپندارد.',
  reportTitle: 'عنوان',
  reportLanguage: 'زبان گزارش',
  nothingToReport: 'هنوز نه مقاله‌ای هست و نه ادعایی که پذیرفته شده باشد.',
  reportOfProject: ({ n }, w) => `ادعاهای پروژه: ${w.n(n)} ادعا که پذیرفته یا در پرونده‌هایش نوشته شده است`,
  reportOpenText:
    'ادعاهایی که چیزی را باز گذاشته‌اند در هر خوانش آزموده می‌شود. هر که پس از آن پاسخ دهد نتیجهٔ خوانش‌ها را دیده است و گزارش همین را می‌گوید.',
  makeReport: 'ساختن گزارش',
  reportReady: 'گزارش آماده است.',
  reportMade: 'گزارش',
  reportFile: ({ when, kilobytes }, w) =>
    `ساخته‌شده در ${when}، ${w.count(kilobytes)} کیلوبایت، پروندهٔ ${w.code('out/report.html')} در پوشهٔ پروژه. نه شبکه می‌خواهد و نه اسکریپت.`,
  noReportYet: 'هنوز گزارشی ساخته نشده است.',
  noReport: 'چنین پرونده‌ای هنوز نیست: نخست آن را بسازید.',
  preview: 'پیش‌نمایش',
  save: 'ذخیره',
  reviewText:
    'نتیجه‌های امضاشده، به شکل داده‌ای که موتورهای جست‌وجو می‌خوانند، با نشانی صفحه‌ای که در آن خواهد آمد.',
  reviewUrl: 'نشانی آن صفحه',
  makeReview: 'بساز',
  saveReview: 'ذخیرهٔ داده',
};
