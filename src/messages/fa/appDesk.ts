import type { Translation } from '../catalogue.ts';
import type { appDesk as english } from '../en/appDesk.ts';

export const appDesk: Translation<typeof english> = {
  newProject: 'پروژهٔ تازه',
  deskEyebrow: 'پروژه',
  alreadyKnown: ({ groups, words, claims }, w) =>
    `پرونده‌هایش ${w.and([
      ...(groups > 0 ? [`${w.count(groups)} گروه کانال`] : []),
      ...(words > 0 ? [`${w.count(words)} واژگان`] : []),
      ...(claims > 0 ? [`${w.count(claims)} ادعا`] : []),
    ])} را نام می‌برند.`,
  dropHere: 'خروجی تلگرام و مقاله را این‌جا رها کنید',
  dropWhat: 'نوع هر پرونده از محتوایش شناخته می‌شود: خروجی تلگرام، جدول، صفحهٔ ذخیره‌شده، متن، پی‌دی‌اف.',
  dropChoose: 'برگزیدن پرونده',
  paste: 'یا متنی را بچسبانید',
  pasteText: 'متن مقاله، با عنوان در سطر نخست',
  pasteRead: 'بخوان',
  noText: 'متنی نیست: واژه‌های مقاله را بچسبانید.',
  dropSend: 'بگیر',
  dropSending: 'در حال فرستادن',
  dropReading: 'فرستاده شد و خوانده می‌شود؛ چند ثانیه، و در کنار کار دیگر بیشتر:',
  dropFailed: 'گرفته نشد:',
  howItGoes: 'از مقاله تا نتیجهٔ امضاشده',
  stepDrop: 'خروجی کانال‌های عمومی و مقاله را رها کنید.',
  stepAnswer: 'به آنچه جمله‌ها باز گذاشته‌اند پاسخ دهید: منظور کیست، در سنجش با که.',
  stepTest: 'بیازمایید. نخست پرسش مهر می‌شود، سپس پست‌ها شمرده می‌شود.',
  stepSign: 'نتیجه و پست‌های پشت آن را بخوانید و با نام خود امضا کنید.',
  tryDemo: 'نمونه را ببینید',
  tryDemoText: 'خروجی در دست ندارید؟ جهانی کوچک و ساختگی با مقاله‌ای دربارهٔ آن در چند ثانیه آماده می‌شود.',
  howExport: 'خروجی یک کانال را چگونه بگیرم؟',
  howExportText:
    'در تلگرام دسکتاپ کانالی عمومی را باز کنید، از فهرست ⋮ گزینهٔ خروجی گرفتن از تاریخچه و قالب خواندنی برای ماشین را برگزینید. گفت‌وگوهای خصوصی کنار گذاشته می‌شود و هرگز ذخیره نمی‌شود.',
  imported: ({ added, known, repeated, rejected }, w) =>
    `${w.commas([
      `${w.count(added)} پست تازه`,
      ...(known > 0 ? [`${w.count(known)} پست از پیش بود`] : []),
      ...(repeated > 0 ? [`${w.count(repeated)} سطر تکراری در خود پرونده`] : []),
      ...(rejected > 0 ? [`${w.count(rejected)} مورد پذیرفته نشد`] : []),
    ])}.`,
  demoReady: 'جهان ساختگی و مقالهٔ آن آماده است.',
  tooLongForForm: (_, w) =>
    `بدون اسکریپت، صفحه پرونده‌هایی تا ${w.n(64)} مگابایت می‌فرستد. اسکریپت را برای این صفحه روا بدارید، یا در پایانه بنویسید: ${w.code('isogloss import FILE')}.`,
  noFile: 'پرونده‌ای برگزیده نشد.',

  example: 'نمونه‌ای از نتیجه، از جهان ساختگی',
  exampleClaim: 'جنبش فانوس در تلگرام بر اتحاد بندر و لیگ کوهستان چیره است.',
  exampleShare: 'سهم جنبش فانوس میان این سه',
  exampleUnit: 'سهم از متن‌های متمایز',

  next: 'گام بعدی',
  nextPosts: 'خروجی کانال‌ها را رها کنید: بی پست چیزی آزمودنی نیست.',
  testAllUntested: ({ n }, w) => `آزمودن ${w.n(n)} ادعایی که هنوز آزموده نشده`,
  nextOwn: ({ n }, w) => `${w.n(n)} ادعای پرونده‌های پروژه را بیازمایید`,
  nextAbout: 'بگویید این پروژه چه نام دارد، چه کسی کانال‌هایش را برگزید و پست‌ها چگونه گرد آمد',
  nextArticle: 'مقاله‌ای را رها کنید که ادعاهایش باید آزموده شود.',
  nextAnswer: ({ n, article }, w) => `به ${w.n(n)} پرسشی پاسخ دهید که «${article}» باز گذاشته است`,
  nextTest: ({ n, article }, w) => `${w.n(n)} ادعا از «${article}» را بیازمایید`,
  nextSign: ({ claim }) => `نتیجه را بخوانید و امضا کنید: ${claim}`,
  nextRead: ({ words }) => `با چشم بخوانید پست‌ها ${words} را چگونه به کار می‌برند: تنها، یا با نفر دوم`,
  nextSettle: ({ n, words }, w) =>
    `دو نفر به اندازهٔ کافی از ${words} خوانده‌اند: ببینید چقدر هم‌رأی‌اند و دربارهٔ ${w.count(n)} متنی که متفاوت خوانده‌اند تصمیم بگیرید`,
  nextReport: 'گزارش را ذخیره کنید',
  articles: 'مقاله‌ها',
  tallyNone: 'چیزی که با پست‌ها آزمودنی باشد نیست',
  posts: 'پست‌ها',
  postsOf: ({ posts, channels, period }, w) =>
    `${w.count(posts)} پست از ${w.count(channels)} کانال، ${period}.`,

  contents: ({ wordless, forwards, posts }, w) =>
    `از این پست‌ها ${w.count(wordless)} پست (${w.percentSign(wordless / Math.max(1, posts))}) تصویر، ویدئو یا صدای بی‌متن است و ${w.count(forwards)} پست بازفرستاده است.`,
  drawnLargest: ({ n }, w) => `${w.count(n)} کانال با بیشترین پست.`,
  allChannels: ({ n }, w) => `همهٔ ${w.count(n)} کانال، هر یک با شمار پست‌هایش`,
  drawnLater: 'روزهای هر کانال پس از پایان کار در جریان رسم می‌شود.',
  personalNotDrawn: ({ n }, w) => `${w.count(n)} کانال شخصی شمرده شده و نه رسم شده و نه نام برده شده است.`,
};
