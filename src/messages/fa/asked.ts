import type { Translation } from '../catalogue.ts';
import type { SearchFault, asked as english } from '../en/asked.ts';
import type { Writing } from '../writing.ts';

const hidden = 'پس یال‌هایش شمرده می‌شوند و در گزارش نه نشان داده و نه نام برده می‌شوند';

const searchFaults = (w: Writing): Readonly<Record<SearchFault, string>> => ({
  ends: 'جایی پایان می‌یابد که واژه‌ای باید بیاید',
  'nothing before AND': `پیش از ${w.code('AND')} چیزی ندارد`,
  'nothing before OR': `پیش از ${w.code('OR')} چیزی ندارد`,
  'not opened': 'پرانتزی را می‌بندد که باز نشده است',
  'not closed': 'پرانتزی را نمی‌بندد',
  'only NOT': `تنها آنچه را خواسته نیست می‌گوید: کنار ${w.code('NOT')} واژه‌ای برای جست‌وجو بنویسید`,
});

export const asked: Translation<typeof english> = {
  demoBegun: (_, w) =>
    `نمونه پوشه‌ای خالی را پر می‌کند و این پروژه آغاز شده است: ${w.code('"isogloss serve --demo"')} آن را در پوشه‌ای از آنِ خودش باز می‌کند.`,
  claimElsewhere: ({ id, file }, w) =>
    `ادعای ${w.name(id)} در ${w.code(file)} نیست: آن را جایی که نوشته شده است عوض کنید.`,
  barredClaim: ({ id, why }, w) => `پست‌ها ${w.name(id)} را نمی‌آزمایند، هر پرسشی که از آن شود: ${why}.`,
  noneChosen: 'کانالی برگزیده نشده است: آنهایی را که منظورند نشان بزنید.',
  nothingSaid: 'چیزی دربارهٔ این کانال‌ها گفته نشده است: گروهی نام ببرید یا بگویید چه هستند.',
  namelessWords: 'واژگان نامی می‌خواهد که حرف یا رقمی داشته باشد.',
  namelessGroup: 'گروه نامی می‌خواهد که حرف یا رقمی داشته باشد.',
  noTermGiven: ({ name }, w) =>
    `${w.name(name)} هنوز واژه‌ای ندارد: دست‌کم یک واژه بدهید که پست‌ها با آن از این سخن می‌گویند.`,
  wordsTaken: ({ name, label }, w) =>
    `${w.name(name)} از پیش نامی برای واژگان ${w.name(label)} است: نام دیگری برگزینید یا واژه‌ها را به همان بیفزایید.`,
  groupTaken: ({ name, label }, w) =>
    `${w.name(name)} از پیش نامی برای گروه ${w.name(label)} است: نام دیگری برگزینید.`,
  groupGone: ({ key }, w) => `گروه ${w.name(key)} دیگر نیست.`,
  noSuchChannel: ({ channel }, w) =>
    `این‌جا کانالی با نام ${w.name(channel)} نیست که پست‌هایش با نامش خوانده شود.`,
  lastChannel: ({ channel, group }, w) =>
    `${w.name(channel)} تنها کانال گروه ${w.name(group)} است: نخست کانال دیگری به آن ببرید یا گروه را بردارید.`,
  groupUsed: ({ group, claims }, w) =>
    `گروه ${w.name(group)} این‌جا به کار رفته است: ${w.semicolons(claims.map((claim) => w.name(claim)))}. نخست پاسخ یا ادعا را عوض کنید.`,
  noNumber: ({ id, number }, w) => `ادعای ${w.name(id)} دیگر عدد ${w.code(number)} ندارد.`,
  noPage: 'چنین صفحه‌ای نیست: از نخستین صفحه دوباره آغاز کنید.',
  noLetter: ({ text }, w) => `${w.name(text)} حرف یا رقمی برای جست‌وجو ندارد.`,
  noLanguages: ({ file }, w) =>
    `${w.code('--language')} باید بداند کانال‌ها به چه زبانی‌اند: ${w.code('"language"')} را زیر ${w.code('"channels"')} در ${w.code(file)} بنویسید.`,
  projectName: 'پروژه نام می‌خواهد: بالای گزارش می‌آید.',
  lastSpelling: ({ spelling }, w) =>
    `${w.name(spelling)} تنها نوشتار است: نخست یکی دیگر بیفزایید؛ واژگان باید واژه داشته باشد.`,
  noLetterLeftOut: 'عبارتی که باید کنار گذاشته شود حرف یا رقم ندارد.',
  ownTerm: ({ said }, w) =>
    `${w.name(said)} خود از واژه‌های این واژگان است: عبارت بلندتری پیرامون آن نام ببرید، یا آن واژه را از ${w.code('isogloss.yaml')} بردارید.`,
  claimGone: ({ id }, w) => `ادعای ${w.name(id)} دیگر نیست.`,
  articleClaimGone: ({ name, id }, w) => `${w.bare(name)} دیگر ادعای ${w.name(id)} را ندارد.`,
  noReader: (_, w) => `${w.code('--by')} خالی است: نام کسی را بنویسید که پست‌ها را خوانده است.`,
  readDay: ({ on }, w) =>
    `${w.code('--on')} برابر ${w.name(on)} است: روزی از تقویم بنویسید، مانند ${w.code('2026-05-11')}.`,
  sameChannel: ({ a, b }, w) => `${w.name(a)} و ${w.name(b)} یک کانال‌اند: دو کانال گوناگون نام ببرید.`,
  sharesHaveNone: ({ window }, w) =>
    `یال‌های جدول هم‌رسانی این‌جا نشان داده یا نشان‌دار نمی‌شوند، چون پست ندارند: ${w.code(`isogloss measure coordination --object shares --window ${window} --json`)} آنها را فهرست می‌کند.`,
  channelWithoutPosts: ({ name }, w) =>
    `کانال ${w.name(name)} در این پروژه پستی ندارد، پس یالی هم ندارد: نخست پست‌هایش را وارد کنید.`,
  noneSigned: ({ file }, w) =>
    `هیچ ادعایی در ${w.code(file)} امضا نشده است. حکم را بخوانید، سپس ${w.code('"signedOffBy: your name"')} را زیر ادعا بنویسید.`,
  nothingToShow: ({ only, claims }, w) =>
    `گزارشی نوشته نشد: از ${w.count(claims)} ادعا هیچ‌کدام ${only === 'signed' ? 'امضا ندارد. نخست نتیجه‌ای را امضا کنید یا همه را بخواهید.' : 'نتیجه ندارد. نخست به پرسش‌ها پاسخ دهید یا همه را بخواهید.'}`,
  badUrl: ({ text }, w) =>
    `${w.code('--url')} برابر ${w.name(text)} است: نشانی صفحه را بدهید که با ${w.code('https://')} آغاز شود.`,
  noNetworkFormat: ({ kind, known }, w) =>
    `${w.name(kind)} نمی‌تواند شبکه نگه دارد: یکی از این‌ها را بنویسید: ${w.commas(known.map(w.bare))}.`,
  noNetwork: ({ network, known }, w) =>
    `${w.code('--network')} برابر ${w.name(network)} است: یکی از این‌ها را بنویسید: ${w.commas(known.map(w.bare))}.`,
  outNotEmpty: ({ folder }, w) =>
    `${w.code('--out')} برابر ${w.name(folder)} است: این پوشه فایل دارد. پوشه‌ای خالی نام ببرید: انبار صادرشده پوشهٔ خودش را دارد.`,
  noLanguage: ({ code, known }, w) =>
    `${w.code('--language')} برابر ${w.name(code)} است: گفته‌ها در این زبان‌ها پیدا می‌شوند: ${w.commas(known.map(w.bare))}.`,
  variantsOfOne: (_, w) => `${w.code('--variants')} نوشتارهای یک واژه‌اند: همان واژه را تنها بپذیرید.`,
  nothingToRefuse: ({ lexicon, file }, w) =>
    `واژگان ${w.name(lexicon)} در ${w.code(file)} نیست: چیزی نیست که واژه‌ای از آن رد شود.`,
  noSeeds: (_, w) => `چند واژه برای آغاز بدهید، یا با ${w.code('--lexicon')} واژگانی.`,
  seedNotFound: ({ seed }, w) => `هیچ پستی ${w.name(seed)} ندارد و هیچ واژه‌ای در پست‌ها به آن نمی‌ماند.`,
  noStopList: ({ language, known }, w) =>
    `برای ${w.name(language)} فهرست واژه‌های ایست نیست: شناخته‌ها ${w.commas(known.map(w.bare))} هستند. ${w.code('isogloss.yaml')} می‌تواند زیر ${w.code('"stopwords"')} یکی بیفزاید.`,
  foreignSheet: ({ file, rows, lexicon }, w) =>
    `${w.bare(file)}: هیچ‌یک از ${w.code(rows)} متن کدگذاری‌شده‌اش در نمونهٔ ${w.name(lexicon)} که این پیکره می‌دهد نیست. آیا برای واژگان، پروژه یا بذر دیگری نوشته شده است؟ با ${w.code('--out')} یکی تازه بنویسید.`,
  whoReads: (_, w) =>
    `با ${w.code('--coder NAME')} بگویید چه کسی می‌خواند: دو نفر کدگذاری می‌کنند، هر یک در فایلی از آنِ خود.`,
  noColumns: ({ file }, w) =>
    `${w.bare(file)}، سطر نخست: ستون‌های ${w.code('"key"')} و ${w.code('"code"')} نیستند. فایلی را که ${w.code('"isogloss code"')} نوشته است، ذخیره‌شده به صورت ${w.code('CSV')}، بدهید.`,
  textGone: 'این متن دیگر در نمونه نیست: پست‌ها یا واژگان عوض شده‌اند. چیزی نگه داشته نشد.',
  notYours: ({ coder }) =>
    `${coder} در نشانی خودش می‌خواند: کس دیگری کدهایش را این‌جا نمی‌بیند و عوض نمی‌کند. چیزی نگه داشته نشد.`,
  notOpen:
    'تنها متن‌هایی یک‌سره می‌شوند که متفاوت خوانده شده‌اند، آن هم وقتی دو نفر به اندازهٔ کافی متن مشترک خوانده باشند؛ این متن از آن‌ها نیست. چیزی نگه داشته نشد.',
  settleLater: ({ lexicon, more }, w) =>
    `کدهای ${w.name(lexicon)} وقتی کنار هم گذاشته می‌شوند که دو نفر به اندازهٔ کافی متن مشترک خوانده باشند تا هر کس بی‌خبر از دیگری بخواند: ${w.count(more)} متن دیگر مانده که نفر دومی هم بخواند.`,
  readerName: 'بگویید چه کسی می‌خواند: دو نفر کدگذاری می‌کنند، هر یک با نام خود.',
  interface: ({ text, known }, w) =>
    `${w.code('--interface')} برابر ${w.name(text)} است: ${w.code(known)} بنویسید.`,
  eraseKind: ({ kind }, w) =>
    `${w.name(kind)} پاک‌شدنی نیست: ${w.code('erase channel ID')} یا ${w.code('erase author ID')} بنویسید.`,
  exportKind: ({ kind, known }, w) =>
    `${w.name(kind)} صادرشدنی نیست: یکی از این‌ها را بنویسید: ${w.commas(known.map(w.bare))}، ${w.code('gexf, graphml, claimreview, store')}.`,
  filesAndCorpus: (_, w) => `فایل‌ها را نام ببرید، یا ${w.code('--corpus')} را برای پست‌ها بدهید، نه هر دو.`,
  languageOfPosts: (_, w) => `${w.code('--language')} برای فایل‌هاست: هر پست زبان خودش را می‌گوید.`,
  needsCorpus: ({ alien }, w) =>
    `${w.code(`--${alien}`)} از میان پست‌ها برمی‌گزیند: ${w.code('--corpus')} می‌خواهد.`,
  noFileNamed: (_, w) => `فایلی نام ببرید، یا ${w.code('--corpus')} را برای پست‌های خود پروژه بدهید.`,
  noCommunity: ({ unknown, known, everywhere }, w) =>
    `${w.name(unknown)} از گروه‌های ${w.code('isogloss.yaml')} نیست. شناخته‌ها: ${w.code(known)}؛ یا ${w.code(everywhere)}.`,
  noEvent: ({ unknown, known }, w) =>
    `${w.name(unknown)} از رویدادهای ${w.code('isogloss.yaml')} نیست. شناخته‌ها: ${w.code(known)}؛ یا روزی با منبعش بدهید: ${w.code('"2026-05-11 source: …"')}.`,
  noDay: ({ value }, w) =>
    `${w.name(value)} روز نیست: آن را مانند ${w.code('2026-05-11')} (از آن روز به بعد) یا ${w.code('2026-05-11..2026-05-31')} بنویسید، یا نام رویدادی، یا ${w.code('all')}.`,
  personalChannel: ({ channel }, w) =>
    `${w.name(channel)} کانال یک فرد است، ${hidden}. اگر برای همگان اهمیت دارد، زیر ${w.code('"channels"')} در ${w.code('isogloss.yaml')} بنویسید: ${w.code(`${channel}: { kind: personal, publicInterest: … }`)}.`,
  kindUnsaid: ({ channel }, w) =>
    `کسی نگفته است که ${w.name(channel)} چیست، ${hidden}. گونه‌اش را زیر ${w.code('"channels"')} در ${w.code('isogloss.yaml')} بنویسید، مانند: ${w.code(`${channel}: { kind: outlet }`)}.`,
  badNetwork: ({ part }, w) =>
    `${w.code('--coordination')} شامل ${w.name(part)} است: چیزی و شمار ثانیه بنویسید، مانند ${w.code('text:3600')}، یا ${w.code('none')}.`,
  noObject: ({ part, object, known }, w) =>
    `${w.code('--coordination')} شامل ${w.name(part)} است، و ${w.name(object)} از چیزهای شناخته نیست: یکی از این‌ها را بنویسید: ${w.commas(known.map(w.code))}.`,
  noEdge: ({ a, b, object, window, days, larger }, w) =>
    `${w.bare(a)} و ${w.bare(b)}${days ? ' در روزهای خواسته‌شده' : ''} تا ${w.n(window)} ثانیه چیزی مشترک (${w.code(object)}) ندارند. ${larger === null ? `${w.code('--window')} بزرگ‌تر یا ${w.code('--object')} دیگری را بیازمایید.` : `تا ${w.n(larger)} ثانیه دارند: ${w.code(`--window ${larger}`)} بنویسید.`}`,
  badCode: ({ file, line, said, codes }, w) =>
    `${w.bare(file)}، سطر ${w.n(line)}: ${w.name(said)} کد نیست. یکی از این‌ها را بنویسید یا خالی بگذارید: ${w.commas(codes.map((name, i) => w.code(`${i + 1} ${name}`)))}.`,
  signedOtherwise: ({ file, others }, w) =>
    `${w.code(file)}: ${w.semicolons(others.map(({ id, signed, now }) => `${w.name(id)} با حکم ${w.code(signed)} امضا شد و اکنون ${w.code(now)} است`))}. حکم را دوباره بخوانید و ${w.code('signedOffVerdict')} را درست کنید، یا نام را بردارید.`,
  notAFolder: ({ folder }, w) => `${w.bare(folder)} پوشه نیست. با ${w.code('--out')} پوشهٔ دیگری نام ببرید.`,
  folderInUse: ({ folder }, w) =>
    `${w.bare(folder)} فایل‌های دیگری دارد. با ${w.code('--out')} پوشه‌ای خالی یا تازه نام ببرید.`,
  noWorld: ({ world, known }, w) =>
    `جهانی به نام ${w.name(world)} نیست. یکی از این‌ها را برگزینید: ${w.commas(known.map(w.code))}.`,
  badSearch: ({ text, what }, w) => `جست‌وجوی ${w.name(text)} ${searchFaults(w)[what]}.`,
  notTested: ({ id }, w) => `ادعای ${w.name(id)} آزموده نشده است: هنوز پستی پشت آن نیست.`,
  noMeasure: ({ name, known }, w) =>
    `سنجه‌ای به نام ${w.name(name)} نیست. شناخته‌ها: ${w.commas(known.map(w.code))}.`,
  tooLong: 'این پاسخ بلندتر از آن است که خوانده شود. کمتر بخواهید.',
  reportLanguage: (_, w) =>
    `${w.code('"report --language"')} دیگر نیست: ${w.code('--interface en')} یا ${w.code('--interface fa')} زبان گزارش را برمی‌گزیند، و ${w.code('"interface:"')} در ${w.code('isogloss.yaml')} رقم‌ها و تقویم آن را.`,
};
