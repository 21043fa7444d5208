import type { Translation } from '../catalogue.ts';
import type { RowsOf, Unit, options as english } from '../en/options.ts';
import type { Writing } from '../writing.ts';

const units: Readonly<Record<Unit, string>> = { texts: 'متن‌ها', seconds: 'ثانیه‌ها', days: 'روزها' };
const rowsOf: Readonly<Record<RowsOf, string>> = {
  speakers: 'گویندگان‌اند',
  cascades: 'زنجیره‌هایند',
  'places of a word': 'جاهای یک واژه‌اند',
  words: 'واژه‌هایند',
};
const times = { posts: 'پست‌ها', 'share tables': 'جدول‌های هم‌رسانی' } as const;

const isGiven = ({ option, text }: { option: string; text: string }, w: Writing): string =>
  `${w.code(option)} برابر ${w.name(text)} است`;
/** Persian joins the two ends before the noun. */
const ends = (least: number, most: number | null, w: Writing): string =>
  most === null ? `، ${w.n(least)} یا بیشتر،` : ` از ${w.n(least)} تا ${w.n(most)}`;

export const options: Translation<typeof english> = {
  whole: ({ option, text, least, most, unit }, w) =>
    `${isGiven({ option, text }, w)}: ${unit === null ? 'عددی درست' : `شمار درستی از ${units[unit]}`}${ends(least, most, w)} لازم است.`,
  number: ({ option, text, least, most }, w) =>
    `${isGiven({ option, text }, w)}: عددی${ends(least, most, w)} لازم است.`,
  above0: (given, w) => `${isGiven(given, w)}: عددی بزرگ‌تر از صفر لازم است.`,
  oneOf: ({ option, text, known, without }, w) =>
    `${isGiven({ option, text }, w)}: ${known.length === 1 ? '' : 'یکی از این‌ها را بنویسید: '}${w.or(known.map(w.code))}${known.length === 1 ? ' بنویسید' : ''}${without ? '، یا آن را کنار بگذارید' : ''}.`,
  notBoth: ({ a, b }, w) => `${w.code(a)} یا ${w.code(b)} را بنویسید، نه هر دو را.`,

  noGrouping: ({ rows }, w) =>
    `سطرهای این سنجه ${rowsOf[rows]} و ${w.code('--by')} نمی‌پذیرد: روزها را با ${w.code('--from')} و ${w.code('--to')} برگزینید و کانال‌ها را با ${w.code('--channel')} یا ${w.code('--community')}.`,
  againstNothing: (_, w) => `${w.code('--against')} به ${w.code('--of')} نیاز دارد: واژه‌های چه کسی؟`,
  termsOfWhat: (_, w) =>
    `${w.code('--object term')} برای واژه‌های یک واژگان است: آن را با ${w.code('--lexicon')} نام ببرید.`,
  postsOnly: ({ option }, w) => `${w.code(option)} برای پست‌هاست: جدول هم‌رسانی حساب دارد و کانال ندارد.`,
  notOfMedia: ({ option }, w) =>
    `${w.code(option)} دربارهٔ واژه‌هاست: با ${w.code('--object media')}، نسخه‌ها تصویرها و فایل‌هایی با یک شماره‌اند، یا عکس‌هایی که یک چیز را نشان می‌دهند.`,
  noMediaNumbers: (_, w) =>
    `${w.code('--object')} برابر ${w.name('media')} است، و هیچ پستی این‌جا شمارهٔ تصویر یا فایلش را ندارد: صفحه‌های ${w.code('t.me/s')} شمارهٔ عکس‌ها را دارند، ${w.code('Telethon')}، ${w.code('4CAT')} و ${w.code('TGDataset')} شمارهٔ همهٔ فایل‌ها را، و خروجی ${w.code('Telegram Desktop')} هیچ‌کدام را، ولی ${w.code('"isogloss import EXPORT --pictures"')} از عکس‌هایی که در آن است درهم‌نگاشت می‌گیرد.`,
  noShareTable: ({ objects }, w) =>
    `این پروژه جدول هم‌رسانی ندارد: ${w.code('"isogloss import FILE"')} یکی را وارد می‌کند؛ بی آن، برای ${w.code('--object')} یکی از این‌ها را بنویسید: ${w.or(objects.map(w.code))}.`,
  noPosts: (_, w) => `این پروژه هنوز پستی ندارد: ${w.code('"isogloss import FILE"')} پست‌ها را وارد می‌کند.`,

  windowBelow: ({ window, resolution }, w) =>
    `${w.code('--window')} برابر ${w.n(window)} ثانیه است، ولی زمان‌ها در این پیکره دست‌کم ${w.n(resolution)} ثانیه از هم جدایند: چیزی نزدیک‌تر از آن را نمی‌توان گفت. ${w.n(resolution)} یا بیشتر بنویسید.`,
  otherYears: ({ option, text, of, first, last }, w) =>
    `${isGiven({ option, text }, w)}: زمان‌های ${times[of]} از سال ${w.n(first)} تا ${w.n(last)} میلادی‌اند، روزی از آن میان بنویسید.`,
  tooManyPeriods: ({ by, periods, most }, w) =>
    `${w.code(`--by ${by}`)} به ${w.count(periods)} دوره می‌رسد؛ دست‌بالا ${w.count(most)} دوره سنجیده می‌شود. دورهٔ بلندتری بگیرید، یا با ${w.code('--from')} و ${w.code('--to')} روزهای کمتری.`,
  sitesOnly: ({ name }, w) => `واژگان ${w.name(name)} سایت دارد و نه واژه: در متن چیزی از آن خوانده نمی‌شود.`,
  badDomain: ({ text }, w) =>
    `${isGiven({ option: '--domain', text }, w)}: سایت‌ها را به نام میزبانشان بنویسید، با ویرگول لاتین میانشان، مانند ${w.code('example.org,example.com')}.`,
  badPost: ({ text }, w) =>
    `${isGiven({ option: '--cluster', text }, w)}: پست‌ها را به صورت ${w.code('CHANNEL/ID')} بنویسید، با ویرگول لاتین میانشان، مانند ${w.code('example/123')}.`,
  noCopies: ({ text }, w) =>
    `${isGiven({ option: '--cluster', text }, w)}: این پست این‌جا نیست، جز آنچه کانال بالا یا پای پست‌هایش می‌گذارد کمتر از پنج واژه دارد، یا پست دیگری تقریباً همان نیست. ${w.code('"isogloss measure near-duplicates"')} متن‌هایی را که رونوشت دارند فهرست می‌کند.`,
  badCascade: ({ text }, w) =>
    `${isGiven({ option: '--cascade', text }, w)}: آن را همان‌گونه که فهرست دارد بنویسید، دو عدد با ${w.code('-')} در میان.`,
  noCascade: ({ text }, w) =>
    `زنجیرهٔ ${w.name(text)} این‌جا نیست: ${w.code('"isogloss measure spread"')} با همان ${w.code('--object')}، ${w.code('--from')} و ${w.code('--to')} زنجیره‌های موجود را فهرست می‌کند.`,
  noEvents: (_, w) =>
    `${w.code('isogloss.yaml')} رویدادی ندارد: زیر ${w.code('"events"')} نامی با تاریخش و منبع آن تاریخ بنویسید.`,
  unknownSet: ({ option, text, known, meant }, w) =>
    `${isGiven({ option, text }, w)}: گروهی، کانالی یا واژگانی نام ببرید (به صورت ${w.code('community:NAME')} اگر چند چیز آن نام را دارند)، یا روزها را مانند ${w.code('2026-05-01..2026-05-31')}. شناخته‌ها: ${known.length === 0 ? 'هیچ' : w.commas(known.map(w.bare))}.${meant === null ? '' : ` آیا ${w.name(meant)} منظور بود؟`}`,
  noExtractor: 'گفته‌های پست‌ها را این‌جا نمی‌توان یافت: خط فرمان را به کار ببرید.',
};
