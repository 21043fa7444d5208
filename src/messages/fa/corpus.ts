import type { Writing } from '../writing.ts';
import type { Translation } from '../catalogue.ts';
import type { corpus as english } from '../en/corpus.ts';

const between = ([low, high]: readonly [number, number], w: Writing): string =>
  low === high ? w.percentSign(low) : w.range(w.percentSign(low), w.percentSign(high));

const grains = { second: 'ثانیه', minute: 'دقیقه', hour: 'ساعت', day: 'روز' } as const;
const kinds = { direct: 'مستقیم', indirect: 'غیرمستقیم', mixed: 'آمیخته' } as const;
const states = { unchanged: 'دست‌نخورده', changed: 'دگرگون‌شده', 'not found': 'پیدا نشد' } as const;

export const corpus: Translation<typeof english> = {
  none: 'هیچ',
  notKnown: 'معلوم نیست',
  more: ({ n }, w) => `… و ${w.count(n)} مورد دیگر`,

  ready: ({ path, folder }, w) =>
    `${w.bare(path)} آماده است. گام بعد: ${w.code(`isogloss import FILE --project ${folder}`)}؛ سپس کانال‌ها و واژه‌ها را پر کنید.`,
  imported: ({ file, format, read, added, updated, unchanged, repeated, rejected, skipped }, w) =>
    `${w.bare(file)} (${w.code(format)}): ${w.count(read)} رکورد: ${w.commas([
      `${w.count(added)} افزوده`,
      `${w.count(updated)} به‌روزشده`,
      `${w.count(unchanged)} بی‌تغییر${repeated === 0 ? '' : ` (${w.count(repeated)} دو بار در فایل)`}`,
      `${w.count(rejected)} ردشده`,
      `${w.count(skipped)} نادیده‌گرفته`,
    ])}.`,
  rejected: ({ record, reason }, w) => `رکورد ${w.count(record)}: ${w.bare(reason)}`,
  tookNothing: ({ file, rejected, first }, w) =>
    `${w.bare(file)}: چیزی پذیرفته نشد؛ هر ${w.count(rejected)} رکورد آن رد شد (نخستین: ${w.bare(first)}).`,

  noPosts: ({ command }, w) => `هنوز پستی نیست. ${w.code(`"${command}"`)} پست‌ها را می‌گیرد.`,
  channel: 'کانال',
  communities: 'گروه‌ها',
  posts: 'پست‌ها',
  from: 'از',
  to: 'تا',
  complete: 'کامل',
  outages: 'وقفه‌ها',
  stamps: 'دقت زمان',
  bulkLoads: 'انبوه‌بارگذاری',
  grain: ({ grain }) => grains[grain],
  percents: ({ range }, w) => between(range, w),
  frame: ({ channels, held, complete, chosenBy }, w) =>
    `${w.count(channels)} کانال، ${w.count(held)} پست، ${complete === null ? 'کامل‌بودن معلوم نیست' : `${between(complete, w)} کامل`}؛ گزینش: ${w.bare(chosenBy)}.`,
  completeIs:
    'کامل: پست‌های موجود از پست‌های منتشرشده، بنا بر شکاف شماره‌ها. کران پایین: هر شمارهٔ گم‌شدهٔ بیرون از آلبوم یک پست بود. کران بالا: از هر دو شکاف کوتاه یکی پستی را پنهان می‌کرد.',

  spelling: 'نوشتار',
  term: 'واژه',
  form: 'گونه',
  texts: 'متن‌ها',
  channels: 'کانال‌ها',
  neverFound: ({ spellings }, w) => `هرگز پیدا نشد: ${w.commas(spellings.map(w.bare))}.`,
  found: ({ total, cursor }, w) =>
    `${w.count(total)} پست.${cursor === null ? '' : ` دنبالهٔ آن با ${w.code(`--cursor "${cursor}"`)}.`}`,
  statements: ({ n }, w) => `${w.count(n)} گفته`,
  statementsIn: ({ name, n }, w) => `${w.bare(name)}: ${w.count(n)} گفته`,
  nobodyNamed: 'نام‌نبرده',
  noCue: 'بی‌فعل گفتن',
  statementKind: ({ kind }) => kinds[kind],

  checked: ({ entries, records, texts }, w) =>
    `${w.count(entries)} مدخل دفتر، ${w.count(records)} رکورد و ${w.count(texts)} متن وارسی شد.`,
  original: ({ file, state }, w) => `اصلِ ${w.bare(file)}: ${states[state]}.`,
  unchanged: 'از هنگام ورود دست‌نخورده است. (این‌که تلگرام آن را فرستاده، از این برنمی‌آید.)',
  erasureCut: ({ entry }, w) =>
    `پاک‌کردن مدخل ${w.n(entry)} نیمه‌کاره ماند: ${w.code('"isogloss erase"')} را دوباره اجرا کنید.`,
  entryChanged: ({ entry, file }, w) =>
    `مدخل ${w.n(entry)} دفتر (${w.bare(file)}) دگرگون شده است: چکیدهٔ آن نمی‌خواند.`,
  recordsChanged: ({ entry }, w) => `رکوردهای ورود ${w.n(entry)} همان نیست که گرفته شد.`,
  textChanged: ({ post, table }, w) =>
    `متن ${w.code(post)} (${w.code(table)}) دگرگون شده است: چکیدهٔ آن نمی‌خواند.`,
  notHeld: ({ post, entry }, w) => `${w.code(post)} از ورود ${w.n(entry)} چنان‌که گرفته شد در دست نیست.`,
  shareNotHeld: ({ record, entry }, w) =>
    `سطر ${w.n(record)} از جدول هم‌رسانیِ ورود ${w.n(entry)} چنان‌که گرفته شد در دست نیست.`,
  erased: ({ n }, w) =>
    `${w.count(n)} پست و هر چه از آن‌ها به دست آمده بود پاک شد؛ نشانی از آن با دلیلش می‌ماند.`,
};
