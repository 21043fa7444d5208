import type { Translation } from '../catalogue.ts';
import type { network as english } from '../en/network.ts';
import type { Writing } from '../writing.ts';

const same = {
  text: 'همان متن‌ها',
  url: 'همان نشانی‌ها',
  forward: 'بازفرستادهٔ همان پست‌ها',
  hashtags: 'همان دسته‌های هشتگ',
  media: 'همان عکس‌ها یا پرونده‌ها',
  shares: 'همان چیزها',
} as const;

const giveKind = (w: Writing): string =>
  `${w.code('isogloss.yaml')} گونهٔ کانال (${w.code('"kind"')}) یا ${w.code('"publicInterest"')} را می‌گوید`;
const listIt = (w: Writing): string =>
  `برای نام بردنش آن را با ${w.code('"kind"')} زیر ${w.code('"channels"')} در ${w.code('isogloss.yaml')} بنویسید`;

export const network: Translation<typeof english> = {
  heading: 'پست‌گذاشتن نزدیک به هم',
  title: ({ object, window }, w) => `${same[object]} در فاصلهٔ ${w.count(window)} ثانیه`,
  pairsOn: ({ pairs, edges, channels }, w) =>
    `${w.count(pairs)} جفت پست روی ${w.count(edges)} یال میان ${w.count(channels)} کانال.`,
  unusual: ({ unusual, family }, w) =>
    `${w.count(unusual)} یال نامعمول است، آزموده در ${w.count(family)} جفتی که دو چیز یا بیشتر مشترک دارند.`,
  exchanges: ({ pairs, draws, small, tooSmall }, w) =>
    `فرمول بستهٔ آزمون با ${w.n(draws)} بار جابه‌جا کردن واقعی نام‌ها روی ${w.count(pairs)} جفت سنجیده شد: از ${w.count(small)} جفتی که احتمال تصادف در آن‌ها حداکثر ${w.n(0.05)} بود، جابه‌جایی‌ها برای ${w.count(tooSmall)} جفت احتمال بزرگ‌تری می‌دهند.`,
  notTestedWhy: ({ why }) => `آزموده نشد: ${why}.`,
  setApart: ({ texts, channels, loads }, w) =>
    `پیش از آزمون کنار گذاشته شد: ${w.count(texts)} متن که خود می‌گویند از کیست، ${w.count(channels)} کانال که سر ساعت پست می‌گذارند، و ${w.count(loads)} روز که در آن پیشینهٔ یک کانال یک‌جا بارگذاری شده است.`,
  withheld: ({ n }, w) =>
    `${w.count(n)} یال از کانال‌های شخصی، یا کانال‌هایی که کسی نگفته چیستند، شمرده شده و در هیچ سطری نیامده است.`,
  caution: ({ read, edges }, w) =>
    `گذاشتن یک چیز نزدیک به هم نه هم‌دستی را نشان می‌دهد، نه گردانندهٔ مشترک و نه حساب جعلی را. کانالی این‌جا نام برده می‌شود که کسی پست‌های پشت یکی از یال‌هایش را خوانده باشد: تاکنون ${w.count(read)} یال از ${w.count(edges)} یال. بقیه شماره دارند و پست‌هایشان شمرده می‌شود و فهرست نمی‌شود.`,
  noEdge: 'یالی برای نشان‌دادن نیست.',
  channelNumber: ({ number }, w) => `کانال ${w.n(number)}`,

  clusters: 'خوشه‌های یال‌های نامعمول',
  clustersCaption: 'یافته به روش لووَن از پنجاه آغاز؛ پایداری یعنی چند بار دو کانال آن در کنار هم جای می‌گیرند',
  cluster: 'خوشه',
  channels: 'کانال‌ها',
  stability: 'پایداری',
  objects: 'چیزها',
  medianDelay: 'میانهٔ دیرکرد',
  seconds: ({ n }, w) => `${w.count(n)} ثانیه`,
  whoIsFirst: ({ number }, w) => `خوشهٔ ${w.n(number)}: چه کسی نخست است، و کِی`,
  objectsCounted: ({ n }, w) => `${w.count(n)} چیز`,
  rolesCaption:
    'چیزهایی که در پنجرهٔ زمانیِ کانال دیگری از خوشه آمده‌اند. نخست یعنی زودترین نسخهٔ یافته، نه خاستگاه؛ زمان‌های برابر مساوی شمرده می‌شود',
  channel: 'کانال',
  first: 'نخست',
  tied: 'مساوی در نخست',
  activity: ({ number }, w) => `چیزهای خوشهٔ ${w.n(number)} به تفکیک روز`,
  more: ({ n }, w) => ` و ${w.count(n)} کانال دیگر`,
  andUnnamed: ' و ',
  unnamed: ({ n }, w) => `${w.count(n)} کانال شخصی یا ناشناخته`,

  edges: 'یال‌ها',
  firstEdges: ({ n, of }, w) =>
    `${w.count(n)} یال نخست از ${w.count(of)} یالِ کشیده‌شده، نخست خوانده‌شده‌ها، سپس به ترتیب نامعمول‌بودن`,
  allEdges: 'همهٔ یال‌های کشیده‌شده، نخست خوانده‌شده‌ها، سپس به ترتیب نامعمول‌بودن',
  pairsOfPosts: 'جفت پست',
  expected: 'چشم‌داشت',
  q: 'مقدار \u2066q\u2069',
  read: 'خوانده شده',
  notRead: 'نه',
  holds: 'آری، درست است',
  doesNotHold: 'آری، درست نیست',
  notTested: 'آزموده نشد',
  underQ: ({ q }, w) => `کمتر از ${w.n(q)}`,
  behindEach: 'پست‌های پشت هر یال',
  pairs: ({ n }, w) => `${w.count(n)} جفت`,
  withinWindow: ({ objects, expected }) => `${objects} مورد در پنجرهٔ زمانی، چشم‌داشت ${expected}`,
  sameStamp: 'زمان یکسان',
  apart: ({ seconds }, w) => `با فاصلهٔ ${w.count(seconds)} ثانیه`,
  unread: ({ posts }, w) =>
    `${w.count(posts)} پست پشت آن است. هنوز کسی آن‌ها را نخوانده؛ پس فهرست نمی‌شوند و کانال‌ها نام برده نمی‌شوند.`,
  readBy: ({ by, on, pairs, holds }, w) =>
    `خواندهٔ ${by} در ${w.asGiven(on)}${pairs === null ? '' : ` (${w.count(pairs)} جفت پست)`}: ${holds ? 'پست‌ها همان است که یال می‌گوید.' : 'پست‌ها آن نیست که یال می‌گوید؛ پس کانال‌ها نام برده نمی‌شوند.'}`,
  closest: ({ pairs, posts }, w) => `نزدیک‌ترین ${w.count(pairs)} جفت پست، از ${w.count(posts)} پست پشت آن:`,
  howToList: ({ list }) => `${list} یال‌ها را فهرست می‌کند.`,
  howToRead: ({ list, show, read }) =>
    `${list} کانال‌های A و B هر یال را نام می‌برد، ${show} پست‌ها را باز می‌کند و ${read} آن‌ها را خوانده‌شده نشان می‌گذارد.`.replace(
      'A و B',
      '\u2066A\u2069 و \u2066B\u2069',
    ),

  chart: ({ window }, w) => `چه کسی چه چیز را با که در فاصلهٔ ${w.n(window)} ثانیه مشترک دارد`,
  chartText: ({ nodes, edges, unusual, clusters }, w) =>
    `${w.count(nodes)} کانال و ${w.count(edges)} یال، ${w.n(unusual)} تا نامعمول؛ ${w.count(clusters)} خوشه. همه در جدول و فهرست پایین هست.`,
  chartCaption: ({ clusters }, w) =>
    `هر نقطه یک کانال است؛ خط‌های پررنگ نامعمول‌اند (${w.code('q')} دست‌بالا ${w.n(0.05)})، دربارهٔ خط‌های نازک شاید همه‌اش خبر، ساعت و عادت باشد: بیش از آن نشان داده نشد، و جدا بودنشان هم نشان داده نشد.${clusters ? ' شماره‌ها شمارهٔ خوشه‌هاست.' : ''} هر چه دو نقطه نزدیک‌تر، اشتراکشان با همان کانال‌ها بیشتر؛ جای نقطه در صفحه معنای دیگری ندارد.`,
  unnamedSummed: ({ n }, w) =>
    `${w.count(n)} کانال شخصی یا ناشناخته در گروه‌های خود جمع شده‌اند: ${giveKind(w)}.`,
  unnamedLone: (_, w) =>
    `یک کانال شخصی یا ناشناخته کنار گذاشته شد، چون از جمع بازشناختنی بود: ${giveKind(w)}.`,
  outsideSummed: ({ n }, w) => `${w.count(n)} کانال بیرون از پیکره با هم یک گره‌اند: ${listIt(w)}.`,
  outsideLone: (_, w) => `یک کانال بیرون از پیکره کنار گذاشته شد: ${listIt(w)}.`,
  ownForwards: ({ n }, w) => `${w.count(n)} بازفرست از پست‌های خودِ کانال است و یال نیست.`,
  sourceUnknown: ({ n }, w) =>
    `${w.count(n)} بازفرست کنار گذاشته شد: از سرچشمه‌شان جز نامی دانسته نیست که شاید نام یک فرد باشد.`,
  sourceId: ({ n }, w) =>
    `${w.count(n)} بازفرست کنار گذاشته شد: از سرچشمه‌شان تنها یک شناسه دانسته است و پرونده نمی‌گوید شناسهٔ کانال است یا یک فرد.`,
  sourceUntold: ({ n }, w) =>
    `${w.count(n)} بازفرست کنار گذاشته شد: پرونده نمی‌گوید پست از که بوده، یا از یک فرد بوده که نگه داشته نمی‌شود.`,
  siteIsHost:
    'سایت همان نام میزبان است: وبلاگ‌های یک سرویس جدا می‌ایستند و زیردامنه‌های یک مالک هم. پیوندهای کوتاه همان‌گونه که هستند می‌مانند.',
  heaviest: ({ listed, edges: all }, w) =>
    `${w.count(listed)} یال سنگین‌تر از ${w.count(all)} یال: ${w.code('--limit')} بیشتر فهرست می‌کند.`,
  notExpanded: ({ n }, w) => `${w.count(n)} چیز که جفت‌هایی بیش از ${w.code('--budget')} دارند یالی نمی‌سازند.`,
  noTests: ({ why }, w) => `بی ${w.code('p')} و ${w.code('q')}: ${why}.`,
  forwardIs: 'چه کسی از چه کسی بازمی‌فرستد: یال از کانالی که بازمی‌فرستد به کانالی می‌رود که پست از آنِ اوست.',
  domainsIs: ({ least }, w) =>
    `کدام کانال‌ها به سایت‌های یکسان پیوند می‌دهند: یال کانال را به سایتی می‌پیوندد که دست‌کم ${w.n(least)} کانال به آن پیوند داده‌اند.`,
  cosharingIs: ({ object, window }, w) =>
    `چه کسانی ${same[object]} را با فاصلهٔ دست‌بالا ${w.n(window)} ثانیه می‌فرستند.`,
  exported: ({ nodes, edges: all }, w) => `${w.count(nodes)} گره، ${w.count(all)} یال.`,
};
