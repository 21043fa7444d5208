import type { ClaimRule } from './pack.ts';

const affirmed: readonly ClaimRule[] = [
  // dominates
  {
    id: 'fa.mosallat',
    type: 'dominates',
    form: 'majority',
    patterns: [
      'مسلط|غالب|حاکم @be?',
      'تسلط|سلطه|غلبه|حاکمیت ..2 دارد|دارند|داریم|یافته*|پیدا',
      'تسخیر|قبضه|تصرف|تصاحب ..1 کرده*|کرد|کردند|کردیم|می‌کند|می‌کنند',
      'یکه‌تاز|یکه‌تازی|یکه‌تازند',
      'زیر|تحت سلطه|سیطره',
      'سیطره|استیلا ..2 دارد|دارند|داریم|یافته*',
      'در اختیار دارد|دارند|گرفته*|گرفتند',
      'پر از',
    ],
    x: ['before', 'after'],
    rivals: ['before:بر'],
  },
  {
    id: 'fa.dar-dast',
    type: 'dominates',
    form: 'majority',
    patterns: ['در دست|اختیار|قبضه ..4 @be'],
    x: ['inside'],
  },
  {
    id: 'fa.bishtarin',
    type: 'dominates',
    form: 'plurality',
    patterns: [
      'بیشترین|بزرگ‌ترین|پررنگ‌ترین|بلندترین|پرشمارترین|قوی‌ترین|پرصداترین|فعال‌ترین|پرکارترین|رایج‌ترین|پرتکرارترین ..6 @be|دارد|دارند|داریم',
      'حرف اول را می‌زند|می‌زنند|می‌زنیم',
      'دست بالا را دارد|دارند|داریم',
      'دست برتر را? دارد|دارند|داریم',
      'از همه بیشتر|جلوتر|پررنگ‌تر|قوی‌تر|پرصداتر|فعال‌تر|بلندتر',
      'پیشتاز|پیشرو @be',
    ],
    x: ['before'],
    rivals: ['before:بین', 'before:میان'],
  },
  // outperforms
  {
    id: 'fa.jelo',
    type: 'outperforms',
    patterns: [
      'جلوتر|پیش‌تر|قوی‌تر|پرصداتر|بلندتر|پررنگ‌تر|فعال‌تر|پرشمارتر|موفق‌تر|بزرگ‌تر|پرکارتر|بیشتر ..6 @be|دارد|دارند|داریم|دیده*|شنیده*|خوانده*|می‌نویسند|می‌نویسد',
      'جلو @be|زده*|افتاده*|زدند|زد',
      'پیشی|سبقت گرفته*|گرفت|گرفتند|گرفتیم|می‌گیرد|می‌گیرند|جسته*',
      'پشت سر گذاشته*|گذاشت|گذاشتند|گذاشتیم|می‌گذارد|می‌گذارند',
      'شکست داده*|داد|دادند|دادیم|می‌دهد|می‌دهند',
      'بیشتر از',
      'چند|دو|سه برابر',
      'بر ..5 غلبه|چیره|پیروز',
    ],
    x: ['before'],
    rivals: ['before:از', 'before:را', 'after', 'before:بر', 'inside'],
  },
  {
    id: 'fa.aqab',
    type: 'outperforms',
    patterns: [
      'عقب|عقب‌تر @be|مانده*|افتاده*|ماند|ماندند|ماندیم|هستیم|می‌مانیم|می‌افتیم',
      'عقب‌مانده*|عقب‌افتاده*',
      'شکست خورده*|خورد|خوردند|خوردیم|می‌خورد|می‌خورند|می‌خوریم',
      'ضعیف‌تر|کم‌رنگ‌تر|کوچک‌تر|کم‌صداتر|کم‌کارتر ..1 @be',
      'مغلوب|بازنده|مقهور ..3 @be',
      'حریف ..3 نیست|نیستند|نیستیم|نمی‌شود|نمی‌شوند|نمی‌شویم',
      'به پای ..4 نمی‌رسد|نمی‌رسند|نمی‌رسیم',
      'دنبال ..3 مانده*',
    ],
    x: ['before:از', 'before:به', 'inside'],
    rivals: ['before'],
  },
  // ubiquitous
  {
    id: 'fa.dar-bishtar',
    type: 'ubiquitous',
    aspect: 'words',
    patterns: [
      'در @most ..1 @venue ..8 @stand',
      'در @most ..1 @venue',
      'همه‌جا|همه_جا|همه‌جای|هرجا|هر_جا',
      'هر کجا|جا ..2 نگاه|بنگری|سر|بروی|بروید|می‌روید|می‌رویم',
      'در هر @venue',
      'فراگیر|همه‌گیر',
      'ورد زبان',
      'سراسر @platform|تلگرام',
    ],
    x: ['before', 'after'],
  },
  {
    id: 'fa.be-nodrat',
    type: 'ubiquitous',
    aspect: 'words',
    denies: true,
    patterns: [
      'به_ندرت|بندرت|به_سختی|به_زحمت ..6 @stand',
      'هیچ_جا|هیچ‌جا|هیچ‌کجا',
      'کمتر جایی|کانالی|گروهی',
      'تقریبا|تقریباً نیست|نیستند|دیده نمی‌شود|نمی‌شوند?',
      'چندان|اصلا|اصلاً ..2 @stand_not',
      'در @few ..1 @venue',
      'در هیچ ..1 @venue ..4 @stand_not',
    ],
    x: ['before', 'after'],
  },
  // penetrates
  {
    id: 'fa.nofuz',
    type: 'penetrates',
    aspect: 'words',
    patterns: [
      'نفوذ|رخنه|رسوخ ..1 کرده*|کرد|کردند|می‌کند|می‌کنند|یافته*',
      'راه پیدا|باز کرده*|کرد|کردند|می‌کند',
      'راه یافته*|یافت|یافتند',
      'حتی ..1 در|به @venue',
      'حتی @venue',
    ],
    x: ['before', 'before:از'],
    within: ['before:در', 'before:به', 'inside', 'after'],
  },
  {
    id: 'fa.dar-aman',
    type: 'penetrates',
    aspect: 'words',
    patterns: ['در امان نیست|نیستند|نمانده*|نماندند', 'مصون|ایمن نیست|نیستند|نمانده*|نماندند'],
    x: ['before:از'],
    within: ['before'],
  },
  // floods
  {
    id: 'fa.posht-sar-ham',
    type: 'floods',
    aspect: 'by',
    patterns: [
      'یکی پس|بعد از دیگری',
      'پشت سر هم|یکدیگر',
      'پشت‌سرهم|پی‌درپی|پی_در_پی|پیاپی|رگباری|بی‌وقفه|بی_وقفه|شبانه‌روزی|دم‌به‌دم|لحظه‌به‌لحظه|لحظه_به_لحظه|مدام ..5 @publish',
      'بمباران ..2 می‌کند|می‌کنند|کرده*|کردند|خبری|تبلیغاتی',
      'سیل|رگبار|هجوم|موج ..1 @post',
      'اشباع ..1 کرده*|کردند|می‌کنند',
    ],
    x: ['before'],
    rivals: ['before:از'],
  },
  // originates
  {
    id: 'fa.sarcheshme',
    type: 'originates',
    aspect: 'by',
    patterns: [
      'سرچشمه ..2 می‌گیرد|می‌گیرند|گرفته*|گرفت',
      'نشأت|نشات می‌گیرد|می‌گیرند|گرفته*',
      'منشأ|منشا|خاستگاه|سرمنشأ|مبدأ ..8 @be',
      'شروع|آغاز|منتشر|ساخته|تولید|هدایت|راه‌اندازی|پخش شد|شده*|شدند|می‌شود|می‌شوند',
      'انجام شد|شده*|می‌شود|می‌شوند|می‌گیرد|گرفته*',
      'کار چند|برخی|یکی|تعدادی|شماری از? ..2 @venue',
      'توسط ..2 @few ..2 @venue',
    ],
    x: ['before:توسط', 'before:از', 'before:در', 'inside', 'after'],
  },
  {
    id: 'fa.nakhostin',
    type: 'originates',
    aspect: 'by',
    patterns: ['نخستین|اولین ..3 @venue ..6 که', 'نخستین|اولین بار', 'شروع‌کننده|آغازگر|مبدع|سازنده'],
    x: ['after:در', 'before:در', 'before', 'after'],
  },
  // follows
  {
    id: 'fa.tekrar',
    type: 'follows',
    aspect: 'by',
    patterns: [
      'تکرار|بازنشر|بازگو|کپی|رونویسی|رله|بازپخش ..1 می‌کند|می‌کنند|می‌کنیم|کرده*|کردند|کرد',
      'تکرار|بازنشر|کپی می‌شود|می‌شوند|شده*',
      'طوطی‌وار',
      'مقلد|پژواک',
      'تقلید ..1 می‌کند|می‌کنند|کرده*|کردند',
      'از روی دست',
    ],
    x: ['before'],
    form: 'copying',
    rivals: ['before:را', 'before:از', 'after'],
  },
  {
    id: 'fa.donbale',
    type: 'follows',
    aspect: 'by',
    patterns: ['دنباله‌رو|دنباله‌روی', 'پیروی ..1 می‌کند|می‌کنند|کرده*|کردند'],
    x: ['before'],
    rivals: ['before:را', 'before:از', 'after'],
  },
  // coordinates
  {
    id: 'fa.hamzaman',
    type: 'coordinates',
    aspect: 'by',
    patterns: [
      'هم‌زمان|همزمان',
      'در|به یک زمان|لحظه|ساعت|دقیقه',
      'در همان لحظه|دقیقه|ساعت',
      'یک‌صدا|یکصدا|هم‌صدا',
      'هماهنگ ..5 @publish',
      '@post|@words ..1 یکسان|مشابه|همسان|واحد',
      'یکسان|عین_هم ..4 @publish',
      'عین هم|یکدیگر',
      'کلمه به کلمه',
      'مو به مو',
      'واو به واو',
      'همان @post|@words را ..4 @publish',
    ],
    x: ['before', 'after'],
  },
  // responds
  {
    id: 'fa.az-zaman',
    type: 'responds',
    aspect: 'words',
    patterns: ['@since ..14 @grow', 'در واکنش|پاسخ به ..12 @grow'],
    x: ['inside', 'before'],
  },
  {
    id: 'fa.pasokh',
    type: 'responds',
    aspect: 'words',
    patterns: ['با ..6 پاسخ|جواب می‌دهد|می‌دهند|داد|دادند|داده*', 'واکنش نشان'],
    x: ['before'],
  },
];

