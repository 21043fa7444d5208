import { saysWhose, saysWords } from '../labels.ts';
import type { Translation } from '../catalogue.ts';
import type { questions as english } from '../en/questions.ts';
import type { Writing } from '../writing.ts';

export const questions: Translation<typeof english> = {
  ofTopic: ({ name, text }, w) =>
    `پست‌ها با کدام واژه‌ها از ${w.name(name)} می‌گویند، که «${w.bare(text)}» دربارهٔ آن است؟`,
  whoIs: ({ name }, w) => `${w.name(name)} کیست یا چیست؟`,
  whoIn: ({ text }, w) => `در ${w.name(text)} منظور کیست یا چیست؟`,
  whoAre: ({ said, text }, w) => `منظور از ${w.name(said)} در ${w.name(text)} چه کسانی‌اند؟`,
  whoseSide: ({ said, speaker }, w) =>
    `${w.name(said)}${speaker === null ? '' : ` در گفتهٔ ${w.bare(speaker)}`} از کدام طرف است؟`,
  comparedWith: ({ text }, w) => `در ${w.name(text)} مقایسه با چه کسی است؟`,
  whoCopies: ({ text }, w) => `در ${w.name(text)} چه کسی رونویسی می‌کند؟`,
  copiedFrom: ({ text }, w) => `در ${w.name(text)} از چه کسی رونویسی می‌شود؟`,
  whoFollows: ({ text }, w) => `در ${w.name(text)} چه کسی پیروی می‌کند و دیرتر می‌نویسد؟`,
  whoLeads: ({ text }, w) => `در ${w.name(text)} از چه کسی پیروی می‌شود که زودتر می‌نویسد؟`,
  whoFirst: ({ text }, w) => `در ${w.name(text)} چه کسی نخستین بود؟`,
  inWhich: ({ text }, w) => `در ${w.name(text)} کدام گروه از کانال‌ها منظور است؟`,
  afterWhich: ({ text }, w) => `در ${w.name(text)} پس از کدام رویداد؟`,
  whenWas: ({ name }, w) => `${w.name(name)} چه روزی بود و به گفتهٔ کدام منبع؟`,

  whichDays: ({ said, text }, w) => `از کی؟ در ${w.name(text)}، ${w.name(said)} کدام روزهاست؟`,

  words: ({ label }, w) => (saysWords(label) ? w.name(label) : `واژگان ${w.name(label)}`),
  about: ({ label }, w) => (saysWhose(label) ? w.name(label) : `یادکردن از ${w.name(label)}`),
  by: ({ label }, w) => `کانال‌های ${w.name(label)}`,
  postsWith: ({ word }, w) => `پست‌هایی که ${w.name(word)} دارند`,
  postsWithAny: ({ words }, w) => `پست‌های دارای ${w.or(words.map(w.name))}`,
  group: ({ label }, w) => w.name(label),
  allRivals: ({ labels }, w) => `${w.and(labels)} با هم`,
  allChannels: 'همهٔ کانال‌های پیکره',
  allLarge: 'همهٔ گروه‌هایی که به اندازهٔ کافی بزرگ‌اند',
  eventOf: ({ label, day }, w) => `${w.name(label)} در ${w.day(day)}`,

  dayOf: ({ day }, w) => `آنچه در ${w.day(day)} رخ داد`,
  days: ({ from, to }, w) => {
    if (from !== null && from === to) return w.day(from);
    if (from !== null && to !== null) return w.range(w.day(from), w.day(to));
    if (from !== null) return `از ${w.day(from)} به بعد`;
    return to === null ? 'هر روزی' : `تا ${w.day(to)}`;
  },
  allDays: 'همهٔ روزهایی که پیکره دارد',
  noLimit: 'این زمان حدّی برای ادعا نیست',
  fromLastPost: ({ words }, w) => `${w.name(words)}، از آخرین پست پیکره شمرده: متن تاریخ ندارد`,
  noneThen: 'از روزهای بالا پستی در دست نیست: همان پرسش، از زمانی دیگر',
  mayBe: ({ words, days }, w) => `${w.name(words)} شاید ${w.n(days)} روز پیش از انتشار متن باشد`,
  likeEvent: ({ why, event }) => `${event}: ${why}`,
  textNamesDay: ({ words }, w) => `متن ${w.name(words)} را دارد`,
  namesDay: ({ words }, w) => `جمله ${w.name(words)} را دارد`,
  quotedWords: 'همان واژه‌های نقل‌شده، با هم',
  sameName: 'همان نام',
  initials: ({ letters }, w) => `${w.name(letters)} حرف‌های اول آن است`,
  bothHave: ({ word }, w) => `هر دو ${w.name(word)} دارند`,
  beginAlike: ({ word, other }, w) => `${w.name(word)} و ${w.name(other)} آغازی یکسان دارند`,
  nearLetters: ({ word }, w) => `${w.name(word)} کم‌وبیش همان حرف‌ها را دارد`,
  writtenSo: ({ word }, w) => `شاید ${w.name(word)} نوشته شود`,
  translated: ({ said }, w) => `واژهٔ رایج برای ${w.name(said)} در زبان‌های دیگر`,
  sameStanding: ({ word, other }, w) => `${w.name(word)} و ${w.name(other)} از آن حکومت‌اند`,
  namedNear: ({ names }, w) =>
    `متن اینجا ${w.and(names.map(w.name))} را نام می‌برد و چیزی در پروژه شبیه آن نیست: کانال‌هایش را گرد آورید یا واژگانی نام ببرید`,
  areOutlets: 'کانال‌هایش رسانه‌اند',
  inProject: 'در پروژه هست',
  namedBefore: ({ name }, w) => `متن پیش از آن ${w.name(name)} را نام می‌برد`,
  theseChannels: ({ names }, w) =>
    names.length === 1 ? `کانال ${w.and(names.map(w.name))}` : `کانال‌های ${w.and(names.map(w.name))}`,
  eachNamed: 'از هر یک نام برده شده است',
  held: 'با شناسه نام برده شده و در پیکره هست',
  groupOfIt: ({ names }, w) => `گروهی که ${w.commas(names.map(w.name))} در آن است`,
  sameSentence: 'همین جمله از آن می‌گوید',
  speaksOfEnemy: ({ enemy, why }: { enemy: string; why: string }, w: Writing) =>
    `طرف کسی که می‌گوید ${w.name(enemy)}: ${why}`,
  sameText: 'همین متن از آن نام می‌برد',
  sameKind: 'در پروژه از همین نوع است',
  inCorpus: ({ why, posts, channels, of }, w) =>
    `${why}؛ در ${asManyDigits(posts, w)} پست از ${asManyDigits(channels, w, of)} کانال`,
  enough: ({ readable }, w) => `${w.n(readable)} کانال برای خواندن به اندازهٔ کافی بزرگ است`,
  tooSmall: ({ readable, members, least }, w) =>
    `از ${w.n(members)} کانال ${w.n(readable)} کانال به اندازهٔ کافی بزرگ است و ${w.n(least)} کانال لازم است`,
  likeAnd: ({ why, size }) => `${why}؛ ${size}`,
  allAtOnce: 'بیشترین سهم یعنی بیش از همهٔ دیگران با هم',
  eachTested: 'هر کدام آزموده می‌شود و همه باید یکی بگویند',
  noGroupNamed: 'جمله گروهی را نام نمی‌برد',
  projectEvent: 'رویدادی از پروژه',
  datedBy: ({ source }) => `تاریخ به گفتهٔ ${source}`,

  noChannel: ({ name }, w) =>
    `در پیکرهٔ شما هیچ کانالی از ${w.name(name)} شناخته نیست: کانال‌هایش را گرد آورید و آن‌ها را یک گروه بنامید`,
  noWords: ({ name }, w) =>
    `هیچ پستی ${w.name(name)} یا واژه‌ای مانند آن ندارد: واژه‌هایی را بنویسید که پست‌ها با آن‌ها می‌گویند، یا کانال‌هایی را گرد آورید که از آن سخن می‌گویند`,
  noQuoted: ({ name }, w) =>
    `هیچ پستی ${w.name(name)} را با همین واژه‌ها، چنان که متن نقل می‌کند، ندارد: واژه‌هایی را بنویسید که پست‌ها با آن‌ها می‌گویند، یا کانال‌هایی را گرد آورید که از آن سخن می‌گویند`,
  fewPosts: ({ name, least }, w) =>
    `کمتر از ${w.n(least)} پست ${w.name(name)} دارد و اسم عامی که در این اندازه کم باشد پیشنهاد نمی‌شود: اگر منظور همین است آن را بنویسید`,
  notProposed: ({ name, posts }, w) =>
    `${asManyDigits(posts, w)} پست ${w.name(name)} دارد؛ این واژه به تنهایی کسی را نام نمی‌برد یا کوتاه‌تر از آن است که از واژه‌های دیگر بازشناخته شود، و از این رو پیشنهاد نمی‌شود: واژه‌هایی را بنویسید که پست‌ها با آن‌ها می‌گویند چه کسی منظور است`,
  notWhole: ({ name, words }, w) =>
    `هیچ پستی ${w.name(name)} را چنان که اینجا آمده ندارد؛ پست‌ها ${w.and(words.map(w.name))} دارند که پیشنهاد نمی‌شود، زیرا کم‌شمار است یا به تنهایی چیز چندانی نمی‌گوید: واژه‌هایی را بنویسید که پست‌ها با آن‌ها می‌گویند`,
  notAllLooked: ({ name }, w) =>
    `هیچ پستی ${w.name(name)} ندارد؛ واژه‌هایی که مانند آن آغاز می‌شوند بیش از آن است که برای یافتن واژه‌ای مانند آن همه را ببینیم: واژه‌هایی را بنویسید که پست‌ها با آن‌ها می‌گویند`,
  noRival: ({ names, by }, w) =>
    `${names.length === 0 ? 'متن کسی را برای مقایسه نام نمی‌برد' : `متن از ${w.and(names.map(w.name))} نام می‌برد و در پروژه چیزی مانند این‌ها نیست`}: آنچه پیشنهاد می‌شود چیزهای دیگر پروژه است. ${
      by === 'channels'
        ? 'برای مقایسه با دیگران کانال‌هایشان را گرد آورید و آن‌ها را یک گروه بنامید'
        : 'برای مقایسه با دیگران واژه‌هایشان را یک واژگان بنامید و کانال‌هایی را گرد آورید که آن‌ها را به کار می‌برند'
    }`,
  oneGroup:
    'یک گروه پرسیده می‌شود که از آن X نباشد: همهٔ کانال‌ها با هم چنین نیست، زیرا کانال‌های خود X هم در میان آن‌هاست',
  nothingElse: 'در پروژه چیز دیگری از این نوع نیست: واژگان یا گروه دیگری نام ببرید',
  noDay: 'متن روزی برای آن نمی‌گوید: روز و منبع آن را بدهید',
  noEvent: 'پروژه رویداد تاریخ‌داری ندارد: روز و منبع آن را بدهید',
  groupSmall: ({ label, readable, texts, least }, w) =>
    `${w.name(label)} ${w.n(readable)} کانال با ${w.n(texts)} متن دارد و ${w.n(least)} کانال لازم است: ${w.n(least - readable)} کانال دیگر گرد آورید`,

  needsYou: 'پاسخ شما لازم است',
  compared: ({ label, alone }) => `در مقایسه با ${label}${alone ? ' به‌تنهایی' : ''}`,
  inGroups: ({ label }) => `در ${label}`,
  after: ({ label }) => `پس از ${label}`,
  ofDays: ({ label }) => `پست‌های ${label}`,
  is: ({ name, label }, w) => `${w.name(name)} یعنی ${label}`,
  allOf: ({ parts }, w) => w.semicolons(parts),
  allAgree: ({ tested, untestable }, w) =>
    `این پیکره با هر ${w.n(tested)} خوانشی که پروژه روا می‌دارد هم‌خوان است${moreUntested(untestable, w)}.`,
  allOtherwise: ({ tested, untestable }, w) =>
    `این پیکره در هر ${w.n(tested)} خوانشی که پروژه روا می‌دارد خلاف آن را نشان می‌دهد${moreUntested(untestable, w)}.`,
  allUnknown: ({ tested, untestable }, w) =>
    `از این پیکره در هیچ‌یک از ${w.n(tested)} خوانشی که پروژه روا می‌دارد معلوم نمی‌شود${moreUntested(untestable, w)}.`,
  counted: ({ of, tested, supported, contradicted, undecided }, w) => {
    const parts = [
      [supported, 'هم‌خوان'],
      [contradicted, 'ناهم‌خوان'],
      [undecided, 'نامعلوم'],
    ] as const;
    const said = parts.flatMap(([n, words]) => (n === 0 ? [] : [`${w.n(n)} ${words}`]));
    return `از ${w.n(of)} خوانش ${w.n(tested)} خوانش آزمودنی بود: ${w.commas(said)}`;
  },
  depends: ({ counted }) => `بستگی دارد: ${counted}.`,
  dependsWhy: ({ counted }) => `به آنچه باز مانده بستگی دارد: ${counted}`,
  missing: 'پارامتری کم است',
  notTested: ({ asked }) => `هنوز آزموده نشده: ${asked.join(' ')}`,
  otherTime: ({ day, from, to }, w) =>
    `همان پرسش در زمانی دیگر: این متن در ${w.day(day)} منتشر شده و پست‌ها از ${w.day(from)} تا ${w.day(to)} است.`,
  unknownTime: ({ from, to }, w) =>
    `معلوم نیست این متن کی منتشر شده است: پست‌ها از ${w.day(from)} تا ${w.day(to)} است و متن شاید از زمانی دیگر باشد.`,
  toYou: ({ n }, w) =>
    `${w.count(n)} پرسش از شما. با یکی از این خط‌ها پاسخ دهید، یا با ${w.code('isogloss check --ask')}:`,
  channelsOfCorpus: 'کانال‌های پیکره که مقصودند: یک جامعه می‌شوند',
  wordsOfPosts: 'واژه‌هایی که پست‌ها با آن‌ها می‌گویند',
  moreReadings: ({ n }, w) => `… و ${w.count(n)} خوانش دیگر که آزموده نشد.`,
  estimateUnder: ({ name, assumed }) => `${name}، ${assumed}`,
};

/** Numbers of as many digits as a power of ten has, up to how many there are. */
function asManyDigits(from: number, w: Writing, most = Number.POSITIVE_INFINITY): string {
  const to = Math.min(10 * from - 1, most);
  return from >= to ? w.count(to) : `${w.count(from)} تا ${w.count(to)}`;
}

const moreUntested = (n: number, w: Writing): string =>
  n === 0 ? '' : `؛ ${w.n(n)} خوانش دیگر آزمودنی نبود`;
