import type { Translation } from '../catalogue.ts';
import type { Code, screens as english } from '../en/screens.ts';

const meaning: Readonly<Record<Code, string>> = {
  'own use': 'نویسنده این واژه‌ها را از آنِ خود به کار می‌برد',
  quoted: 'نویسنده سخن دیگری را بازمی‌گوید',
  rejected: 'نویسنده برای رد یا ریشخند از آن‌ها نام می‌برد',
  'other sense': 'واژه‌ها این‌جا معنای دیگری دارند یا اصلاً نیستند',
  unclear: 'نمی‌توان گفت',
};

export const screens: Translation<typeof english> = {
  words: 'واژه‌ها',
  wordsEyebrow: 'پست‌ها چگونه می‌گویند',
  noWords: 'هنوز واژگانی نیست. پاسخ به «این کیست؟» در یک مقاله واژگان می‌سازد؛ در فایل پروژه هم می‌توان نوشت.',
  vocabulary: 'واژگان',
  magnitudes:
    'شمارها مرتبهٔ بزرگی‌اند: شمار دقیق نتیجه را به کسی می‌گوید که هنوز واژه‌ها را برمی‌گزیند. آزمون شمار دقیق را می‌دهد.',
  spellings: 'صورت‌های نوشتن',
  spelling: 'صورت',
  posts: 'پست‌ها',
  channels: 'کانال‌ها',
  about: ({ n }, w) => (n === 1 ? `${w.n(1)} تا ${w.n(3)}` : `حدود ${w.count(n)}`),
  moreTerms: ({ n }, w) => `و ${w.n(n)} صورت دیگر`,
  addSpellings: 'واژه‌ها یا نوشتارهای دیگری که پست‌ها با آن‌ها می‌گویند، چندتا با ویرگول',
  addSpellingsButton: 'بیفزا',
  removeSpelling: 'بردار',
  removeSpellingOf: ({ word }, w) => `برداشتن ${w.name(word)}`,
  spellingsChange:
    'آنچه افزوده یا برداشته شود از آزمون بعدی به شمار می‌آید. اگر واژه‌ها پس از دیدن نتیجه عوض شوند، این کنار حکم گفته می‌شود.',
  leftOut: 'کنارگذاشته‌ها',
  nothingLeftOut: 'هیچ عبارتی کنار گذاشته نشده است.',
  leaveOut: 'عبارتی که واژه‌ها در آن معنای دیگری دارند',
  leaveOutButton: 'کنار بگذار',
  linesOf: ({ word }) => `سطرهای دارای ${word}`,
  noLines: 'هیچ پستی آن را ندارد.',
  linesHelp: 'دوازده سطر تصادفی. عبارتی را که معنای دیگری دارد برگزینید تا در جای نوشتن بیاید.',

  readByHand: 'خواندن با چشم',
  readOf: ({ read, total }, w) => `کسی ${w.count(read)} متن از ${w.count(total)} متن نمونه را خوانده است.`,
  readOn: 'خواندن',
  agreement: ({ alpha, units, grade }, w) =>
    `هم‌رأیی بر ${w.count(units)} متن: آلفای کریپندورف ${w.fixed(alpha, 2)}، ${grade === 'fine' ? 'خوب' : grade === 'tentative' ? 'ناپایدار' : 'بیش از اندازه کم'}.`,
  agreementLater: ({ needed }, w) =>
    `هم‌رأیی وقتی گفته می‌شود که دو نفر ${w.count(needed)} متن مشترک خوانده باشند.`,
  codingWhy:
    'متن‌ها را یکی‌یکی می‌بینید، بی‌نام کانال و بی‌آنچه دیگران گفته‌اند، و می‌گویید هر یک واژگان را چگونه به کار می‌برد.',
  ownUse: 'کاربرد خود',
  quoted: 'نقل‌قول',
  rejected: 'ردشده',
  otherSense: 'معنای دیگر',
  unclear: 'ناروشن',
  codeMeans: ({ code }) => meaning[code],
  whoReads: 'چه کسی می‌خواند؟ هر نامی؛ همراه کدها نگه داشته می‌شود.',
  begin: 'آغاز',
  secondCoder: 'نفر دوم همین صفحه را به نام خود باز می‌کند. هیچ‌یک سخن دیگری را نمی‌بیند.',
  codingOf: ({ label, coder }) => `${label}، خوانندهٔ آن ${coder}`,
  codedOf: ({ done, total }, w) => `${w.count(done)} از ${w.count(total)}`,
  pace: '① از ②، هر متن ③ ثانیه، حدود ④ دقیقه مانده',
  undo: 'پس‌گرفتن آخری',
  notKept:
    'کد نگه داشته نشد: شاید دیسک پر است یا برنامه بسته شده. چیز دیگری از دست نرفته و متن دوباره این‌جاست.',
  notComing: 'متن‌های بعدی نمی‌آیند. چیزی از دست نرفته: برای خواستنِ دوبارهٔ آن‌ها همین متن را دوباره کد بزنید.',
  codingNote: 'یادداشت',
  codingNotes: ({ n }, w) => `${w.count(n)} یادداشت از خوانندگان`,
  skip: 'رد شدن',
  keys: 'کلیدها',
  keysText:
    'شماره‌های یک تا پنج کد می‌دهند و پیش می‌روند؛ کلید پیکان چپ آخری را پس می‌گیرد؛ کلید یادداشت که با حرف ان لاتین باز می‌شود همراه کد نگه داشته می‌شود؛ کلید فاصله رد می‌شود.',
  allCoded: 'همهٔ متن‌های نمونه را خوانده‌اید.',
  toWords: 'به واژگان',

  postsEyebrow: 'آنچه می‌توان با آن آزمود',
  noPosts: 'هنوز پستی نیست: یک برون‌بری را روی میز رها کنید.',
  searchFor: 'جست‌وجو در پست‌ها: یک واژه، یک عبارت، یا آغاز یک واژه با ستاره',
  search: 'جست‌وجو',
  found: ({ n, word }, w) => `${w.count(n)} پست ${word} را دارد`,
  byName: 'تنها کانال‌هایی که در نامشان هست',
  narrow: 'محدود کن',
  namesLeft: ({ n }, w) => `${w.count(n)} کانال دیگر فهرست نشده است.`,
  groups: 'گروه‌ها',
  kind: 'چیست',
  arrange: 'کانال‌های نشان‌خورده',
  knownGroup: 'به گروه',
  newGroup: 'یا به گروهی تازه',
  arrangeButton: 'بنویس',
  imports: 'آنچه وارد شد',
  imported: ({ added, updated, unchanged, skipped, rejected }, w) =>
    w.commas([
      `${w.count(added)} تازه`,
      ...(updated > 0 ? [`${w.count(updated)} تغییریافته`] : []),
      ...(unchanged > 0 ? [`${w.count(unchanged)} از پیش شناخته`] : []),
      ...(skipped > 0 ? [`${w.count(skipped)} ردشده`] : []),
      ...(rejected > 0 ? [`${w.count(rejected)} نپذیرفته`] : []),
    ]),
  rejects: ({ n }, w) => `${w.count(n)} سطر که خوانده نشد`,

  edges: 'یال‌ها',
  edgesEyebrow: 'چه کسانی یک چیز را نزدیک به هم می‌گذارند',
  edgesCaution:
    'گذاشتن یک چیز نزدیک به هم نه هم‌دستی را نشان می‌دهد، نه گردانندهٔ مشترک و نه حساب جعلی را. آنچه ذخیره می‌شود تنها پس از آن‌که کسی پست‌های دو کانال را خوانده باشد نامشان را می‌برد.',
  jobMeasure: ({ about }) => `در حال سنجش: ${about}`,
  whatShared: 'چیز مشترک',
  sharedObject: ({ object }) =>
    ({ text: 'همان متن یا نزدیک به آن', url: 'یک نشانی', forward: 'یک بازفرستاده', hashtags: 'هشتگ‌ها' })[
      object
    ],
  withinSeconds: 'در این شمار ثانیه',
  measureEdges: 'بسنج',
  edgesNotMeasured: 'این هنوز سنجیده نشده است. چند ثانیه می‌گیرد، یا برای یک میلیون پست چند دقیقه.',
  edgesOf: ({ n, all }, w) =>
    n === all
      ? `${w.count(n)} جفت کانال، نامعمول‌ترین‌ها نخست`
      : `${w.count(n)} جفت از ${w.count(all)} جفت کانال`,
  ofChannel: 'کانالی که در نامش هست',
  leastPairs: 'دست‌کم این شمار جفت پست',
  onlyUnusual: 'تنها نامعمول‌ها',
  pair: 'کانال‌ها',
  pairs: 'جفت پست',
  things: 'چیزهای مشترک',
  expected: 'چشم‌داشته',
  readBy: 'خواننده',
  doesNotHold: 'درست نیست',
  fromDay: 'از روز',
  toDay: 'تا روز',
  sideBySide: ({ shown, all }, w) =>
    shown < all ? `${w.n(shown)} جفت نزدیک‌تر از ${w.count(all)} جفت پست.` : `${w.n(shown)} جفت پست.`,
  apart: ({ seconds }, w) => (seconds === 0 ? 'در یک زمان' : `${w.count(seconds)} ثانیه فاصله`),
  readIt: 'خواندن',
  readItText: 'بگویید در این پست‌ها چه یافتید. با «یک چیزند» گزارش و شبکه می‌توانند دو کانال را نام ببرند.',
  readOnDay: ({ by, on }) => `خوانندهٔ آن ${by}، ${on}.`,
  holds: 'یک چیزند',
  holdsNot: 'یک چیز نیستند',
  note: 'یادداشت',
  markIt: 'نگه دار',
  readerName: 'یال نام کسی را می‌خواهد که پست‌هایش را خوانده است.',
};
