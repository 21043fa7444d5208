import type { Translation } from '../catalogue.ts';
import type { screens as english } from '../en/screens.ts';
import { codingScreen } from './codingScreen.ts';

export const screens: Translation<typeof english> = {
  words: 'واژه‌ها',
  wordsEyebrow: 'پست‌ها چگونه می‌گویند',
  noWords: 'هنوز واژگانی نیست. پاسخ به «این کیست؟» در یک مقاله واژگان می‌سازد؛ در فایل پروژه هم می‌توان نوشت.',
  vocabulary: 'واژگان',
  magnitudes:
    'شمارها مرتبهٔ بزرگی‌اند: شمار دقیق نتیجه را به کسی می‌گوید که هنوز واژه‌ها را برمی‌گزیند. آزمون شمار دقیق را می‌دهد.',
  exactWhy: 'شمار دقیق به درخواست: آن‌گاه حکم‌های این واژه‌ها می‌گویند که پیش‌تر شمرده شده بودند.',
  showExact: 'نمایش شمار دقیق',
  exactCounts: 'شمارها دقیق است. حکم‌های این واژه‌ها می‌گویند که پیش‌تر شمرده شده بودند.',
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

  ...codingScreen,

  postsEyebrow: 'آنچه می‌توان با آن آزمود',
  noPosts: 'هنوز پستی نیست: یک برون‌بری را روی میز رها کنید.',
  searchFor: 'جست‌وجو در پست‌ها: یک واژه، یک عبارت، یا آغاز یک واژه با ستاره',
  search: 'جست‌وجو',
  found: ({ n, word }, w) => `${w.count(n)} پست ${word} را دارد`,
  byName: 'تنها کانال‌هایی که در نامشان هست',
  narrow: 'محدود کن',
  namesLeft: ({ n }, w) => `${w.count(n)} کانال دیگر فهرست نشده است.`,
  aboutPosts: 'دربارهٔ این پروژه',
  aboutWhy: 'با هر عدد چاپ می‌شود تا خواننده بداند عدد از چه سخن می‌گوید.',
  projectName: 'نام آن',
  selection: 'چه کسی این کانال‌ها را برگزیده است و با چه قاعده‌ای؟',
  gathered: 'پست‌ها چگونه گردآوری شده است؟',
  groups: 'گروه‌ها',
  kind: 'چیست',
  kindIs: 'و بگو هر کدام چیست',
  arrange: 'گروه‌ها و نوع کانال‌ها: پایین‌تر کانال‌ها را نشان بزنید و سپس',
  allListed: ({ n }, w) => `همهٔ ${w.count(n)} کانال این فهرست`,
  knownGroup: 'به این گروه ببر',
  newGroup: 'یا به گروهی تازه با این نام',
  arrangeButton: 'نگه دار',
  imports: 'آنچه وارد شد',
  imported: ({ added, updated, known, repeated, skipped, rejected }, w) =>
    w.commas([
      `${w.count(added)} تازه`,
      ...(updated > 0 ? [`${w.count(updated)} تغییریافته`] : []),
      ...(known > 0 ? [`${w.count(known)} از پیش شناخته`] : []),
      ...(repeated > 0 ? [`${w.count(repeated)} تکراری در خود پرونده`] : []),
      ...(skipped > 0 ? [`${w.count(skipped)} ردشده`] : []),
      ...(rejected > 0 ? [`${w.count(rejected)} نپذیرفته`] : []),
    ]),
  rejects: ({ n }, w) => `${w.count(n)} سطر که خوانده نشد`,

  edges: 'یال‌ها',
  edgesEyebrow: 'جفت کانال‌هایی که یک چیز را نزدیک به هم می‌گذارند',
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
  edgesFound: ({ pairs, channels }, w) =>
    pairs === 0
      ? 'هیچ دو پستی از کانال‌های متفاوت در این فاصله چیزی مشترک ندارد. ثانیهٔ بیشتر، چیز مشترک دیگر یا کانال‌های بیشتر شاید چیزی نشان دهد.'
      : `${w.count(pairs)} جفت پست در این فاصله آن را مشترک دارد، میان ${w.count(channels)} جفت کانال.`,
  edgesUnnamed: ({ n }, w) =>
    `${w.count(n)} جفت در فهرست نیست: یکی از دو کانال از آنِ شخصی است یا کسی نگفته است که چیست.`,
  sayKinds: 'بگویید کانال‌ها چیست',
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
