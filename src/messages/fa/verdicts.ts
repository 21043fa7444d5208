import type { Writing } from '../writing.ts';
import type { Translation } from '../catalogue.ts';
import { countedNumber, type verdicts as english } from '../en/verdicts.ts';

export const verdicts: Translation<typeof english> = {
  supported: 'با این پیکره هم‌خوان است',
  supportedAsControl: 'هم‌خوان است، ولی نمونهٔ گواه هم از همین آزمون می‌گذرد',
  contradicted: 'این پیکره خلاف آن را نشان می‌دهد',
  undecided: 'از این پیکره معلوم نمی‌شود',
  mentionsOnly: ({ said }, w) =>
    `پست‌هایی شمرده می‌شود که از کسی نام می‌برند؛ این‌که فرستندگانشان ${w.name(said)} باشند در پست‌ها نیست.`,
  topicLeftOut: ({ topic }, w) =>
    `این جمله از گفت‌وگو دربارهٔ ${w.name(topic)} می‌گوید: همهٔ آنچه کانال‌ها می‌فرستند شمرده می‌شود، نه تنها همان.`,
  anythingFirst:
    'این جمله می‌گوید که کسی در چه چیزی نخستین بوده است و هیچ واژگانی از پروژه آن را در بر ندارد: همهٔ آنچه چند کانال آورده‌اند شمرده می‌شود، نه تنها همان.',
  alsoSaid: ({ words, why }, w) => `این جمله ${w.name(words)} را هم می‌گوید که آزموده نشده است: ${why}.`,
  measuredBefore: ({ runs }, w) =>
    `اکتشافی است، زیرا آنچه می‌شمارد پیش از ثبت این پرسش ${w.count(runs)} بار سنجیده شده بود (در آزمونی دیگر، خوانشی دیگر یا یک سنجه): واژه‌هایش می‌توانست با دیدن عدد برگزیده شده باشد.`,
  askedOtherwise: ({ types, runs, until }, w) =>
    `تا ${w.asGiven(until)} از این جمله پرسش دیگری می‌شد (${w.and(types.map(w.name))}) و ${w.count(runs)} بار سنجیده شده بود: پرسش کنونی پس از آن برگزیده شده است.`,
  notTestable: 'با پست‌ها آزمودنی نیست',
  absolute: ({ words }, w) =>
    `جمله می‌گوید ${w.and(words.map(w.name))}، که یک استثنا آن را باطل می‌کند. این آزموده نشده است: آزموده این است که با همهٔ استثناها بیش از آستانه چنین است یا نه.`,
  notYet: 'این پست‌ها هنوز برای آزمودنش بس نیستند',
  word: ({ verdict }) =>
    ({
      supported: 'هم‌خوان',
      contradicted: 'ناهم‌خوان',
      undecided: 'نامعلوم',
      'not testable': 'ناآزمودنی',
    })[verdict],
  distinctTexts: 'متن‌های متمایز',
  textsOnceAChannel: 'متن‌های متمایز، هر کانال یک بار',
  posts: 'پست‌ها',

  numberHeld: ({ words, kind, held, ...counted }, w) =>
    `جمله می‌گوید ${w.name(words)}؛ شمار این‌جا: ${countedNumber(counted, kind, w)}. این عدد درون بازه ${held ? 'هست' : 'نیست'}.`,
  numbersHeld: ({ words, of, n }, w) =>
    `جمله می‌گوید ${w.name(words)}: از بازه‌های ${w.n(of)} خوانش، ${n === 0 ? 'هیچ‌یک' : w.n(n)} این عدد را در بر ${n === 0 ? 'ندارد' : 'دارد'}.`,

  nothingCounted: 'نادقیق: چیزی شمرده نشد',
  includesThreshold: 'نادقیق: آستانه درون بازه است',
  oneIncludesThreshold: 'نادقیق: یکی از بازه‌ها آستانه‌اش را دربر دارد',
  imprecise: ({ why }) => `نادقیق: ${why}`,
  disagree: ({ by }, w) =>
    `مبناهای شمارش هم‌نظر نیستند: ${w.commas(by.map(({ label, verdict }) => `بر مبنای ${label}، ${verdict}`))}`,
  fragile: ({ checks, more }, w) =>
    `شکننده: در این وارسی‌ها عوض می‌شود: ${w.semicolons(checks)}${more > 0 ? ` و ${w.n(more)} مورد دیگر` : ''}`,
  denial: ({ rule }) => `جمله چیزی را نفی می‌کند؛ همان چیز آزموده و نتیجه وارونه شده است. ${rule}`,
  ofPeriod: ({ wording, from, to }, w) =>
    `${wording} با پست‌های ${periodOf(from, to, w)} آزموده شد، زمانی که جمله نام می‌برد.`,
  timeLeftOut: ({ words }, w) =>
    `جمله ${w.name(words)} می‌گوید و ادعا دوره‌ای ندارد: با همهٔ روزهای پیکره آزموده شد.`,
  cannotTest: ({ reason }) => `با این پست‌ها نمی‌شود این را آزمود: ${reason}.`,
  powerCannot: ({ reason }) => `با این پست‌ها نمی‌شود آن را آزمود: ${reason}`,

  noPostsOfChannels: 'پیکره هیچ پستی از کانال‌های نام‌برده ندارد',
  noPostsOfTime: ({ from, to }, w) =>
    `پیکره هیچ پستی از ${periodOf(from, to, w)} ندارد: همین پرسش را می‌شود دربارهٔ زمانی دیگر پرسید`,
  collectChannelsAndTime: 'پست‌های کانال‌ها و زمانی که ادعا از آن‌ها می‌گوید',
  noChannelOf: ({ label }, w) => `هیچ کانالی از ${w.name(label)} در پیکره نیست`,
  collectChannelsOf: ({ label }, w) => `پست‌های کانال‌های ${w.name(label)}`,
  moreDays: 'روزهای بیشتری از همین کانال‌ها',
  hostileWords: ({ lexicon }, w) =>
    `همهٔ واژه‌های ${w.name(lexicon)} واژهٔ مخالفان آن است و هیچ‌کدام کاربرد خودی را نشان نمی‌دهد`,
  nameOwnWords: 'واژگانی از کلمه‌های خود X (⁦words⁩)، یا ادعایی دربارهٔ یادکرد از X (⁦about⁩)',
  neverFound: ({ label }, w) =>
    `هیچ پستی واژه‌ای از ${w.name(label)} ندارد؛ پس معلوم نیست این واژگان آنچه را باید پیدا می‌کند یا نه`,
  widen: ({ label }, w) =>
    `نمونه‌ای از پست‌ها را برای ${w.name(label)} بخوانید و واژگانش را گسترش دهید، یا کانال‌هایی گرد آورید که آن را به کار می‌برند`,
  coarseStamps: ({ resolution, half }, w) =>
    `زمان پست‌ها تنها با فاصله‌های ${w.n(resolution)} ثانیه‌ای ثبت شده و نیمهٔ پنجرهٔ زمانی ${w.n(half)} ثانیه است`,
  finerStamps: 'منبعی با زمان دقیق‌تر، یا ادعایی با پنجرهٔ زمانی بلندتر',

  copiesCounted: 'با شمردن نسخه‌های تکراری',
  without: ({ channel }, w) => `بدون ${w.bare(channel)}`,
  restsOn: ({ channels, more }, w) =>
    `بر ${w.commas(channels.map(w.bare))}${more > 0 ? ` و ${w.n(more)} کانال دیگر` : ''} استوار است: بی ${channels.length + more === 1 ? 'آن' : 'هر یک از آن‌ها'} این پیکره نمی‌توانست بگوید.`,
  control: ({ label }, w) => `واژگان گواه: ${w.name(label)} به جای X`,
  controlPasses: ({ labels }, w) =>
    `${w.commas(labels.map(w.name))}، که واژگانی بی‌ارتباط با ادعاست، از همین آزمون می‌گذرد.`,

  frameOnly:
    'بازه‌ها دربارهٔ همین کانال‌ها و همین روزهاست: جای پست‌های گم‌شده را باز می‌گذارند، در هر کانال از کمترین تا بیشترین شماری که شکاف‌هایش می‌پذیرد و هر یک با بختی از نصف تا دو برابر پست‌های موجود؛ نه دربارهٔ کانال‌های دیگر یا زمانی دیگر.',
  completenessUnknown: ({ channels, of }, w) =>
    `کامل‌بودن ${w.n(channels)} کانال از ${w.n(of)} کانال معلوم نیست؛ پست‌های گم‌شدهٔ آن‌ها در بازه نیامده است.`,
  outagesUnseen: ({ channels, of }, w) =>
    `معلوم نیست از ${w.n(channels)} کانال از ${w.n(of)} کانال کدام پست‌ها گم شده‌اند: اگر مدتی گردآوری نشده باشند، این‌جا دیده نمی‌شود.`,
  ownNumbers: ({ channels, of }, w) =>
    `در ${w.n(channels)} کانال از ${w.n(of)} کانال شمارهٔ همهٔ پست‌ها پیوسته است، چنان‌که گویی سازندهٔ پرونده سطرها را خود شماره زده است: پست گم‌شده ردی نمی‌گذارد و این‌جا به حساب نیامده است.`,
  editsUntold: ({ channels, of }, w) =>
    `منبع دربارهٔ هیچ پستی از ${w.n(channels)} کانال از ${w.n(of)} کانال نمی‌گوید که ویرایش شده باشد: آنچه بعدها در پستی قدیمی نوشته شده نسخه‌ای زودهنگام می‌نماید.`,
  translations: 'این کانال‌ها به چند خط می‌نویسند: رونوشتی که ترجمه باشد رونوشت شمرده نمی‌شود.',
  grown: ({ terms, days, of }, w) =>
    `${grownTerms(terms, w)} در ${w.n(days)} روز از ${w.n(of)} روز یافته شده‌اند و در آن روزها رایج‌تر از آنچه هستند می‌نمایند. گزاره‌ای از این گونه روزهای پیاپی را با هم می‌سنجد، پس در همهٔ روزها آزموده شده است.`,
  heldOut: ({ terms, days, of, tested }, w) =>
    `${grownTerms(terms, w)} در ${w.n(days)} روز از ${w.n(of)} روز یافته شده‌اند. این آزمون تنها بر نیمهٔ دیگر است: ${w.n(tested)} روز تقویم که در آن‌ها چیزی جسته نشده است. متنی که پیش‌تر در یکی از روزهای دیگر آمده باشد متنی تازه شمرده نمی‌شود.`,
  otherDays: ({ from, to, channels, of }, w) =>
    `کانال‌ها روزهای یکسانی را نمی‌پوشانند: ${w.day(from)} تا ${w.day(to)} معمول است و ${w.n(channels)} کانال از ${w.n(of)} کانال کمتر از نیمی از آن را دارند یا پست‌هایی از مدت‌ها پیش یا پس از آن؛ پس این عدد زمان‌های گوناگون را درهم می‌آمیزد.`,
  successions: ({ channels }, w) =>
    `${w.count(channels)} کانال تا دو روز پس یا پیش از پایان کانالی دیگر از همان گروه آغاز می‌شود: کانالی که با نامی دیگر ادامه می‌یابد این‌جا دو کانال شمرده می‌شود.`,
};

const grownTerms = (terms: readonly string[], w: Writing): string =>
  `${w.and(terms.slice(0, 5).map(w.bare))}${terms.length > 5 ? ` و ${w.n(terms.length - 5)} واژهٔ دیگر` : ''}`;

/** The days of a period of which one end may be open. */
export function periodOf(from: string | null, to: string | null, w: Writing): string {
  if (from !== null && to !== null)
    return from === to ? w.asGiven(from) : w.range(w.asGiven(from), w.asGiven(to));
  return from !== null ? `${w.asGiven(from)} به بعد` : `تا ${w.asGiven(to ?? '')}`;
}