// Verb forms as the patterns above have them; the rest of a pattern's last words are no verbs.
const verb = /^(?:می‌|دارد|دارند|داریم|کرد|گرفت|یافت|داد|زد|خورد|ماند|گذاشت|شد|جست|افتاد)/;

/** «می‌کند»: «نمی‌کند», «افتاده»: «نیفتاده». */
const denied = (word: string): string => `${word.startsWith('ا') ? 'نی' : 'ن'}${word.replace(/^ا/, '')}`;

/**
 * A rule as it stands and as its denial: in Persian "is not", "has not", "does not" are words of their own at the end. What
 * is to come ("خواهد زد") puts a word before the verb.
 */
function withDenials(rule: ClaimRule): ClaimRule[] {
  const affirming: string[] = [];
  const denying: string[] = [];
  for (const pattern of rule.patterns) {
    const parts = pattern.split(' ');
    const last = parts.at(-1) ?? '';
    const verbs = last.split('|').filter((word) => verb.test(word));
    const be = /@be(?!\w)/.test(last);
    if (verbs.length === 0 && !be) {
      affirming.push(pattern);
      continue;
    }
    const lead = parts.slice(0, -1).join(' ');
    const gap = /\.\.\d$/.test(lead) || last.endsWith('?') ? '' : '..1 ';
    affirming.push(lead === '' ? last : `${lead} ${gap}${last}`);
    if (lead === '') continue;
    denying.push(`${lead} ${[...verbs.map(denied), ...(be ? ['@not_be'] : [])].join('|')}`);
  }
  const positive = { ...rule, patterns: affirming };
  if (denying.length === 0) return [positive];
  return [positive, { ...rule, id: `${rule.id}-na`, denies: rule.denies !== true, patterns: denying }];
}

/** Persian words of each claim type. The verb stands last, so all parameters stand before. Sets are in fa.ts. */
export const persianRules: readonly ClaimRule[] = affirmed.flatMap(withDenials);
