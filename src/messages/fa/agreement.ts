import type { Translation } from '../catalogue.ts';
import type { agreement as english } from '../en/agreement.ts';
import type { Writing } from '../writing.ts';

const grades = {
  fine: 'خوب',
  tentative: 'موقت',
  'too low': 'بسیار کم',
  'not known': 'نامعلوم',
} as const;

const asked = {
  codes: 'کدام‌یک از پنج کد',
  'own use': 'از آنِ خود می‌گوید یا نه',
  mention: 'از آن سخن می‌گوید یا نه',
} as const;

const texts = (n: number, w: Writing): string => `${w.count(n)} متن`;
const noAlpha = 'ندارد: همه یک کد دارند';

export const agreement: Translation<typeof english> = {
  heading: 'هم‌نظری خوانندگان',
  told: ({ alpha, low, high, units, grade }, w) =>
    `آلفای کریپندورف برای پنج کد، در ${texts(units, w)} که دو نفر یا بیشتر خوانده‌اند: ${alphaOf({ alpha, low, high }, w)}؛ ${grades[grade]}.`,
  alpha: (alpha, w) => alphaOf(alpha, w),
  lowerEnd: ({ grade }) => `در سر پایینی بازه، «${grades[grade]}» می‌بود.`,
  allAlike:
    'همهٔ متن‌هایی که دو نفر خوانده‌اند یک کد دارند: تصادف هم همین هم‌نظری را می‌داد، پس هنوز آلفایی نیست.',
  noAlpha,
  later: ({ needed }, w) =>
    `هم‌نظری، دقت و بازیابی وقتی گفته می‌شود که دو نفر ${texts(needed, w)} مشترک خوانده باشند: تا آن وقت هر کس بی‌خبر از دیگری می‌خواند.`,
  scale: (_, w) =>
    `از ${w.fixed(0.8, 2)} به بالا کدها همان‌گونه که هستند پذیرفته می‌شوند، از ${w.fixed(0.667, 3)} به بالا موقت‌اند، و کمتر از آن ادعاهای کاربرد آزموده نمی‌شوند (کریپندورف ${w.figure('2004')}، ص ${w.figure('241')}). مقدار آلفا برای پنج کد در همهٔ متن‌ها تعیین می‌کند، نه بازهٔ آن. «ناروشن» کدی است مانند کدهای دیگر؛ متنی که از آن گذشته‌اند نخوانده شمرده می‌شود. بازه: ${w.percentOf('95')}، بوت‌استرپ بر متن‌ها؛ با کمتر از ${w.n(50)} متن اندکی تنگ است.`,
  easyTexts:
    'بر سر متن‌هایی که واژه‌ها را ندارند زود هم‌نظر می‌شوند. اگر بیشتر نمونه از آن‌هاست، به متن‌هایی بنگرید که واژه‌ها را دارند: کدها آن‌جا اهمیت دارند.',
  question: 'پرسش',
  asked: ({ of }) => asked[of],
  allTexts: 'همهٔ متن‌ها',
  matchedTexts: 'متن‌های دارای واژه‌ها',
  cell: ({ alpha, units }, w) => `${alpha}، ${texts(units, w)}`,
  met: 'در هر متن کدام کدها کنار هم آمدند',
  metHow: 'با دو خواننده هر متن دو بار شمرده می‌شود، یک بار از هر سو؛ قطر جدول هم‌نظری است.',
  code: 'کد',

  ratesHeading: 'واژه‌ها چه چیز را می‌گیرند و چه چیز را نه',
  precision: ({ use, rate }, w) =>
    `دقت: از متن‌هایی که واژه‌ها را دارند، ${w.share(rate)} ${use ? 'آن‌ها را از زبان خود به کار می‌برند' : 'از آن سخن می‌گویند (از زبان خود، نقل یا نفی)'}.`,
  recall: ({ use, rate }, w) =>
    `بازیابی: از متن‌هایی که ${use ? 'آن را از زبان خود می‌گویند' : 'از آن سخن می‌گویند'}، واژه‌ها ${w.share(rate)} را می‌یابند.`,
  noPrecision: 'دقت هنوز معلوم نیست: از گروهی از کانال‌ها هنوز دو متن دارای واژه‌ها خوانده نشده است.',
  noRecall: 'بازیابی هنوز معلوم نیست: از گروهی از کانال‌ها هنوز دو متن بی این واژه‌ها خوانده نشده است.',
  ratesHow: (_, w) =>
    `بازه‌ها ${w.percentOf('95')} است؛ هر متن به شمار متن‌هایی وزن دارد که نمایندهٔ آن‌هاست. «ناروشن» در حد پایین کاربرد نیست و در حد بالا هست.`,
  whose: ({ differ, settled }, w) =>
    differ === 0
      ? 'هیچ متنی متفاوت خوانده نشده است.'
      : `${texts(differ, w)} متفاوت خوانده شده و ${w.count(settled)} متن از آن‌ها یک‌سره شده است. جایی که یک‌سره شده، همان تصمیم به حساب می‌آید؛ جایی که نشده، کد هر خواننده به سهم خود (با دو خواننده، نیم).`,
  left: ({ matched, near, unmatched, second }, w) => {
    const read = [
      ...(matched > 0 ? [`${w.count(matched)} متن دیگر دارای واژه‌ها`] : []),
      ...(near > 0 ? [`${w.count(near)} متن دیگر نزدیک به آن‌ها`] : []),
      ...(unmatched > 0 ? [`${w.count(unmatched)} متن دیگر بی آن‌ها`] : []),
    ];
    const by = second > 0 ? [`${w.count(second)} متن دیگر با خوانندهٔ دوم`] : [];
    return read.length + by.length === 0
      ? 'هر چه حکم‌های کاربرد لازم دارند خوانده شده است.'
      : `پیش از آن‌که حکم‌ها از کاربرد بگویند، هنوز باید خوانده شود: ${w.semicolons([...(read.length > 0 ? [w.commas(read)] : []), ...by])}. رونوشت‌های یک متن یک بار خوانده می‌شوند.`;
  },

  settleLink: ({ open }, w) =>
    open > 0
      ? `تصمیم دربارهٔ ${texts(open, w)} که متفاوت خوانده شده`
      : 'متن‌هایی که متفاوت خوانده شده، و یادداشت‌ها',
  settleHeading: 'تصمیم دربارهٔ آنچه متفاوت خوانده شده',
  settleWhy:
    'هر متن همان‌گونه که خوانده شد، بی نام کانال، با آنچه هر کس گفته نشان داده می‌شود. تصمیم شما در دقت، بازیابی و حکم‌ها جای گفتهٔ آنان را می‌گیرد. آنچه هر کس گفته می‌ماند و آلفا نیز: آلفا می‌گوید دو نفر که جدا از هم می‌خوانند چه اندازه هم‌نظرند.',
  whoSettles: 'چه کسی تصمیم می‌گیرد؟ یکی از خوانندگان، هر دو با هم، یا نفر سوم؛ نام با تصمیم نگه داشته می‌شود.',
  stillBlind: ({ n }, w) =>
    `${texts(n, w)} که دیگران خوانده‌اند و شما نخوانده‌اید نشان داده نمی‌شود: نخست آن‌ها را بخوانید.`,
  noneDiffer: 'از متن‌هایی که می‌توانید ببینید هیچ‌یک متفاوت خوانده نشده است.',
  settledBy: ({ by }, w) => `تصمیمِ ${w.bare(by)}`,
  openStill: 'هنوز تصمیمی نیست',
  unsettle: 'برداشتن تصمیم',
  alikeNoted: 'یکسان خوانده شده، با یادداشت',
  decision: 'تصمیم',
};

type Alpha = {
  readonly alpha: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

function alphaOf({ alpha, low, high }: Alpha, w: Writing): string {
  if (alpha === null) return noAlpha;
  return low === null || high === null
    ? w.fixed(alpha, 2)
    : w.around(w.fixed(alpha, 2), w.fixed(low, 2), w.fixed(high, 2));
}
