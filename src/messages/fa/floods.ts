import type { Translation } from '../catalogue.ts';
import type { floods as english } from '../en/floods.ts';
import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';

const times = ({ value, low, high }: Bounded, w: Writing): string =>
  value === null || low === null || high === null
    ? 'چند برابری نامعلوم از'
    : w.around(`${w.fixed(value, 2)} برابر`, w.fixed(low, 2), w.fixed(high, 2));

const spread = (close: Bounded, w: Writing): string =>
  close.value === null || close.low === null || close.high === null ? 'اختلافی نامعلوم' : w.difference(close);

export const floods: Translation<typeof english> = {
  rule: ({ ratio, window }, w) =>
    `هم‌خوان است اگر در برابر هر گروه هم‌سنجش، نسبت میانهٔ پست‌های هر کانال در روز بالاتر از ${w.n(ratio)} و اختلاف سهم پست‌هایی که در فاصلهٔ ${w.n(window)} ثانیه از پست پیشین کانالشان آمده‌اند بالاتر از ${w.n(0)} باشد، هر دو در سراسر بازهٔ ${w.n(95)} درصدی برای روزهای دیگری مانند این‌ها، و در همهٔ وارسی‌ها (کنارگذاشتن یک کانال نباید آن را وارونه کند)؛ ناهم‌خوان است اگر یکی از آن‌ها در بازه‌ای که برای چند شرط تعدیل شده (هولم) پایین‌تر باشد.`,
  wording: ({ label, others, window }, w) => {
    const within = window % 60 === 0 ? `${w.n(window / 60)} دقیقه` : `${w.n(window)} ثانیه`;
    const each = others.map(
      (other) =>
        `${times(other.ratio, w)} میانهٔ پست‌های هر کانال در روز در ${w.name(other.label)}، و ${spread(other.close, w)} اختلاف در سهم پست‌هایی که در فاصلهٔ ${within} از پست پیشین کانالشان آمده‌اند`,
    );
    return `${w.name(label)} این‌ها را دارد: ${w.semicolons(each)}.`;
  },

  noX: 'ادعا کانال‌هایی را که گفته می‌شود این‌همه پست می‌گذارند نام نمی‌برد',
  nameX: 'گروه X را در ادعا نام ببرید (⁦by⁩)',
  noRival: 'گروه هم‌سنجشی نام برده نشده است و «بیشتر از که» بخشی از ادعاست',
  noCommunity: 'یکی از هم‌سنجش‌ها گروه نیست: شیوهٔ پست‌گذاشتن را تنها میان کانال‌ها می‌شود سنجید',
  nameRivals: 'گروه‌های هم‌سنجش را در ادعا نام ببرید (⁦rivals⁩)',
  shared: 'کانالی در هر دو گروهی که سنجیده می‌شوند هست',
  collectApart: 'گروه‌هایی که کانال مشترک ندارند',
  outages: ({ label, share, most }, w) =>
    `گردآوری ${w.name(label)} در ${w.percent(share)} از کانال‌روزهایش شکست خورده است؛ بالاتر از ${w.threshold(most)}، آهنگ پست‌گذاشتن آن معلوم نیست`,
  collectGaps: ({ label }, w) => `پست‌های ${w.name(label)} که شکاف شماره‌ها نشان می‌دهد گم شده‌اند`,
  withoutIt: ({ label }, w) => `ادعایی تنها دربارهٔ کانال‌های دیگر ${w.name(label)}`,
  otherPeriods: ({ label, days, least }, w) =>
    `X و ${w.name(label)} هر دو در ${w.n(days)} روز دیده شده‌اند؛ برای تصمیم دست‌کم ${w.n(least)} روز لازم است`,
  samePeriod: 'پست‌های هر دو گروه از یک زمان',
  tooFewDays: ({ label, days, least }, w) =>
    `${w.name(label)} در ${w.n(days)} روز کامل دیده شده است؛ برای تصمیم دست‌کم ${w.n(least)} روز لازم است`,
  silent: ({ condition }, w) =>
    `${w.name(condition)} مقداری ندارد: یکی از گروه‌های هم‌سنجش در کمتر از نیمی از روزهایش پست می‌گذارد`,
  collectBusy: 'گروه هم‌سنجشی که در بیشتر روزها پست می‌گذارد',
  collectChannels: 'کانال‌های بیشتری از گروه‌های هم‌سنجش: روزهای بیشتری از همین‌ها سودی ندارد',

  copiesLeftOut: 'بدون نسخه‌های تکراری',
  forwardsCounted: 'با شمردن بازفرستاده‌ها',
  halfWindow: 'نیمی از پنجرهٔ زمانی (اختلاف در پست‌های نزدیک به پست پیشین)',
  twiceWindow: 'دو برابر پنجرهٔ زمانی (اختلاف در پست‌های نزدیک به پست پیشین)',
  bulkCounted: 'با شمردن انبوه‌بارگذاری‌ها',
  fullDays: ({ times: full }, w) => `بدون روزهایی با بیش از ${w.n(full)} برابر روز میانهٔ کانال`,

  daysAsDraws: 'بازه‌ها دربارهٔ روزهای دیگر همین کانال‌هاست، نه کانال‌های دیگر.',
  shortGaps:
    'بازه‌ها جایی برای پست‌هایی می‌گذارند که شکاف‌های کوتاه شماره‌ها شاید پنهان کنند، در هر سو کمترین یا بیشترینی که بازه را دورتر می‌برد.',
  unrated: ({ channels, of }, w) =>
    `کامل‌بودن ${w.n(channels)} از ${w.n(of)} کانال دانسته نیست؛ آنچه کم دارند در بازه‌ها نیامده است.`,
  cut: ({ label, days }, w) =>
    `${w.n(days)} روز که X یا ${w.name(label)} هنوز یا دیگر دیده نمی‌شد سنجیده نمی‌شود.`,
  oneChannel: ({ label }, w) =>
    `${w.name(label)} این‌جا یک کانال است: آنچه درباره‌اش گفته می‌شود بر همان کانال استوار است.`,
  bulkLeftOut: ({ loads }, w) => `${w.n(loads)} انبوه‌بارگذاری پیدا و کنار گذاشته شد.`,
  wholeWeeks: 'روزها هفته‌هفته نمونه‌گیری می‌شوند: خبری که یک سو را چند هفته سرگرم کند عادت آن به شمار می‌آید.',

  powerNone: ({ label, days }, w) => `${w.name(label)}: ${w.n(days)} روز، که از نسبت چیزی نمی‌گوید`,
  powerRatio: ({ label, days, ratio }, w) =>
    `${w.name(label)}: در ${w.n(days)} روز، نسبت ${w.fixed(ratio, 2)} به احتمال ${w.n(80)} درصد پیدا می‌شد، اگر روزهای X مانند روزهای آن‌ها نوسان کند`,
};
