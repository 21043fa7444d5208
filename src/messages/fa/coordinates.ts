import type { Translation } from '../catalogue.ts';
import type { Shared, coordinates as english } from '../en/coordinates.ts';
import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';

/** One of them, after a number too: Persian counts in the singular. */
const thing: Readonly<Record<Shared, string>> = {
  url: 'نشانی',
  forward: 'پست بازفرستاده',
  text: 'متن',
  hashtags: 'دستهٔ هشتگ',
  other: 'چیز',
};

const noAgreement = 'این نه هم‌دستی را نشان می‌دهد، نه گردانندهٔ مشترک و نه حساب جعلی را.';

const timesOf = ({ value, low, high }: Bounded, w: Writing): string => {
  if (value === null || low === null) return 'بختی که این‌جا سنجیدنی نیست با بخت';
  const times = `${w.fixed(value, 2)} برابر`;
  return high === null
    ? `${times} (${w.fixed(low, 2)} یا بیشتر) بخت`
    : `${w.around(times, w.fixed(low, 2), w.fixed(high, 2))} بخت`;
};

export const coordinates: Translation<typeof english> = {
  someRule: ({ pairs, window, level, below, outside }, w) =>
    `هم‌خوان است اگر دست‌کم ${w.n(pairs)} جفت از کانال‌های X در فاصلهٔ ${w.n(window)} ثانیه چیزهای یکسانی منتشر کنند، بیش از آنچه با جابه‌جایی نام‌ها پیش می‌آمد (نرخ کشف نادرست ${w.threshold(level)} در همهٔ جفت‌های چارچوب)، در نیمی و در دو برابر این زمان نیز، و تنها با چیزهایی که دیگران هم دارند و دیرتر (هیچ کانالی جز کانال‌های X در همان پنجرهٔ زمانی)، و کنارگذاشتن هیچ کانالی آن را وارونه نکند؛ ناهم‌خوان است اگر کمتر باشند، و کران بالای نسبت دیده‌شده به آنچه از جفت‌هایی که هر دو از X نیستند چشم می‌رفت، برای ${w.threshold(below)} از جفت‌های آزمودنی (دست‌کم ${w.n(pairs)} جفت) زیر مقداری باشد که سه برابر هم‌زمانیِ صرفاً خبری نشان می‌داد، و دست‌کم ${w.threshold(outside)} از نام‌هایی که به جای نام‌های X می‌نشینند از آن دیگران باشد.`,
  wholeRule: ({ threshold, window }, w) =>
    `هم‌خوان است اگر در میان جفت کانال‌هایی که چیز یکسانی منتشر می‌کنند، بخت این‌که در فاصلهٔ ${w.n(window)} ثانیه باشد برای دو کانال X بیش از ${w.n(threshold)} برابر یک کانال X و کانالی دیگر باشد، در سراسر بازهٔ ${w.n(95)} درصدی برای روزهای دیگری مانند این‌ها (منتل-هنسل، به تفکیک چیز و چابکی هر دو)، و در همهٔ وارسی‌ها (کنارگذاشتن یک کانال نباید آن را وارونه کند)؛ ناهم‌خوان است اگر بازه پایین‌تر باشد.`,
  someWording: ({ pairs, channels, label, object, unusual, window, testable }, w) =>
    `از ${w.count(pairs)} جفت در میان ${w.n(channels)} کانال ${w.name(label)} که ${thing[object]} مشترک دارند، ${w.n(unusual)} جفت در فاصلهٔ ${w.n(window)} ثانیه ${thing[object]} یکسان منتشر می‌کنند، بیش از آنچه خبر، ساعت و عادت توضیح می‌دهد؛ دربارهٔ ${w.count(testable)} جفت آن‌قدر انتظار می‌رفت که بشود گفت چنین نمی‌کنند. ${noAgreement}`,
  wholeWording: ({ label, object, window, odds }, w) =>
    `دو کانال ${w.name(label)} که ${thing[object]} یکسانی منتشر می‌کنند، در فاصلهٔ ${w.n(window)} ثانیه این کار را با ${timesOf(odds, w)} یکی از آن‌ها و کانالی دیگر به همان چابکی می‌کنند (بازهٔ ${w.n(95)} درصدی، برای روزهای دیگری مانند این‌ها). ${noAgreement}`,

  noX: 'ادعا کانال‌هایی را که گفته می‌شود با هم پست می‌گذارند نام نمی‌برد',
  nameX: 'گروه X را در ادعا نام ببرید (⁦by⁩)',
  tooFewChannels: ({ channels, label, object, without, least }, w) =>
    `${w.n(channels)} کانال از ${w.name(label)} با دیگران ${thing[object]} مشترک دارند${without > 0 ? ` (${w.n(without)} کانال هیچ ندارند یا سر ساعت پست می‌گذارند)` : ''}؛ برای تصمیم دست‌کم ${w.n(least)} کانال لازم است`,
  moreChannelsOf: ({ label }, w) => `پست‌های کانال‌های بیشتری از ${w.name(label)}`,
  tooFewObjects: ({ label, objects, object, least }, w) =>
    `کانال‌های ${w.name(label)} ${w.n(objects)} ${thing[object]} مشترک دارند؛ برای تصمیم دست‌کم ${w.n(least)} لازم است`,
  forwardsApart: ({ why, forwards, enough }, w) =>
    `${why}. بازفرستاده‌ها در این شمار نیستند: ${w.count(forwards)} پست بازفرستادهٔ مشترک هم دارند${enough ? `، که ادعا با ${w.code('object: forward')} از آن‌ها می‌پرسد` : '، که آن‌ها هم نمی‌توانند تصمیم بدهند'}`,
  askOfForwards: (_, w) => `همان پرسش دربارهٔ آنچه بازمی‌فرستند (${w.code('object: forward')} در ادعا)`,
  fewerDaysOrChannels: 'روزها یا کانال‌های کمتری نام ببرید',
  unattainable: ({ pairs, label, p, least }, w) =>
    `اگر همهٔ آنچه ${w.n(pairs)} جفت از ${w.name(label)} مشترک دارند یک‌جا می‌آمد، مقدار احتمال (p) باز ${w.fixed(p, 3)} بود؛ کمتر از ${w.n(least)} خواسته شده است`.replace(
      '(p)',
      `(${w.code('p')})`,
    ),
  unmatched: ({ matched, channels, label }, w) =>
    `از ${w.n(channels)} کانال ${w.name(label)} تنها ${w.n(matched)} کانال را می‌شود با کانال دیگری به همان چابکی سنجید؛ دست‌کم نیمی از آن‌ها لازم است، زیرا چابکی به‌تنهایی کانال‌ها را به هم نزدیک می‌کند`,
  asQuick: 'کانال‌های دیگری که همان چیزها را به همان چابکی برمی‌گیرند',
  tooFewDays: ({ days, label, least }, w) =>
    `در ${w.n(days)} روز، دو کانال ${w.name(label)} چیزی را مشترک دارند که کانال دیگری به همان چابکی نیز دارد، برخی در پنجرهٔ زمانی و برخی نه؛ برای تصمیم دست‌کم ${w.n(least)} روز لازم است`,
  moreDaysOrAsQuick: 'روزهای بیشتر، یا کانال‌های دیگری که همان چیزها را به همان چابکی برمی‌گیرند',

  openTestable: ({ unusual, testable }, w) =>
    `${w.n(unusual)} جفت نامعمول، و ${w.n(testable)} جفت که درباره‌شان آن‌قدر انتظار می‌رود که بشود گفت نامعمول نیستند`,
  openAlone: ({ alone }, w) =>
    `${w.n(alone)} جفت تنها به سبب چیزهایی نامعمول است که کس دیگری ندارد، یا دیگران به همان زودی دارند؛ پست‌ها را بخوانید: هماهنگی و رویدادی که تنها این کانال‌ها پوشش می‌دهند یک شکل دارند`,
  readPosts: 'خواندن پست‌های پشت این جفت‌ها، و کانال‌هایی که همان رویدادها را پوشش می‌دهند',
  liveEvents:
    'کانال‌هایی که رویدادهای یکسانی را زنده پوشش می‌دهند و دیگران دیرتر برمی‌گیرند، همان الگو را می‌دهند که کانال‌های هم‌دست: پست‌های پشت جفت‌ها را باید خواند.',
  aloneNotCounted: ({ alone, pairs }, w) =>
    `${w.n(alone)} از ${w.n(pairs)} جفت نامعمول بر چیزهایی استوار است که کس دیگری ندارد، یا دیگران به همان زودی دارند: به شمار نمی‌آیند.`,
  openItself: ({ own }, w) =>
    `X بیشتر با خودش سنجیده می‌شود (${w.percent(own)} از نام‌های جابه‌جاشده از آن خودش است)؛ شکل «${w.code('whole')}» پرسش را جور دیگری می‌پرسد`,
  openBelow: ({ unusual, testable, below }, w) =>
    `${w.n(unusual)} جفت نامعمول، و از ${w.n(testable)} جفت آزمودنی نشان داده می‌شود که ${w.n(below)} جفت کمتر از سه برابرِ هم‌زمانیِ صرفاً خبری با هم‌اند`,
  openThreshold: 'آستانه درون بازه است',

  halfWindow: 'نیمی از پنجرهٔ زمانی',
  twiceWindow: 'دو برابر پنجرهٔ زمانی',
  copiesToo: 'با شمردن نسخه‌های تکراری',
  openToo: 'با شمردن نسخه‌های آشکار و کانال‌های سر ساعت',
  unnamed: 'کانالی که نام برده نمی‌شود',
  unusualPair: ({ number, of }, w) => `جفت نامعمول ${w.n(number)} از ${w.n(of)}`,

  othersPass: ({ communities }, w) => `${w.n(communities)} گروه دیگر نیز از همین آزمون می‌گذرند.`,
  oneSource:
    'کانال‌هایی که از یک منبع برمی‌دارند، یا با یک برنامه یا خوراک پست می‌گذارند، همان الگو را می‌دهند که کانال‌های هم‌دست.',
  setApart: ({ object, texts, channels, loads }, w) =>
    `پیش‌تر کنار گذاشته شد: ${object === 'forward' ? '' : 'بازفرستاده‌هایی که خود چنین می‌گویند، '}${w.count(texts)} متن که نیمی از نسخه‌هایشان می‌گوید از کیست، ${w.count(channels)} کانال که سر ساعت پست می‌گذارند، و ${w.count(loads)} روز که در آن پیشینهٔ یک کانال یک‌جا بارگذاری شده است.`,

  powerNoX: 'ادعا کانالی نام نمی‌برد (⁦by⁩)',
  powerHead: ({ channels, object, window }, w) =>
    `${w.n(channels)} کانال با دیگران ${thing[object]} مشترک دارند؛ پنجرهٔ زمانی ${w.n(window)} ثانیه`,
  powerNoOdds:
    'هیچ چیزی نیست که دو تا از آن‌ها و کانال دیگری به همان چابکی مشترک داشته باشند: چیزی پیدا نمی‌شود',
  powerOdds: ({ days, odds }, w) =>
    `در ${w.n(days)} روز، نسبت بخت ${w.fixed(odds, 1)} به احتمال ${w.n(80)} درصد پیدا می‌شد، اگر روزها همانند باشند`,
  powerPairs: ({ pairs, family, testable }, w) =>
    `${w.n(pairs)} جفت از آن‌ها دو چیز یا بیشتر مشترک دارند، از ${w.n(family)} جفت در چارچوب؛ دربارهٔ ${w.n(testable)} جفت آن‌قدر انتظار می‌رود که بشود گفت نامعمول نیستند`,
  powerNoPair: 'هیچ جفتی نمی‌توانست نامعمول باشد',
  powerMiddle: ({ expected, from, pairs }, w) =>
    `جفتی میانه، که از آن ${w.fixed(expected, 1)} بار در پنجرهٔ زمانی چشم می‌رود، از ${w.n(from)} بار به بالا نامعمول است، اگر ${w.n(pairs)} جفت چنین باشند`,
};
