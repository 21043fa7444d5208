import { type Grammar, modalityMap, wordSet } from './grammar.ts';

export const persian: Grammar = {
  negators: wordSet('هیچ نه هرگز هیچگاه هیچوقت هیچیک هیچکدام اصلا ابدا'),
  negativePronouns: wordSet('هیچکس هیچچیز هیچکدام هیچیک'),
  negativeVerbs: wordSet(''),
  negativeMarks: wordSet('بدون بی'),
  modals: modalityMap({ possible: 'توانست شایست', necessary: 'بایست', wished: 'خواست' }),
  raising: wordSet(''),
  hedges: modalityMap({
    possible: 'شاید احتمالا ظاهرا گویا گویی ممکن محتمل احیانا لابد',
    necessary: 'لازم ضروری',
    wished: 'کاش کاشکی',
  }),
  future: wordSet('خواست'),
  agents: wordSet('توسط بهوسیله بهدست'),
  agentNouns: wordSet('سوی سو طرف جانب دست وسیله ناحیه'),
  quantities: wordSet(
    'درصد بخش اکثریت اکثر بیشتر نیم نیمی نصف سوم چهارم پنجم دهم تعداد شمار هزار میلیون میلیارد صد بسیاری برخی بعضی یکی گروهی همه تمام مجموع حجم سهم شماری تعدادی بخشی',
  ),
  partitives: wordSet('از'),
  pastParticiples: true,
  concord: true,
};
