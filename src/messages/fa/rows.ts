import type { Translation } from '../catalogue.ts';
import type { rows as english } from '../en/rows.ts';

export const rows: Translation<typeof english> = {
  allChannels: 'همهٔ کانال‌ها',
  noLanguage: '(زبان گفته نشده)',
  noCommunity: '(بی گروه)',
  personal: ({ channels }, w) => `${w.n(channels)} کانال شخصی با هم`,
  personalOrUnknown: ({ channels }, w) => `${w.n(channels)} کانال شخصی یا ناشناخته`,
  unnamed: 'کانالی که نام برده نمی‌شود',
  unnamedOf: ({ label }, w) => `کانالی از ${w.name(label)}`,
  notNamed: ({ channels, label }, w) =>
    `${w.n(channels)} کانالِ نام‌نبرده${label === null ? '' : ` از ${w.bare(label)}`}`,
  together: 'کانال‌های شخصی و کانال‌های دیگر با هم',
  togetherOf: ({ label }, w) => `کانال‌های شخصی و کانال‌های دیگرِ ${w.bare(label)} با هم`,
  at: ({ what, time }, w) => w.commas([w.bare(what), w.moment(time)]),
  numberOfChannels: 'شمار کانال‌ها',
  seconds: 'ثانیه',

  postsBefore: 'پست‌های پیش از آن',
  postsBeforeUnit: 'پست‌های کانال پیش از نخستین کاربردش',
  postsBeforeMethod: 'شمرده؛ وقفهٔ گردآوری پیش از نخستین کاربرد دیده‌شده آن را می‌گشاید',
  hidden: 'کاربرد زودترِ پنهان',
  probability: 'احتمال',
  hiddenMethod: (_, w) =>
    `${w.n(1)} منهای نمایی منفیِ آهنگ کاربرد ضرب در شماره‌های گم‌شده در شکاف‌های کوتاه پیش از آن: حداکثر`,
  noUse: 'کاربردی دیده نشد',
  withUse: 'دارای کاربرد',
  fromTheBeginning: ({ channels, of }, w) => `${w.n(of)} کانال؛ ${w.n(channels)} کانال از آغاز`,
  takenUp: ({ posts }, w) => `برگرفته تا ${w.n(posts)} پست`,
  takenUpUnit: 'سهم کانال‌هایی که از آغاز آن را نداشتند',
  turnbull:
    'برآورد تورنبول بر فراز وقفه‌های گردآوری، پست‌های پس از دورهٔ آغاز؛ بازه همان است که وقفه‌ها باز می‌گذارند',

  reach: 'دامنه',
  reachNote: 'از این کانال‌ها؛ کانال‌های دیگر دیده نمی‌شوند',
  posts: 'پست‌ها',
  depth: 'ژرفا',
  stepsAtLeast: 'گام، دست‌کم',
  depthNote: 'بازفرست‌ها و نام‌های درون متن؛ راه‌های دیگر گفته نشده‌اند',
  breadth: 'پهنا',
  breadthUnit: 'پست‌های یک گام',
  toHalf: 'تا نیمه',
  toHalfNote: 'از زودترین نسخهٔ پیداشده تا نیمی از کانال‌ها',
  toLast: 'تا آخر',
  toLastNote: 'از زودترین نسخهٔ پیداشده تا واپسین کانال',
  secondsFrom: 'ثانیه از زودترین نسخهٔ پیداشده',
  step: 'گام',
  post: ({ steps, what, way }, w) => `${'  '.repeat(steps)}${w.commas([w.bare(what), way])}`,

  earlierLessLater: 'زودتر منهای دیرتر',
  earlierThan: ({ a, b }, w) => `${w.name(a)} زودتر از ${w.name(b)} منهای دیرتر از آن`,
  episodesDifference: 'اختلاف دو سهم از موارد',
  byWeeks: (_, w) =>
    `نسبت بر هفته‌های کامل، جک‌نایف، واریانس ضرب در ${w.n(21)} به ${w.n(17)}، توزیع تی با شمار مؤثر هفته‌ها منهای ${w.n(1)}؛ نزدیک دو سر دامنه حدهای کلوپر و پیرسون`,
  order: ({ earlier, later, tied, of, days, weeks, reason }, w) =>
    `زودتر در ${w.n(earlier)}، دیرتر در ${w.n(later)}، هم‌زمان در ${w.n(tied)} مورد از ${w.n(of)} مورد، در ${w.n(days)} روز از ${w.n(weeks)} هفته${reason === null ? '' : `؛ ${reason}`}`,
  credited: 'سهم نام‌برده',
  creditedUnit: 'سهم از مواردی که هر دو برمی‌گیرند',
  creditedNote: ({ credits, of, back }, w) =>
    `دومی در ${w.n(credits)} مورد از ${w.n(of)} مورد نخستین را نام می‌برد (بازفرست، شناسه یا پیوند آن)، نخستین دومی را در ${w.n(back)} مورد`,
  closeAfter: 'نزدیک پس از آن منهای نزدیک پیش از آن',
  closeUnit: 'اختلاف دو سهم از مواردی که به هم نزدیک‌اند',
  closeNote: ({ window, after, before, of, half }, w) =>
    `تا ${w.n(window)} ثانیه پس از آن در ${w.n(after)}، پیش از آن در ${w.n(before)} مورد از ${w.n(of)} مورد؛ در نیمی یا یک‌چهارم پنجره ${half === null ? 'هیچ' : w.fixed(half, 2)}`,
  feed: ({ delay }, w) => `دیرکردی ثابت نزدیک به ${w.n(delay)} ثانیه، مانند خوراک`,
  coarse: ({ grain, window }, w) => `زمان‌هایی ${w.n(grain)} ثانیه‌ای برای پنجره‌ای ${w.n(window)} ثانیه‌ای`,
  longWindow: ({ window, habit }, w) =>
    `پنجره‌ای ${w.n(window)} ثانیه‌ای، بیش از یک‌چهارم دیرکرد همیشگی که ${w.n(habit)} ثانیه است`,
  fewNear: ({ near, window, least }, w) => `${w.n(near)} مورد تا ${w.n(window)} ثانیه، کمتر از ${w.n(least)}`,
  noHabit: 'دیرکرد همیشگی‌شان معلوم نیست',

  earliestIn: ({ label }, w) => `زودترین نسخهٔ پیداشده در ${w.name(label)}`,
  shareOfCascades: 'سهم از زنجیره‌ها',
  originMethod: (_, w) =>
    `نسبت بر هفته‌های کامل، جک‌نایف، واریانس ضرب در ${w.n(21)} به ${w.n(17)}؛ کران پایین با هم‌زمان‌ها و نسخه‌های زودترِ پنهان به زیان آن، کران بالا با آن‌ها به سودش`,
  originNote: ({ weeks, tied, low, high }, w) =>
    `${w.n(weeks)} هفته؛ ${w.n(tied)} هم‌زمان که در مقدار نیمه شمرده شده‌اند؛ با شمردن آن‌ها و نسخه‌های پنهان به زیان آن ${w.percent(low)}، به سود آن ${w.percent(high)}`,
  timesShare: 'چند برابرِ سهمش از کانال‌هایی که آن‌ها را برمی‌گیرند',
  ratio: 'نسبت',
  timesShareNote: ({ share, label }, w) =>
    `از کانال‌هایی که یک زنجیره را برمی‌گیرند به طور میانگین ${w.percent(share)} از ${w.name(label)} است`,

  others: 'دیگران، بی‌سمت نام‌برده',
  sources: 'منبع‌های بی‌نام',
  nobody: 'کسی نام برده نشده',
  texts: 'متن‌ها',
  forwards: 'بازفرستاده‌ها',
  channels: 'کانال‌ها',
  statementPosts: 'سهم از پست‌هایی که گفته‌ای از کسی دارند',
  statementTexts: 'سهم از متن‌های متمایزی که گفته‌ای از کسی دارند',
  statementForwards: 'سهم از بازفرستاده‌هایی که گفته‌ای از کسی دارند',
  statementChannels: 'سهم از کانال‌های چارچوب',
  foundCensus: 'سرشماری گفته‌هایی که در چارچوب پیدا شده‌اند',
  nothingOfThisKind: 'در چارچوب چیزی از این گونه نیست',
  foundByRules: (_, w) =>
    `با قاعده‌هایی پیدا شده‌اند که برخی گفته‌ها را نمی‌بینند و در برخی به خطا می‌روند: دقت و پوشش آن‌ها در ${w.code('docs/evaluation.md')} است`,

  medianPosts: 'میانهٔ پست‌ها',
  postsWithForwards: 'پست‌ها با بازفرستاده‌ها',
  channelDay: 'پست در هر روزِ کانال',
  within: ({ seconds }, w) => `سهم تا ${w.n(seconds)} ثانیه`,
  withinUnit: 'سهم از پست‌هایی که در پی پستی از کانالشان آمده‌اند',
  burstiness: 'فورانی بودن',
  burstinessUnit: 'شاخص فوران کیم و جو برای فاصلهٔ میان پست‌ها',
  bootstrap: ({ block }, w) => `بوت‌استرپ صدکیِ گشوده بر روزها، در بسته‌های گردان ${w.n(block)} روزه`,

  cluster: ({ posts, channels, where, id }, w) =>
    `${w.n(posts)} پست در ${w.n(channels)} کانال، زودترین در ${id === null ? where : w.bare(`${where}/${id}`)}`,
  shareCompared: 'سهم از پست‌های سنجیده‌شده',
  postsCompared: 'پست‌های سنجیده‌شده',
  channelsOfFrame: 'کانال‌های چارچوب',
  pairsOfPosts: 'جفت پست‌ها',
  pairsUnit: 'جفت‌هایی که درون پنجرهٔ زمانی چیزی مشترک دارند',
  secondsApart: 'فاصله به ثانیه',
  secondsApartUnit: 'میانگین ثانیه‌های میان دو پست هر جفت',
  leftOut: 'کنار گذاشته شد، چنان‌که خواسته شده بود',
  manyPairs: ({ pairs, most }, w) =>
    `${w.n(pairs)} جفتِ هم‌رسان بیش از ${w.n(most)} جفتی است که آزموده می‌شود: روزها یا کانال‌های کمتری نام ببرید`,

  channelsWithCopies: 'کانال‌ها، با شمردن نسخه‌های تکراری',
  placebo: 'صدک در میان واژه‌های گواه',
  placeboUnit: 'واژه‌هایی با همین بسامد در بیرون، که کانال‌های کمتری در این‌جا دارند',
  placeboMethod: 'کلوپر-پیرسون بر واژه‌های گواهی که به قرعه برگزیده شده‌اند، مساوی‌ها نیمه',
  reference: 'برای سنجش است؛ هرگز تعیین نمی‌کند',
  placeboSites: 'واژه‌ای به جای سایت نمی‌نشیند',
  placeboNoTexts: ({ texts }, w) => `هیچ کانالی این‌جا ${w.n(texts)} متن ندارد`,
  placeboRare: ({ texts }, w) =>
    `این واژه‌ها در بیرون در ${w.n(texts)} متن آمده‌اند: کمتر از آن که بسامدی همتا یافت`,
  placeboFew: ({ words, least }, w) =>
    `تنها ${w.n(words)} واژه در بیرون همین بسامد را دارند؛ ${w.n(least)} واژه لازم است`,

  overDays: 'منتل-هنزل، جک‌نایف با حذف هر بار یک روز، مقیاس لگاریتمی، توزیع تی',
  overDaysOuter:
    'منتل-هنزل، جک‌نایف با حذف هر بار یک روز، مقیاس لگاریتمی، توزیع تی، کران‌های بیرونی با چولگی و بی آن',
  fewDays: 'منتل-هنزل، یکی از دو قطر در یک روز یا هیچ: برای آن گاروود، برای دیگری تی بر روزها، ترکیب دو بازه',
  daysAnd: ({ days, reason }, w) => `${w.n(days)} روز${reason === null ? '' : `؛ ${reason}`}`,
};
