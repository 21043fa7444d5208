/** Past and present stems of Persian verbs. Some have a second present stem, or share one. */
const stems =
  'کرد کن|شد شو|داد ده|داشت دار|گفت گو|زد زن|رفت رو|آمد آ|آمد آی|گرفت گیر|بود باش|دید بین|خواست خواه|توانست توان|دانست دان|یافت یاب|' +
  'نوشت نویس|خواند خوان|خورد خور|برد بر|آورد آور|ساخت ساز|گذاشت گذار|گذشت گذر|ماند مان|رسید رس|شنید شنو|نشست نشین|ایستاد ایست|افتاد افت|' +
  'پرداخت پرداز|انداخت انداز|گشت گرد|بست بند|شکست شکن|کشید کش|کشت کش|مرد میر|خرید خر|فروخت فروش|فرستاد فرست|پرسید پرس|ترسید ترس|فهمید فهم|' +
  'نمود نما|نمود نمای|افزود افزا|افزود افزای|فرمود فرما|فرمود فرمای|پذیرفت پذیر|پیوست پیوند|شناخت شناس|باخت باز|تاخت تاز|سوخت سوز|آموخت آموز|دوخت دوز|ریخت ریز|' +
  'گریخت گریز|آویخت آویز|انگیخت انگیز|آمیخت آمیز|بیخت بیز|پخت پز|سپرد سپار|شمرد شمار|آزرد آزار|نهاد نه|جست جوی|جست جو|شست شو|رست رو|کاشت کار|داشت دار|' +
  'انگاشت انگار|نگاشت نگار|پنداشت پندار|برداشت بردار|گماشت گمار|خواباند خوابان|خوابید خواب|دوید دو|پرید پر|چرخید چرخ|جنگید جنگ|کوشید کوش|پوشید پوش|نوشید نوش|' +
  'جوشید جوش|بخشید بخش|درخشید درخش|چید چین|گزید گزین|آفرید آفرین|خندید خند|گریست گری|نگریست نگر|زیست زی|توانست توان|بایست بای|شایست شای|سنجید سنج|گنجید گنج|رنجید رنج|' +
  'پسندید پسند|لرزید لرز|ورزید ورز|وزید وز|ارزید ارز|پیچید پیچ|کوبید کوب|تابید تاب|خوابید خواب|طلبید طلب|چسبید چسب|پاشید پاش|کشاند کشان|رساند رسان|گذراند گذران|نشاند نشان|' +
  'چرخاند چرخان|گرداند گردان|فهماند فهمان|ترساند ترسان|سوزاند سوزان|شکافت شکاف|بافت باف|تافت تاب|شتافت شتاب|گفت گوی|انجامید انجام|آرمید آرام|نامید نام|بلعید بلع|' +
  'دزدید دزد|لغزید لغز|خزید خز|آغازید آغاز|تراشید تراش|خراشید خراش|گسترد گستر|پرورد پرور|خلید خل|زدود زدا|سرود سرا|ستود ستا|آلود آلا|پیمود پیما|ربود ربا|آزمود آزما|گشود گشا|' +
  'آسود آسا|درود درو|غنود غنو|فشرد فشار|افشرد افشار|خشکید خشک|کاست کاه|خاست خیز|برخاست برخیز|آراست آرا|پیراست پیرا|ویراست ویرا|دوشید دوش|هراسید هراس|چکید چک|مکید مک|جنبید جنب|' +
  'کاوید کاو|جوید جو|بوسید بوس|پوسید پوس|لیسید لیس|ریسید ریس|رویید روی|گروید گرو|شورید شور|غرید غر|درید در|برید بر|تپید تپ|خلید خل|سزید سز|مالید مال|نالید نال|بالید بال';

const pasts = new Set<string>();
const presents = new Map<string, string>();
for (const pair of stems.split('|')) {
  const [past = '', present] = pair.split(' ');
  pasts.add(past);
  if (present !== undefined && !presents.has(present)) presents.set(present, past);
}

export interface PersianVerb {
  /** The past stem, by which treebanks name the verb: کرد. */
  readonly lemma: string;
  readonly features: string;
}

