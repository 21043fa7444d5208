import type { Translation } from '../catalogue.ts';
import type { estimates as english } from '../en/estimates.ts';

const units = {
  texts: 'متن‌های متمایز، هر کانال یک بار',
  posts: 'پست‌ها',
  forwards: 'پست‌های بازفرستاده',
  views: 'بازدیدها، دو روز یا بیشتر پس از پست',
  channels: 'کانال‌ها',
} as const;

const asides = {
  forwards: '، بازفرستاده‌ها',
  views: '، به شمار بازدید',
  transfer: '، کانال‌های دیگر از این گونه',
  none: '',
} as const;

const occurring = (occurrence: boolean): string => (occurrence ? '، به شمار دیده‌شدن' : '');

export const estimates: Translation<typeof english> = {
  unit: ({ unit }) => units[unit],
  unitOfSides: ({ unit }) => `${units[unit]} با X یا یک رقیب`,
  shareOf: ({ label, occurrence, aside }, w) =>
    `سهم ${w.bare(label)}${occurring(occurrence)}${asides[aside]}`,
  lessThan: ({ label, rival, occurrence, aside }, w) =>
    `${w.bare(label)} منهای ${w.bare(rival)}${occurring(occurrence)}${asides[aside]}`,
  channelsWith: ({ label, all }, w) =>
    `کانال‌های دارای ${w.bare(label)}، از ${all ? 'همهٔ کانال‌ها' : 'آن‌هایی که X یا رقیبی را دارند'}`,
  channelsOfSides: 'کانال‌هایی که X یا رقیبی را دست‌کم در یک پست دارند',
  channelsHeld: 'کانال‌هایی که پستی از آن‌ها در دست است',
  channelsHolding: ({ label }, w) => `کانال‌های ${w.bare(label)} با دست‌کم یکی، هر چند پست که داشته باشند`,
  ofAllPosts: ({ label }, w) => `سهم ${w.bare(label)} از همهٔ پست‌ها جز بازفرستاده‌ها`,
  shareOfTexts: 'سهم متن‌ها',
  shareOfPosts: 'سهم پست‌ها',
  shareOfForwards: 'سهم بازفرستاده‌ها',
  shareOfViews: 'سهم بازدیدها',
  shareOfTextsTransfer: 'سهم متن‌ها، کانال‌های دیگر از این گونه',
  channels: 'کانال‌ها',
  channelsWithOne: 'کانال‌هایی با دست‌کم یکی',
  allChannels: 'همهٔ کانال‌ها',

  none: 'هیچ',
  noUnits: 'در چارچوب هیچ واحدی نیست',
  noChannels: 'در چارچوب هیچ کانالی نیست',
  counted: 'شمرده در چارچوب',
  countedMaybe: 'شمرده؛ کانالی که پست گم‌شده دارد شاید آن را هم داشته باشد',
  unequalEffort: 'با جست‌وجوی نابرابر: کانالی که پست بیشتری دارد بخت بیشتری دارد',
  neverDecides: 'بر همین کانال‌ها استوار است؛ هرگز تعیین نمی‌کند',
  notPrinted: ({ why }) => `نوشته نشد: ${why}`,
  fewChannels: ({ channels, least }, w) => `${w.n(channels)} کانال، کمتر از ${w.n(least)}`,
  noViewsYet: 'بازدید هیچ پستی دو روز یا بیشتر پس از انتشارش شمرده نشده است',
  notInSource: 'در این منبع نیست',
  settledViews: ({ viewed, own, others, note }, w) => {
    const ages =
      own === null || others === null
        ? ''
        : ` (شمارش معمولاً ${w.fixed(own, 1)} روز پس از پست‌های دارای آن و ${w.fixed(others, 1)} روز پس از دیگران)`;
    return `از ${w.n(viewed)} پست با بازدیدِ جاافتاده${ages}؛ ${note}`;
  },
  unequalAges: ({ own, others }, w) =>
    `سنجیده نشد: بازدیدها معمولاً ${w.fixed(own, 1)} روز پس از پست‌های دارای آن و ${w.fixed(others, 1)} روز پس از دیگران شمرده شده‌اند، و پست‌های کهنه‌تر بازدید بیشتری گرد آورده‌اند`,
  unread:
    'پست گم‌شده‌ای شناخته نیست؛ آنچه واژه‌ها جا می‌اندازند یا به خطا می‌گیرند دانسته نیست، زیرا کسی نمونه‌ای نخوانده است',
  corrected: ({ method }, w) =>
    `تصحیح‌شده با نمونه‌های کدگذاری‌شده (برآوردگر تفاضلی، ${w.code('MOVER')})؛ ${method}`,
  uncorrected: ({ value }, w) => `بی تصحیح ${w.fixed(value, 4)}`,
  census: 'سرشماری چارچوب: پست گم‌شده‌ای شناخته نیست',
  unrated: 'از پست‌های موجود: معلوم نیست کانال‌هایی که شماره‌هایشان چیزی نمی‌گوید چه کم دارند',
  bounds: ({ odds }, w) =>
    `بازه‌ای برای پست‌های گم‌شده، در هر کانال از کمترین تا بیشترین شماری که شکاف‌هایش می‌پذیرد، با بختی از ${odds === 2 ? 'نصف' : w.fixed(1 / odds, 2)} تا ${w.n(odds)} برابر پست‌های موجود، گشوده‌تر برای آنچه شاید بوده‌اند (${w.n(97.5)} درصد در هر سو)`,
  jackknifeLogit: 'جک‌نایف با حذف هر بار یک کانال، مقیاس لوجیت، توزیع تی',
  jackknifeFisher: 'جک‌نایف با حذف هر بار یک کانال، مقیاس زد فیشر، توزیع تی',

  channelsOf: ({ label, also }, w) =>
    `کانال‌های ${w.bare(label)}${also === 'copies' ? '، با شمردن نسخه‌های تکراری' : ''}`,
  channelsAt: ({ label, effort }, w) => `کانال‌های ${w.bare(label)}، در ${w.n(effort)} متن`,
  channelsAtUnits: ({ effort, unit }, w) => `کانال‌ها، در ${w.n(effort)} واحد از ${units[unit]}`,
  fewerUnits: ({ channels, of, effort }, w) =>
    `${w.n(channels)} کانال از ${w.n(of)} کانال کمتر از ${w.n(effort)} واحد دارند`,
  expectation: ({ effort, missing, unread, odds }, w) => {
    const head = `میانگین همهٔ گزینش‌های ${w.n(effort)} واحد از هر کانال (فوق‌هندسی)`;
    const bounds = [
      ...(missing
        ? [`پست‌های گم‌شده با بختی از نصف تا ${w.n(odds)} برابر پست‌های موجود، گشوده‌تر برای آنچه شاید بوده‌اند`]
        : []),
      ...(unread ? ['کانال‌های کم‌واحد، یک بار چنین و یک بار چنان'] : []),
    ];
    return bounds.length === 0
      ? `${head}؛ سرشماری چارچوب: پست گم‌شده‌ای شناخته نیست`
      : `${head}؛ بازه: ${w.commas(bounds)}`;
  },

  medianRatio: ({ a, b }, w) => `میانهٔ پست‌های هر کانال در روز، ${w.bare(a)} به ${w.bare(b)}`,
  ratioOfMedians: 'نسبت میانهٔ پست‌های هر کانال در روز',
  closeLess: ({ a, b }, w) => `سهم پست‌های نزدیک به پست پیشین، ${w.bare(a)} منهای ${w.bare(b)}`,
  differenceOfClose: 'اختلاف سهم پست‌هایی که در پی پستی از کانالشان آمده‌اند',
  daysNeeded: ({ days, least }, w) => `${w.n(days)} روز؛ ${w.n(least)} روز لازم است`,
  noSpread: 'میان روزهای نمونه پراکندگی نیست',
  weeks: ({ weeks, block, widened }, w) =>
    `توزیع تی با ${w.n(Number(weeks.toFixed(1)))} هفته منهای ${w.n(1)}، خطای معیار با بوت‌استرپ روزها در بسته‌های گردان ${w.n(block)} روزه${widened ? '؛ گشوده‌تر برای پست‌هایی که شکاف‌های کوتاه شاید در هر سو پنهان کرده باشند' : ''}`,

  unusualPairs: 'جفت‌های نامعمول',
  unusualByOthers: 'جفت‌های نامعمول، بنا بر آنچه دیگران ندارند یا به همان چابکی دارند',
  testablePairs: 'جفت‌های آزمودنی',
  belowPairs: 'جفت‌های آزمودنی که کمتر از سه برابرِ هم‌زمانیِ صرفاً خبری با هم‌اند',
  pairsOfX: 'جفت‌هایی از کانال‌های X با دو چیز مشترک یا بیشتر',
  pairsExpected: 'جفت‌هایی که از آن‌ها به اندازه چشم می‌رود',
  timesExpected: 'چند برابر آنچه چشم می‌رود',
  observedToExpected: 'چیزهای درون پنجرهٔ زمانی، دیده‌شده به چشم‌داشت',
  garwood: ({ byHabit }) =>
    `گاروود؛ چشم‌داشت با جابه‌جایی لایه‌ای نام‌ها${byHabit ? '، در لایه‌های کوچک بنا بر عادت' : ''}`,
  oddsRatio: 'نسبت بختِ «درون پنجرهٔ زمانی»',
  oddsUnit: 'بخت دو کانال X به بخت یک کانال X و کانالی دیگر',
};
