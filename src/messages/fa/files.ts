import type { Translation } from '../catalogue.ts';
import type { OtherKind, files as english } from '../en/files.ts';
import type { Writing } from '../writing.ts';

type Shown = { readonly seen: readonly string[]; readonly more: number };
type Line = { readonly name: string; readonly line: number | null };

const shownNames = ({ seen, more }: Shown, w: Writing): string =>
  seen.length === 0 ? 'هیچ' : `${w.commas(seen.map(w.bare))}${more > 0 ? ` و ${w.n(more)} تای دیگر` : ''}`;
const lineOf = ({ name, line }: Line, w: Writing): string =>
  `${w.bare(name)}${line === null ? '' : `، سطر ${w.n(line)}`}`;

const cards = (w: Writing) => ({
  channel: `کارت یک کانال است، بی پست: به جای آن صفحهٔ ${w.code('t.me/s/CHANNEL')} را ذخیره کنید (برخی کانال‌ها اجازه نمی‌دهند).`,
  group: `کارت یک گروه است که صفحهٔ پست ندارد: گروه را با ${w.code('Telegram Desktop')} صادر کنید.`,
  bot: 'کارت یک ربات است: از افراد و ربات‌ها چیزی پذیرفته نمی‌شود.',
  nobody: `چیزی است که ${w.code('t.me')} برای نامی نشان می‌دهد که از آنِ کسی نیست: نوشتن نام را وارسی کنید.`,
  person: 'کارت یک فرد است: از افراد و ربات‌ها چیزی پذیرفته نمی‌شود.',
  page: `صفحه‌ای از ${w.code('t.me')} بی پست است: به جای آن پیش‌نمایش ${w.code('t.me/s/CHANNEL')} را ذخیره کنید (برخی کانال‌ها اجازه نمی‌دهند).`,
});

const pdfs = (w: Writing) => ({
  locked: 'با گذرواژه قفل است: قفلش را باز کنید یا متنش را در فایلی ذخیره کنید و همان فایل را نام ببرید',
  broken: `فایل ${w.code('PDF')} است که خواندنی نیست: نوشته را به صورت صفحهٔ وب، سند ${w.code('Word')} یا متن ساده ذخیره کنید و همان فایل را نام ببرید`,
  scanned: `فایل ${w.code('PDF')} بی متن است، مانند اسکن: بگذارید برنامه‌ای برای بازشناسی متن آن را بخواند (${w.code('ocrmypdf')}) و آنچه می‌نویسد را نام ببرید`,
  drawn: `فایل ${w.code('PDF')} به خطی از راست به چپ است که در این قالب به صورت شکل و بی واژه نگه داشته می‌شود: نوشته را به صورت صفحهٔ وب، سند ${w.code('Word')} یا متن ساده ذخیره کنید و همان فایل را نام ببرید`,
});

const posts = 'فایلی از پست‌ها یا سندی با متن بدهید';

const kinds = (w: Writing): Readonly<Record<OtherKind, readonly [string, string]>> => {
  const packed = (by: string, how: string): readonly [string, string] => [
    `فشرده با ${w.code(by)}`,
    `بازش کنید (${w.code(how)}) و آنچه را در آن است وارد کنید`,
  ];
  const csv = `جدول را به صورت ${w.code('CSV')} و مقاله را به صورت سند ${w.code('Word')} (${w.code('.docx')}) یا متن ساده ذخیره کنید`;
  return {
    zip: [
      `بایگانی ${w.code('ZIP')} (یا فایل ${w.code('Excel')} یا ${w.code('Word')} که باز نمی‌شود)`,
      `بازش کنید، یا ${csv}`,
    ],
    zstd: packed('Zstandard', 'zstd -d'),
    bzip2: packed('bzip2', 'bunzip2'),
    xz: packed('xz', 'xz -d'),
    sevenZip: [`بایگانی ${w.code('7z')}`, 'بازش کنید'],
    rar: [`بایگانی ${w.code('RAR')}`, 'بازش کنید'],
    sqlite: [`پایگاه دادهٔ ${w.code('SQLite')}`, `جدول پست‌هایش را به صورت ${w.code('CSV')} صادر کنید`],
    pdf: [`فایل ${w.code('PDF')}`, posts],
    image: ['تصویر', posts],
    imageOrSound: ['تصویر، صدا یا فیلم', posts],
    film: ['فیلم', posts],
    sound: ['صدا یا فیلم', posts],
    oldOffice: [`فایل قدیمی ${w.code('Excel')} یا ${w.code('Word')}`, csv],
    program: ['برنامه', posts],
    tar: [`بایگانی ${w.code('tar')}`, `بازش کنید (${w.code('tar -x')}) و آنچه را در آن است وارد کنید`],
    pickle: [
      `فایل ${w.code('pickle')} پایتون`,
      `آن را به صورت سطرهای ${w.code('JSON')} یا ${w.code('CSV')} بنویسید`,
    ],
    arrow: [`فایل ${w.code('Arrow')}`, `آن را به صورت ${w.code('Parquet')} یا ${w.code('CSV')} بنویسید`],
  };
};