const persons: Readonly<Record<string, string>> = {
  م: 'Number=Sing|Person=1',
  ی: 'Number=Sing|Person=2',
  د: 'Number=Sing|Person=3',
  '': 'Number=Sing|Person=3',
  یم: 'Number=Plur|Person=1',
  ید: 'Number=Plur|Person=2',
  ند: 'Number=Plur|Person=3',
};
const fixed: Readonly<Record<string, PersianVerb>> = {};
for (const [forms, lemma, features] of [
  ['است هست ست', 'است', 'Number=Sing|Person=3|Tense=Pres'],
  ['نیست', 'است', 'Number=Sing|Person=3|Polarity=Neg|Tense=Pres'],
  ['هستند اند', 'است', 'Number=Plur|Person=3|Tense=Pres'],
  ['نیستند', 'است', 'Number=Plur|Person=3|Polarity=Neg|Tense=Pres'],
  ['هستم ام', 'است', 'Number=Sing|Person=1|Tense=Pres'],
  ['هستیم ایم', 'است', 'Number=Plur|Person=1|Tense=Pres'],
  ['هستی', 'است', 'Number=Sing|Person=2|Tense=Pres'],
  ['هستید اید', 'است', 'Number=Plur|Person=2|Tense=Pres'],
  ['نیستم', 'است', 'Number=Sing|Person=1|Polarity=Neg|Tense=Pres'],
  ['نیستی', 'است', 'Number=Sing|Person=2|Polarity=Neg|Tense=Pres'],
  ['نیستیم', 'است', 'Number=Plur|Person=1|Polarity=Neg|Tense=Pres'],
  ['نیستید', 'است', 'Number=Plur|Person=2|Polarity=Neg|Tense=Pres'],
  ['باید بایست میباید میبایست', 'بایست', 'Tense=Pres'],
  ['نباید نبایست', 'بایست', 'Polarity=Neg|Tense=Pres'],
  ['شاید', 'شایست', 'Tense=Pres'],
  ['میتوان بتوان', 'توانست', 'Tense=Pres'],
  ['نمیتوان نتوان', 'توانست', 'Polarity=Neg|Tense=Pres'],
] as const)
  for (const form of forms.split(' ')) (fixed as Record<string, PersianVerb>)[form] = { lemma, features };

/** Lemma and features of a verb's form, without half-spaces; undefined where its stem is not listed. */
export function persianVerb(form: string): PersianVerb | undefined {
  const listed = fixed[form];
  if (listed !== undefined) return listed;
  return bareVerb(form) ?? bareVerb(form.replace(/^(?:باز|بر|در|فرا|فرو|وا)(?=.{3})/u, ''));
}

/** A verb without a preposition before it: برمی‌گردد is named by گشت. */
function bareVerb(form: string): PersianVerb | undefined {
  for (const [negative, bare] of readings(form)) {
    const prefix = /^(?:می|همی|ب)/u.exec(bare)?.[0] ?? '';
    for (const start of prefix === '' ? [''] : [prefix, '']) {
      const rest = bare.slice(start.length);
      const found = ofStem(rest, start);
      if (found !== undefined)
        return { lemma: found.lemma, features: sorted(found.features, negative ? ['Polarity=Neg'] : []) };
    }
  }
  return undefined;
}

/** As it stands, and without the prefix of negation. */
function readings(form: string): (readonly [boolean, string])[] {
  const bare: (readonly [boolean, string])[] = [[false, form]];
  if (form.startsWith('ن') && form.length > 2) {
    bare.push([true, form.slice(1)]);
    // نیامد is ن and آمد, نیفتاد is ن and افتاد.
    if (form.startsWith('نیا')) bare.push([true, `آ${form.slice(3)}`]);
    if (form.startsWith('نی')) bare.push([true, `ا${form.slice(2)}`]);
  }
  return bare;
}

function ofStem(rest: string, prefix: string): { lemma: string; features: string[] } | undefined {
  const soft =
    prefix === 'ب' && rest.startsWith('ی') ? [`آ${rest.slice(2)}`, `ا${rest.slice(1)}`, rest] : [rest];
  for (const form of soft) {
    const participle = /^(.+)ه(ام|ای|ایم|اید|اند)?$/u.exec(form);
    if (participle !== null && prefix !== 'ب' && pasts.has(participle[1] ?? ''))
      return { lemma: participle[1] ?? '', features: ['Tense=Past', 'VerbForm=Part'] };
    // The longest stem first: می‌گوید is گوی and د, not گو and ید.
    for (const end of ['', 'م', 'ی', 'د', 'یم', 'ید', 'ند']) {
      if (!form.endsWith(end)) continue;
      const stem = form.slice(0, form.length - end.length);
      const person = persons[end] ?? '';
      if (prefix !== 'ب' && end !== 'د' && pasts.has(stem))
        return { lemma: stem, features: [person, 'Tense=Past'] };
      const past = presents.get(stem);
      if (past === undefined || (end === '' && prefix.endsWith('می'))) continue;
      if (end === '') return { lemma: past, features: ['Mood=Imp', 'Number=Sing', 'Person=2'] };
      const mood = prefix.endsWith('می') || past === 'داشت' ? [] : ['Mood=Sub'];
      return { lemma: past, features: [...mood, person, 'Tense=Pres'] };
    }
  }
  return undefined;
}

const sorted = (features: readonly string[], more: readonly string[]): string =>
  [...features.flatMap((feature) => feature.split('|')), ...more]
    .filter((f) => f !== '')
    .sort()
    .join('|');
