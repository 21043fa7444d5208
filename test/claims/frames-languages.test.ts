import { describe, expect, it } from 'vitest';
import { readFrames } from '../../src/claims/detect/frames/read.ts';
import { agrees } from '../../src/claims/evaluate.ts';

/** The likeliest claim of a sentence: its type and the words of X. */
function read(text: string, language: string): { readonly type: string; readonly x: string } {
  const [claim] = readFrames(text, [0, text.length], language, () => []).claims;
  return { type: claim?.type ?? '', x: claim?.x === undefined ? '' : text.slice(...claim.x) };
}

/** Told as the label tells it, if the words of X agree with it as `isogloss evaluate claims` counts that. */
function readAs(text: string, language: string, label: string): string {
  const { type, x } = read(text, language);
  const [, wanted = ''] = label.split(': ');
  return `${type}: ${agrees(wanted, x) ? wanted : x}`;
}

// Sentences of our own wording, none of which is learned from.
describe('claims of other languages by frames', () => {
  it.each([
    ['ربات‌ها در یک شب ۴۰ هزار توییت دربارهٔ سد منتشر کردند.', 'floods: ربات‌ها'],
    ['هشتگ رانندگان به ترند اول توییتر فارسی تبدیل شد.', 'dominates: هشتگ رانندگان'],
    ['ویدئوی سقوط جرثقیل در شبکه‌های اجتماعی دست به دست می‌شود.', 'ubiquitous: ویدئوی سقوط جرثقیل'],
    ['پس از سخنان شهردار موجی از انتقاد در شبکه‌های اجتماعی به راه افتاد.', 'responds: موجی از انتقاد'],
    ['خبرگزاری‌ها ادعای این کانال ناشناس را بازنشر کردند.', 'follows: خبرگزاری‌ها'],
    ['این شایعه نخستین بار در یک کانال تلگرامی منتشر شد.', 'originates: یک کانال تلگرامی'],
    ['تعداد توییت‌های مخالفان سه برابر موافقان بود.', 'outperforms: توییت‌های مخالفان'],
  ])('Persian: %s', (text, expected) => {
    expect(readAs(text, 'fa', expected)).toBe(expected);
  });

  it.each([
    'شمار کاربران این پیام‌رسان از سی میلیون گذشت.',
    'وزیر نیرو به پرسش خبرنگاران پاسخ داد.',
    'پلیس گردانندهٔ یک کانال شرط‌بندی را بازداشت کرد.',
    'کشور ما در صنعت فولاد رتبهٔ نخست را دارد.',
    'روابط عمومی بانک در کانال خود نوشت که شعبه‌ها فردا بسته‌اند.',
  ])('Persian, no claim: %s', (text) => {
    expect(read(text, 'fa').type).toBe('');
  });

  it.each([
    ['Боты оставили под записью тысячи одинаковых комментариев.', 'floods: Боты'],
    ['Ролик с лосем разлетелся по соцсетям.', 'ubiquitous: Ролик с лосем'],
    ['После слов министра соцсети захлестнула волна возмущения.', 'responds: волна возмущения'],
  ])('Russian: %s', (text, expected) => {
    expect(readAs(text, 'ru', expected)).toBe(expected);
  });

  it.each([
    'Соцсеть удалила сеть поддельных страниц.',
    'Министр ответил на вопросы журналистов.',
    'Число пользователей мессенджера выросло до сорока миллионов.',
  ])('Russian, no claim: %s', (text) => {
    expect(read(text, 'ru').type).toBe('');
  });

  it.each([
    ['تصدر وسم السائقين قائمة الترند في تونس.', 'dominates'],
    ['تداول ناشطون على نطاق واسع مقطع فيديو لانهيار الرافعة.', 'ubiquitous'],
    ['نشرت عشرات الحسابات الوهمية النص نفسه في وقت واحد.', 'coordinates'],
    ['أثارت كلمة الوزير موجة غضب على مواقع التواصل.', 'responds'],
  ])('Arabic: %s', (text, expected) => {
    expect(read(text, 'ar').type).toBe(expected);
  });

  it.each(['حذفت الشركة آلاف الحسابات الوهمية.', 'ارتفع عدد مستخدمي التطبيق إلى تسعين مليونا.'])(
    'Arabic, no claim: %s',
    (text) => {
      expect(read(text, 'ar').type).toBe('');
    },
  );
});