export const files: Translation<typeof english> = {
  unclosedQuote: ({ file, row }, w) =>
    `${w.bare(file)}، سطر ${w.count(row)} (پس از سرستون): خانه‌ای که با نشان نقل آغاز شده بسته نمی‌شود؛ فایل آن‌جا بریده شده است، یا در آن سطر یک نشان نقل زیادی است.`,
  keptBefore: ({ said }) => `${said} آنچه کامل بود پذیرفته شد.`,
  endsInMiddle: ({ name, at }, w) =>
    `${w.bare(name)} در میانه، در بایت ${w.count(at)}، پایان می‌یابد: آن را دوباره صادر یا کپی کنید.`,
  brokenJson: ({ name, at, expected, seen }, w) =>
    `${w.bare(name)} ${w.code('JSON')} کاملی نیست: در بایت ${w.count(at)} ${expected} انتظار می‌رود، نه ${seen}؛ آن را دوباره صادر کنید.`,
  jsonEnd: 'پایان فایل',
  jsonKey: 'یک کلید',
  jsonValue: 'یک مقدار',
  jsonNext: (_, w) => `${w.code(',')} یا ${w.code(']')}`,
  endlessValue: ({ name, most, at }, w) =>
    `${w.bare(name)} مقداری بیش از ${w.count(most)} بایت دارد که پیش از بایت ${w.count(at)} پایان نمی‌یابد: فایل آسیب دیده یا از گونهٔ دیگری است.`,
  noZone: ({ file, zone }, w) =>
    `${w.bare(file)}: ${w.name(zone)} منطقهٔ زمانی نیست؛ یکی بنویسید مانند ${w.code('Asia/Tehran')}.`,
  otherZone: ({ file, offset, zone }, w) =>
    `${w.bare(file)} می‌گوید ${w.code(`UTC${offset}`)}، و این ساعت رسمی ${w.code(zone)} نیست: با ${w.code('--timezone')} منطقهٔ زمانی دستگاهی را نام ببرید که آن را صادر کرده است.`,
  cutMessage: ({ name, at }, w) =>
    `${w.bare(name)} در میانهٔ یک پیام، در بایت ${w.count(at)}، پایان می‌یابد: آن را دوباره کپی یا صادر کنید.`,
  tableWithoutPosts: ({ name, columns }, w) =>
    `${w.bare(name)} جدولی است با ${w.commas(columns.map(w.code))} و پستی در آن دیده نمی‌شود: هر پست کانال، شناسه، زمان و متن می‌خواهد. این پرونده گرفته نشد.`,
  nothing: ({ name }, w) => `${w.bare(name)} خالی است: چیزی برای خواندن نیست.`,
  blank: ({ name }, w) => `${w.bare(name)} جز فاصلهٔ سفید چیزی ندارد: چیزی برای خواندن نیست.`,
  noTable: ({ name }, w) =>
    `${w.bare(name)} نه ${w.code('JSON')} است و نه صفحهٔ ذخیره‌شدهٔ ${w.code('t.me/s')}، و جدولی با سرستون و دو ستون هم در آن پیدا نشد: قالب را با ${w.code('--format')} نام ببرید.`,
  otherFormat: ({ name, format, found }, w) =>
    `${w.bare(name)} از قالب ${w.code(format)} نیست: محتوای آن به ${w.code(found)} می‌ماند؛ ${w.code('--format')} را کنار بگذارید یا فایل دیگری نام ببرید.`,
  gzGap: ({ name, why, at, next }, w) =>
    `${w.bare(name)} در بایت ${w.count(at)} آسیب دیده است (${w.code(why)}): آنچه از آن‌جا تا بایت ${w.count(next)} فشرده شده از دست رفته و آنچه پس از آن است خوانده شد؛ آن را دوباره کپی یا دریافت کنید.`,
  gzGaps: ({ name, why, at, places, unsure }, w) =>
    `${w.bare(name)} در ${w.count(places + unsure)} جا آسیب دیده است و نخستین جایی که چیزی از آن از دست رفته بایت ${w.count(at)} است (${w.code(why)}): در ${w.count(places)} جا آنچه تا بخش بعدی فشرده شده از دست رفته است${unsure === 0 ? '' : `، و در ${w.count(unsure)} جا چیزی کم نیست ولی مجموع مقابله‌ای درست نیست و آنچه آن‌جاست شاید نادرست باشد`}؛ آنچه پس از آن است خوانده شد؛ آن را دوباره کپی یا دریافت کنید.`,
  gzChecks: ({ name, why, at, places }, w) =>
    `${w.bare(name)} تا پایان خوانده شد، ولی ${places === 1 ? 'یک مجموع مقابله‌ای' : `${w.count(places)} مجموع مقابله‌ای`} در آن${places === 1 ? '، در' : '، نخستین آن‌ها در'} بایت ${w.count(at)}، درست نیست (${w.code(why)}): چیزی کم نیست و آنچه آن‌جا فشرده شده شاید نادرست باشد؛ آن را دوباره کپی یا دریافت کنید.`,
  gzCut: ({ name }, w) =>
    `${w.bare(name)} در میانهٔ دادهٔ فشرده‌اش پایان می‌یابد: آن را دوباره کپی یا دریافت کنید.`,
  gzBroken: ({ name, why }, w) =>
    `${w.bare(name)} آسیب دیده است (${w.code(why)}): آن را دوباره کپی یا دریافت کنید.`,
  aFeed: ({ name }, w) => `${w.bare(name)} خوراک است، نه فایلی از پست‌های تلگرام.`,
  aSitemap: ({ name }, w) =>
    `${w.bare(name)} نقشهٔ سایت است، فهرستی از نشانی‌ها بی پست: ${w.code('"isogloss collect add ADDRESS"')} صفحه‌هایی را که نام می‌برد از سایت می‌خواهد.`,
  aWebPage: ({ name }, w) =>
    `${w.bare(name)} صفحهٔ وب است، ولی نه صفحهٔ ${w.code('t.me/s/CHANNEL')} با پست‌هایش.`,
  noLineBreak: ({ name, most, line }, w) =>
    `${w.bare(name)} از سطر ${w.count(line)} به بعد در ${w.count(most)} بایت شکست سطر ندارد: ${w.code('NDJSON')} نیست یا آسیب دیده است.`,
  noRecords: ({ file }, w) =>
    `${w.bare(file)}: مانند ${w.code('JSON')} آغاز می‌شود و رکورد کاملی با نام فیلدها در آن نیست: شاید بریده یا شکسته باشد. آن را دوباره صادر یا کپی کنید؛ نگاشت کمکی نمی‌کند.`,
  noChats: ({ name }, w) =>
    `${w.bare(name)} نه ${w.code('"messages"')} دارد و نه ${w.code('"chats"')}: خروجی گفت‌وگوهای ${w.code('Telegram Desktop')} نیست؛ کانال را دوباره به صورت ${w.code('"Machine-readable JSON"')} صادر کنید.`,
  cutPage: ({ name, at }, w) =>
    `${w.bare(name)} در میانهٔ یک پیام، در بایت ${w.count(at)}، پایان می‌یابد: صفحه را دوباره ذخیره کنید.`,
  unreadPosts: ({ name, raw, found }, w) =>
    `${w.bare(name)} ${w.n(raw)} پست دارد و ${w.n(found)} تای آن‌ها خوانده شد: یا متنِ منبعِ صفحه است، یا تلگرام صفحه‌هایش را عوض کرده است. خود صفحه را ذخیره کنید، یا ${w.code('Isogloss')} را به‌روز کنید.`,
  pageNoText: ({ name }, w) =>
    `${w.bare(name)} صفحه‌ای بی متن است: پس از آن که کامل نشان داده شد دوباره ذخیره‌اش کنید (برخی صفحه‌ها خود را با اسکریپت می‌سازند).`,
  cutFeed: ({ name }, w) =>
    `${w.bare(name)} در میانهٔ خوراک پایان می‌یابد: دوباره بگیرید یا رونوشت کنید. آنچه پیش از آن کامل است خوانده شد.`,
  feedEmpty: ({ name }, w) => `${w.bare(name)} خوراکی بی مطلب است: چیزی برای خواندن نیست.`,
  feedDeep: ({ name, most }, w) =>
    `${w.bare(name)} بیش از ${w.count(most)} لایه تودرتوست و هیچ خوراکی چنین نیست: آن را دوباره دریافت کنید.`,
  feedBroken: ({ name }, w) =>
    `${w.bare(name)} خوراک ${w.code('JSON')} است که بریده یا آسیب دیده است: آن را دوباره دریافت کنید.`,
  mhtml: ({ name }, w) =>
    `${w.bare(name)} صفحه‌ای است که به صورت ${w.code('MHTML')} ذخیره شده است: آن را به صورت ${w.code('"Webpage, HTML only"')} ذخیره کنید.`,
  openDocument: ({ name }, w) =>
    `${w.bare(name)} متن ${w.code('OpenDocument')} است: آن را به صورت ${w.code('DOCX')} یا متن ساده ذخیره کنید و همان فایل را نام ببرید.`,
  telegramPage: ({ name }, w) =>
    `${w.bare(name)} صفحهٔ یک کانال تلگرام است: پست‌های آن از صفحه‌ای که به صورت فایل ${w.code('HTML')} ذخیره شده درآورده می‌شوند (${w.code('isogloss import')})، و نوشته نیست.`,
  jsonNoFeed: ({ name }, w) =>
    `${w.bare(name)} ${w.code('JSON')} است ولی خوراک نیست: اگر پست دارد آن را وارد کنید، یا نوشته‌ای نام ببرید.`,
  noText: ({ name }, w) => `${w.bare(name)} متن ندارد: چیزی برای خواندن نیست.`,
  tooLong: ({ name, most }, w) =>
    `${w.bare(name)} از ${w.count(most)} مگابایت بلندتر است و هیچ نوشته‌ای چنین نیست: نوشته‌ای نام ببرید.`,
  tooManyTags: ({ name, most }, w) =>
    `${w.bare(name)} بیش از ${w.count(most)} برچسب دارد و صفحهٔ هیچ نوشته‌ای چنین نیست: صفحهٔ خود نوشته را ذخیره کنید.`,
  noWarc: ({ name }, w) => `${w.bare(name)} فایل ${w.code('WARC')} نیست: سطر نخست آن نسخه‌ای نام نمی‌برد.`,
  wordBroken: ({ name }, w) =>
    `${w.bare(name)} سند ${w.code('Word')} است که باز نمی‌شود: آن را باز کنید، دوباره به صورت ${w.code('DOCX')} یا متن ساده ذخیره کنید و همان فایل را نام ببرید.`,
  persons: ({ file, of }, w) =>
    `${w.bare(file)} به خروجی حساب‌های شخصی می‌ماند (${w.code(of)}): این برنامه کانال‌های عمومی و خبر را می‌خواند و چیزی از آن نگه نداشته است. این که چه کسانی یک چیز را هم‌رسانی کرده‌اند از جدول هم‌رسانی سنجیدنی است: فایل نگاشتی با ${w.code('"shares:" (object, account, content, time)')} با ${w.code('--map')} بدهید.`,
  packedDatabase: ({ name }, w) =>
    `${w.bare(name)} پایگاه دادهٔ فشردهٔ ${w.code('SQLite')} است: نخست بازش کنید (${w.code('gunzip')}).`,
  storeAlone: ({ name }, w) => `${w.bare(name)} انباری کامل است: آن را تنها وارد کنید.`,
  noPostsFolder: ({ path }, w) =>
    `${w.bare(path)} فایلی ندارد که بتواند پست داشته باشد: پوشهٔ دیگری نام ببرید.`,
  brokenOff: ({ name }, w) => `${w.bare(name)} ناقص رسید: آن را دوباره بیندازید.`,
  noRoom: ({ name }, w) => `${w.bare(name)} پذیرفته نشد: دیسک پر می‌شد. جا باز کنید و آن را دوباره بیندازید.`,
  parquetElsewhere: ({ name }, w) =>
    `${w.bare(name)}: فایل ${w.code('Parquet')} را موتور همین فرایند می‌خواند، و پروژه روی سرور است یا در فرمان دیگری باز است. آن فرمان را ببندید، یا فایل را به ${w.code('CSV')} یا ${w.code('NDJSON')} تبدیل کنید.`,
  pattern: ({ name }, w) =>
    `${w.bare(name)}: موتور ${w.code('"*"')} و ${w.code('"?"')} و آکولاد در نام فایل یا پوشه‌هایش را الگو می‌گیرد. نامش را عوض کنید.`,
  parquetBroken: ({ name }, w) =>
    `${w.bare(name)} مانند فایل ${w.code('Parquet')} آغاز می‌شود ولی خواندنی نیست؛ شاید بریده باشد.`,
  sqliteElsewhere: ({ name }, w) =>
    `${w.bare(name)}: فایل ${w.code('SQLite')} را موتور همین فرایند می‌خواند، از نامی بی ${w.code('"*"')} و ${w.code('"?"')} و آکولاد. فرمان دیگری را که پروژه را باز دارد ببندید، یا جدول پیام‌ها را به صورت ${w.code('CSV')} ذخیره کنید.`,
  card: ({ name, of }, w) => `${w.bare(name)} ${cards(w)[of]}`,
  noLetters: ({ name }, w) =>
    `${w.bare(name)} متن نیست و بایت‌های گونهٔ دیگری دارد: برون‌بری یا جدولی از پست‌ها، یا سندی با متن بدهید.`,
  encoding: ({ name, found }, w) =>
    `${w.bare(name)} ${w.code('UTF-8')} نیست؛ به ${w.code(found)} می‌ماند: آن را به ${w.code('UTF-8')} ذخیره کنید (${w.code(`iconv -f ${found} -t UTF-8`)}) و همان را وارد کنید.`,
  typeless: ({ file }, w) =>
    `${w.bare(file)} نمی‌گوید که گفت‌وگویش عمومی است یا نه: تنها خروجی‌هایی خوانده می‌شوند که ${w.code('"type"')} آنها کانال یا گروه عمومی باشد، و چیزی از این یکی نگه داشته نشد.`,
  privateChat: ({ file, type }, w) =>
    `${w.bare(file)} خروجی ${w.code(type)} است، نه کانال یا گروه عمومی: این برنامه تنها سخن عمومی را می‌خواند و چیزی از آن نگه نداشته است.`,
  noMessagesTable: ({ name }, w) =>
    `${w.bare(name)} پایگاه دادهٔ ${w.code('SQLite')} بی جدول ${w.code('"messages"')} است: تنها پایگاه‌های ${w.code('tg-archive')} همان‌گونه که هستند خوانده می‌شوند. جدول پست‌هایش را به صورت ${w.code('CSV')} ذخیره و همان را وارد کنید.`,
  otherDatabase: ({ name, missing }, w) =>
    `${w.bare(name)} پایگاه دادهٔ ${w.code('SQLite')} است که جدول ${w.code('"messages"')} آن ${w.commas(missing.map(w.code))} ندارد: از ${w.code('tg-archive')} نیست. جدول را به صورت ${w.code('CSV')} ذخیره و با نگاشت (${w.code('--map')}) وارد کنید.`,
  fileOf: ({ name }, w) => `فایلی از ${w.code(name)}`,
  anSqlite: (_, w) => `پایگاه دادهٔ ${w.code('SQLite')}`,
  desktopHtml: (_, w) => `خروجی ${w.code('HTML')} از ${w.code('Telegram Desktop')}`,
  whichChat: ({ file, what }, w) =>
    `${w.bare(file)} ${what} است: یک گفت‌وگوست و چیزی در آن نمی‌گوید کدام است یا عمومی است یا نه. تنها کانال‌ها و گروه‌های عمومی خوانده می‌شوند: اگر چنین است با ${w.code('--public')} بگویید و با ${w.code('--channel NAME')} نامش را بیاورید.`,
  noColumn: ({ file, paths, field, ...shown }, w) =>
    `${w.bare(file)} ستون ${w.or(paths.map(w.name))} را ندارد که نگاشت برای ${w.name(field)} نام می‌برد. ستون‌هایی که دیده شد: ${shownNames(shown, w)}.`,
  noMapping: ({ file, what, ...shown }, w) =>
    `${w.bare(file)}: هیچ نگاشتی جور نیست. ${what === 'keys' ? 'کلیدهایی' : 'ستون‌هایی'} که دیده شد: ${shownNames(shown, w)}. فایل نگاشتی بنویسید (${w.code('"fields:"')} با ${w.code('channel, id, date, text')}، یا برای جدول هم‌رسانی ${w.code('"shares:"')} با ${w.code('object, account, content, time')}، هر یک با جایی که در آن است) و با ${w.code('--map')} بدهید.`,
  whichCalendar: ({ file, field, first, last }, w) =>
    `${w.bare(file)}: در ${w.code(field)} سال‌های ${w.figure(String(first))} تا ${w.figure(String(last))} است که می‌تواند هجری شمسی یا هجری قمری باشد: در فایل نگاشتی (${w.code('--map')}) زیر همان فیلد بگویید کدام است، ${w.code('time: jalali')} یا ${w.code('time: hijri')}.`,
  whichZone: ({ file, offset }, w) =>
    `${w.bare(file)} ساعت دستگاهی را دارد که آن را صادر کرده است${offset === null ? '' : ` (می‌گوید ${w.code(`UTC${offset}`)}، که در تابستان هم ساعت رسمی است)`}: منطقهٔ زمانی آن را با ${w.code('--timezone')} نام ببرید، مانند ${w.code('--timezone Asia/Tehran')}.`,
  pdf: ({ name, fault }, w) => `${w.bare(name)} ${pdfs(w)[fault]}.`,
  otherKind: ({ name, what }, w) =>
    `${w.bare(name)} ${kinds(w)[what][0]} است و خواندنی نیست: ${kinds(w)[what][1]}.`,
  xml: ({ name, root }, w) =>
    `${w.bare(name)} ${w.code('XML')} است${root === null ? '' : ` (بیرونی‌ترین عنصرش ${w.code(`<${root}>`)} است)`}، ولی نه صفحه است و نه خوراک: نوشته، خوراک یا فایل ${w.code('WARC')} نام ببرید.`,
  emptyFolder: ({ name }, w) => `${w.bare(name)} فایلی ندارد: پوشه‌ای از نوشته‌ها نام ببرید.`,
  noneReadable: ({ name, reason }, w) => `${w.bare(name)} سندی ندارد که خواندنی باشد؛ نخستین دلیل: ${reason}`,
  nothingReadable: ({ name, reason }, w) =>
    `${w.bare(name)} صفحه، متن یا خوراکی ندارد که خواندنی باشد${reason === null ? '.' : `؛ نخستین دلیل: ${reason}`}`,
  recordLong: ({ number, name, most }, w) =>
    `رکورد ${w.n(number)} از ${w.bare(name)} بلندتر از ${w.n(most)} مگابایت است.`,
  recordBroken: ({ number, name }, w) => `رکورد ${w.n(number)} از ${w.bare(name)} آسیب دیده است.`,
  undecodable: ({ name }, w) => `${w.bare(name)} رمزگشایی نمی‌شود.`,
  entryEmpty: ({ name }, w) => `${w.bare(name)} نه متن دارد و نه عنوان.`,
  noChannelId: ({ text, ...at }, w) =>
    `${lineOf(at, w)}: ${w.name(text)} شناسهٔ کانال نیست؛ در هر سطر یک ${w.code('"id: handle"')} بنویسید، مانند ${w.code('1234567890: somechannel')}.`,
  noHandle: ({ text, ...at }, w) =>
    `${lineOf(at, w)}: ${w.name(text)} نام کاربری نیست؛ در هر سطر یک ${w.code('"id: handle"')} بنویسید، مانند ${w.code('1234567890: somechannel')}.`,
  badHandles: (at, w) => `${lineOf(at, w)}: خواندنی نیست؛ در هر سطر یک ${w.code('"id: handle"')} بنویسید.`,
  noMappingFile: ({ name }, w) =>
    `${w.bare(name)} نگاشت نیست: ${w.code('"fields:"')} می‌خواهد (یا برای جدول هم‌رسانی ${w.code('"shares:"')}).`,
};
