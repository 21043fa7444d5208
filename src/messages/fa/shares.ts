import type { Translation } from '../catalogue.ts';
import type { shares as english } from '../en/shares.ts';
import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';

interface Compared {
  readonly labels: readonly string[];
  readonly conditions: readonly Bounded[];
}

const gaps = ({ labels, conditions }: Compared, w: Writing): string =>
  w.and(conditions.map((estimate, i) => `${w.difference(estimate)} در برابر ${w.name(labels[i + 1] ?? '')}`));

const amount = (form: 'majority' | 'plurality', share: number, w: Writing): string =>
  form === 'majority' ? `سهم ${w.percent(share)}` : `اختلاف ${w.points(2 * share - 1)}`;

export const shares: Translation<typeof english> = {
  rule: ({ form, threshold }, w) =>
    form === 'majority'
      ? `هم‌خوان است اگر سهم X در میان واحدهایی که X یا رقیبی نام‌برده در آن‌هاست، در سراسر بازه، هم به شمار متن‌های متمایز و هم به شمار پست‌ها، بالاتر از ${w.threshold(threshold)} باشد و در همهٔ وارسی‌ها (کنارگذاشتن یک کانال نباید آن را وارونه کند) چنین بماند؛ ناهم‌خوان است اگر به همین شیوه پایین‌تر باشد.`
      : `هم‌خوان است اگر سهم X در سراسر بازه، هم به شمار متن‌های متمایز و هم به شمار پست‌ها، بیش از ${w.threshold(threshold)} از سهم هر رقیب نام‌برده جلوتر باشد و در همهٔ وارسی‌ها (کنارگذاشتن یک کانال نباید آن را وارونه کند) چنین بماند؛ ناهم‌خوان است اگر به همین شیوه از یکی از آن‌ها عقب‌تر باشد.`,
  wording: (said, w) => {
    const { form, labels, units, conditions, published } = said;
    const [first] = conditions;
    if (first === undefined) return '';
    const own = w.name(labels[0] ?? 'X');
    const of = `از ${w.count(units)} متن متمایز ${published ? 'از' : 'با'} ${w.or(labels.map(w.name))}`;
    if (form === 'plurality') return `${of}، سهم ${own} به این اندازه فرق دارد: ${gaps(said, w)}.`;
    return published
      ? `${of}، ${w.share(first)} از ${own} است.`
      : `${of}، ${own} در ${w.share(first)} آمده است.`;
  },
  codedWording: (said, w) => {
    const { form, labels, units, conditions, use } = said;
    const [first] = conditions;
    if (first === undefined) return '';
    const own = w.name(labels[0] ?? 'X');
    const names = w.or(labels.map(w.name));
    const of = `بنا بر متن‌هایی که آدم‌ها خوانده‌اند، نزدیک به ${w.count(Math.round(units))} متن متمایز ${use ? `واژه‌های ${names} را از آن خود می‌دانند و به کار می‌برند` : `از ${names} سخن می‌گویند`}`;
    return form === 'majority'
      ? `${of}؛ سهم ${own} از آن‌ها ${w.share(first)} است.`
      : `${of}؛ سهم ${own} به این اندازه فرق دارد: ${gaps(said, w)}.`;
  },

  noX: 'ادعا نمی‌گوید چه چیزی از آن X است',
  nameX: 'کانال‌ها (⁦by⁩)، واژگان (⁦words⁩) یا یادکردهای (⁦about⁩) X را نام ببرید',
  noRival: 'رقیبی نام برده نشده است و «بیشتر از که» بخشی از ادعاست',
  nameRivals: 'رقیب‌ها را در ادعا نام ببرید (⁦rivals⁩)',
  tooManyRivals: 'outperforms دو طرف را می‌سنجد و رقیب‌های بیشتری نام برده شده است',
  nameOneRival: 'یک رقیب نام ببرید، یا dominates را به کار ببرید',
  tooFew: ({ units, labels, least }, w) =>
    `تنها ${w.n(units)} متن متمایز یکی از این‌ها را دارد: ${w.commas(labels.map(w.name))}؛ برای تصمیم دست‌کم ${w.n(least)} متن لازم است`,
  collectTimes: ({ times }, w) =>
    `نزدیک به ${w.n(times)} برابر پست بیشتر: روزهای بیشتر، یا کانال‌های بیشتری از همین گونه`,

  collectMissing: 'پست‌های گم‌شده (کامل‌بودن را ببینید)، یا دوره‌ای بلندتر',
  collectKind: 'کانال‌های بیشتری از گونه‌ای که نتیجه بر آن استوار است',
  fixDenominator: 'تصمیمی، پیش از سنجش، دربارهٔ این‌که جمله کدام مبنای شمارش را در نظر دارد',

  bothNotCounted: 'بدون شمردن پست‌هایی به سود X که هم X و هم رقیبی را نام می‌برند',
  templatesLeftOut: 'با کنارگذاشتن متن‌هایی که یک قالب را پر می‌کنند',
  twinsLeftOut: 'با کنارگذاشتن کانال‌هایی که همان پست‌های کانالی دیگر را دارند',
  shortLeftOut: ({ least }, w) => `با کنارگذاشتن متن‌های کمتر از ${w.n(least)} واژه`,
  restsOnShort: ({ short, units, least, verdict }, w) =>
    `از ${w.n(units)} متن، ${w.n(short)} متن کمتر از ${w.n(least)} واژه دارند و کوتاه‌تر از آن‌اند که از نسخه‌های یکدیگر بازشناخته شوند. بی آن‌ها ${verdict === 'undecided' ? 'این پیکره نمی‌تواند بگوید' : verdict === 'supported' ? 'با این پیکره هم‌خوان می‌بود' : 'این پیکره جز این نشان می‌داد'}.`,
  bothLeftOut: 'با کنارگذاشتن پست‌هایی که هم X و هم رقیبی را نام می‌برند',
  smallerOdds: ({ odds }, w) =>
    `با پست‌های ناموجود در ${w.fixed(1 / odds, 2)} تا ${w.n(odds)} برابر بخت پست‌های موجود`,
  decidedAtOdds: ({ odds, verdict }, w) =>
    `با پست‌های ناموجود در ${w.fixed(1 / odds, 2)} تا ${w.n(odds)} برابر بخت پست‌های موجود، به شمار متن‌های متمایز: ${verdict === 'supported' ? 'با این پیکره هم‌خوان است' : 'این پیکره جز این نشان می‌دهد'}.`,
  tippingOdds: ({ rival, occurrence, odds }, w) => {
    const against = `${rival === null ? '' : ` در برابر ${w.name(rival)}`}${occurrence ? '، به شمار دیده‌شدن،' : ''}`;
    return odds === null
      ? `پست‌های گم‌شده نتیجه را${against} با هیچ بختی کمتر از ${w.count(1000)} برابر بخت پست‌های موجود برنمی‌گردانند.`
      : `نتیجه${against} برمی‌گشت اگر بخت آمدن X در پست‌های گم‌شده ${w.fixed(odds, 1)} برابر پست‌های موجود بود، یا وارون آن.`;
  },
  tippingPrecision: ({ rival, precision, of }, w) =>
    `نتیجه${rival === null ? '' : ` در برابر ${w.name(rival)}`} برمی‌گشت اگر تنها ${w.percent(precision)} از تطابق‌های ${of === null ? 'رقیب‌ها' : w.name(of)} همان معنایی را داشت که به نظر می‌رسد و بقیهٔ تطابق‌ها درست بود.`,
  both: ({ both, units, label }, w) =>
    `${w.count(both)} متن از ${w.count(units)} متن (${w.percent(both / units)}) هم ${w.name(label)} و هم رقیبی را دارد: برای هر دو شمرده می‌شود.`,
  littleOfAll: ({ posts, all }, w) =>
    `همهٔ واژه‌های سنجیده‌شده روی هم در ${w.count(posts)} پست از ${w.count(all)} پست (${w.percent(posts / all)}) آمده‌اند، بازفرستاده‌ها در هیچ‌کدام نیست: این دربارهٔ همهٔ پست‌های دیگر چیزی نمی‌گوید.`,
  oneRival: ({ label, rival }, w) =>
    `${w.name(label)} تنها با ${w.name(rival)} سنجیده شده است: از دو طرف، هر که بیشتر دیده شود بیشترین سهم را دارد، و هیچ‌کس دیگر در این سنجش نیست.`,
  opponents: 'یکی از واژگان‌ها نام‌هایی دارد که مخالفان به کار می‌برند: یادکرد، پذیرفتن نیست.',

  powerNoPosts: 'پستی نیست: چیزی پیدا نمی‌شود',
  powerAbove: ({ form, share }, w) =>
    share === null
      ? 'آن‌قدر پست گم شده است که هیچ چیز نمی‌تواند آن را هم‌خوان نشان دهد'
      : `از ${amount(form, share, w)} به بالا، پست‌های گم‌شده دیگر نمی‌توانند «هم‌خوان» را برگردانند`,
  powerBelow: ({ form, share }, w) =>
    share === null
      ? 'آن‌قدر پست گم شده است که هیچ چیز نمی‌تواند آن را ناهم‌خوان نشان دهد'
      : `تا ${amount(form, share, w)}، دیگر نمی‌توانند «ناهم‌خوان» را برگردانند`,
};
