import type { ClaimRule } from './pack.ts';

/** Persian words of claims about what channels do and what the talk answers to, affirmed. */
export const channelsInPersian: readonly ClaimRule[] = [
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
