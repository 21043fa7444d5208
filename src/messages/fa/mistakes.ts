import type { Writing } from '../writing.ts';
import type { Translation } from '../catalogue.ts';
import type { NotMade, mistakes as english } from '../en/mistakes.ts';

type Known = { readonly known: readonly string[]; readonly meant: string | null };

const knownOf = ({ known, meant }: Known, w: Writing): string =>
  `شناخته‌ها: ${known.length === 0 ? 'هیچ' : w.commas(known.map(w.bare))}.${meant === null ? '' : ` آیا ${w.name(meant)} منظور بود؟`}`;

const notMade: Readonly<Record<NotMade, string>> = {
  taken: 'فایلی به این نام هست',
  'file within': 'بخشی از آن فایل است، نه پوشه',
  'no right': 'اجازهٔ نوشتن در آن‌جا را ندارید',
  'read only': 'این دیسک تنها خواندنی است',
  'not made': 'آن‌جا پوشه‌ای نمی‌توان ساخت',
  'too long': 'نام بیش از اندازه بلند است',
  circle: 'پیوندهایش در دور می‌افتند',
  full: 'دیسک پر است',
};

export const mistakes: Translation<typeof english> = {
  withOthers: ({ said, before, after }, w) =>
    `${said}${before.length === 0 ? '' : ` پیش از آن گرفته شد: ${w.commas(before.map(w.bare))}.`}${after.length === 0 ? '' : ` خوانده نشد: ${w.commas(after.map(w.bare))}.`}`,

  noFolder: ({ folder }, w) =>
    `${w.bare(folder)}: چنین پوشه‌ای نیست. ${w.code(`"isogloss init ${folder}"`)} آن‌جا پروژه می‌سازد.`,
  notAFolder: ({ folder }, w) => `${w.bare(folder)}: این یک فایل است و پروژه یک پوشه. نام پوشه را بنویسید.`,
  noProject: ({ folder, command }, w) =>
    `${w.bare(folder)}: ${w.code('isogloss.yaml')} در آن نیست، پس کاری انجام نشد. ${w.code(`"${command}"`)} آن‌جا پروژه می‌سازد؛ ${w.code('--project')} پروژه‌ای را که جای دیگری است نام می‌برد.`,
  noProjectYet: ({ file }, w) =>
    `${w.code(file)} هنوز نیست: ${w.code('"isogloss init"')} پروژه را آغاز می‌کند، سپس می‌توان این را در آن نوشت.`,
  projectExists: ({ path }, w) => `${w.bare(path)} از پیش هست. آن را ویرایش کنید یا پوشهٔ دیگری نام ببرید.`,
  badOut: ({ folder, why }, w) =>
    `${w.code('--out')} برابر ${w.name(folder)} است: ${notMade[why]}. پوشهٔ دیگری نام ببرید.`,

  address: ({ name }, w) =>
    `${w.bare(name)} نشانی است و این‌جا چیزی دریافت نمی‌شود: آن را در مرورگر باز کنید، صفحه را ذخیره کنید (تنها ${w.code('HTML')}) و همان فایل را نام ببرید.`,
  noFile: ({ name }, w) => `${w.bare(name)} وجود ندارد: مسیر را وارسی کنید.`,
  noPermission: ({ name }, w) => `شما اجازهٔ خواندن ${w.bare(name)} را ندارید: دسترسی آن را عوض کنید.`,
  unreadable: ({ name, why }, w) => `${w.bare(name)} خواندنی نیست (${w.code(why)}).`,
  aFolder: ({ name }, w) => `${w.bare(name)} پوشه است: فایل‌های درون آن را نام ببرید.`,
  nothingTaken: ({ file, first }, w) =>
    `${w.bare(file)}: چیزی پذیرفته نشد، چون همهٔ رکوردها رد شدند (نخستین: ${first}).`,
  noReason: 'دلیلی نگه داشته نشده است',
  readTwice: ({ name }, w) => `${w.bare(name)} فایلی نیست که بتوان دو بار خواند.`,
  empty: ({ name }, w) => `${w.bare(name)} خالی است: چیزی برای خواندن نیست.`,
  unknownFormat: ({ format, known }, w) =>
    `${w.code('--format')} برابر ${w.name(format)} است: یکی از این‌ها را بنویسید: ${w.commas(known.map(w.code))}.`,

  unknownLexicon: ({ name, ...rest }, w) =>
    `واژگان ${w.name(name)} در ${w.code('isogloss.yaml')} نیست. ${knownOf(rest, w)}`,
  whichLexicon: ({ known }, w) =>
    `با ${w.code('--lexicon')} بگویید کدام واژگان. در ${w.code('isogloss.yaml')}: ${known.length === 0 ? 'هیچ' : w.commas(known.map(w.bare))}.`,
  unknownCommunity: ({ name, ...rest }, w) =>
    `گروه ${w.name(name)} در ${w.code('isogloss.yaml')} نیست. ${knownOf(rest, w)}`,
  unknownEvent: ({ name, ...rest }, w) =>
    `رویداد ${w.name(name)} در ${w.code('isogloss.yaml')} نیست. ${knownOf(rest, w)}`,
  unknownChannel: ({ name, meant }, w) =>
    `کانال ${w.name(name)} در این پروژه نیست.${meant === null ? '' : ` آیا منظورتان ${w.name(meant)} بود؟`} ${w.code('"isogloss channels"')} کانال‌های موجود را فهرست می‌کند.`,
  unknownTarget: ({ name, ...rest }, w) =>
    `واژگان یا گروه ${w.name(name)} در ${w.code('isogloss.yaml')} نیست. ${knownOf(rest, w)}`,
  badDay: ({ option, text, moment }, w) =>
    `${w.code(option)} برابر ${w.name(text)} است: ${moment ? `لحظه‌ای بنویسید مانند ${w.code('2026-05-11T08:00:00Z')}` : `روزی بنویسید مانند ${w.code('2026-05-11')}`}.`,
  notADay: ({ given }, w) => `${w.name(given)} روز نیست: روزی بنویسید مانند ${w.code('2026-05-11')}.`,
  oneDay: ({ n }, w) =>
    `${w.code('--date')} روزِ یک نوشته را می‌گوید و این‌جا ${w.n(n)} نوشته هست: هر یک را جدا بررسی کنید.`,
  fromAfterTo: ({ from, to }, w) =>
    `${w.code('--from')} برابر ${w.name(from)} و ${w.code('--to')} برابر ${w.name(to)} است: آغاز باید پیش از پایان باشد.`,

  noTerminal: (_, w) =>
    `${w.code('--ask')} پایانه می‌خواهد. بی آن، ${w.code('"isogloss check"')} هر پرسش را با سطرهایی برای چسباندن چاپ می‌کند و ${w.code('"isogloss answer"')} آن‌ها را می‌گیرد.`,
  askAndJson: (_, w) =>
    `${w.code('--ask')} در پایانه می‌پرسد و ${w.code('--json')} برای برنامه‌ها چاپ می‌کند: یکی را بنویسید.`,
  askAndNoLedger: (_, w) =>
    `پاسخ‌ها در دفتر نگه داشته می‌شوند: با ${w.code('--ask')}، ${w.code('--no-ledger')} را کنار بگذارید.`,
  unknownQuestion: ({ id, open, answered }, w) =>
    `پرسش بازی به نام ${w.name(id)} نیست. ${answered ? `پاسخ داده شده است: پاسخ را در ${w.code('claims.yaml')} درست کنید. ` : ''}${open.length === 0 ? `${w.code('"isogloss check ARTICLE"')} آنچه را نوشته‌ای باز می‌گذارد پیدا می‌کند.` : `بازها: ${w.commas(open.map(w.code))}.`}`,
  noWordsAsked: ({ question }, w) => `${w.name(question)} واژه نمی‌خواهد: یکی از گزینه‌هایش را بنویسید.`,
  whichChannels: (_, w) =>
    `${w.code('channels:')} نام کانال‌های پیکره را می‌خواهد: ${w.code('channels:NAME, NAME')}.`,
  wrongSide: ({ question, channels }, w) =>
    channels
      ? `${w.name(question)} می‌پرسد کانال‌های چه کسی: با یک جامعه (${w.code('by:KEY')}) یا با کانال‌های پیکره (${w.code('channels:NAME, NAME')}) پاسخ دهید.`
      : `${w.name(question)} واژه می‌خواهد: با یک واژگان (${w.code('words:KEY')}، ${w.code('about:KEY')}) یا با واژه‌های پست‌ها (${w.code('term:WORD, WORD')}) پاسخ دهید.`,
  whichTerms: (_, w) =>
    `${w.code('"term:"')} واژه‌هایی می‌خواهد که پست‌ها با آن می‌گویند: ${w.code('"term:WORD, WORD"')}.`,
  noSource: ({ date }, w) => `روز منبع می‌خواهد، و آن خود پست‌ها نیست: ${w.code(`"${date} source: …"`)}.`,
  emptyAnswer: ({ question }, w) => `پاسخِ ${w.name(question)} خالی است: یکی از گزینه‌هایش را بنویسید.`,
  unknownAnswer: ({ value, question, ...rest }, w) =>
    `${w.name(value)} در پاسخ به ${w.name(question)} چیزی نیست که ${w.code('isogloss.yaml')} داشته باشد. ${rest.meant === null ? `${knownOf(rest, w)} یا واژه‌هایی را بنویسید که پست‌ها با آن می‌گویند: ${w.code('"term:WORD"')}.` : `آیا ${w.name(rest.meant)} منظور بود؟`}`,
  oneAnswer: ({ question, value, n }, w) =>
    `${w.name(question)} یک پاسخ می‌گیرد، و ${w.name(value)}، ${w.n(n)} پاسخ است.`,

  noClaims: (_, w) =>
    `ادعایی برای آزمودن نیست: ${w.code('"isogloss check ARTICLE"')} ادعاهای یک نوشته را پیدا می‌کند (${w.code('"decision: accept"')} در ${w.code('claims.yaml')} یکی را برمی‌گزیند)، یا آن‌ها را زیر ${w.code('claims:')} در ${w.code('isogloss.yaml')} بنویسید.`,
  unknownClaim: ({ id, file, ...rest }, w) =>
    `ادعای ${w.name(id)} در ${w.code(file)} نیست. ${knownOf(rest, w)}`,
  noSentence: (_, w) => `${w.code('--sentence')} خالی است: واژه‌های ادعا را بنویسید.`,
  unknownType: ({ type, known }, w) =>
    `${w.code('--type')} برابر ${w.name(type)} است: یکی از این‌ها را بنویسید: ${w.commas(known.map(w.code))}.`,
  typeTaken: ({ other, kind }, w) =>
    `چیزی عوض نشد: دربارهٔ همین جمله ادعای دیگری (${w.code(other)}) همین را می‌پرسد، ${w.name(kind)}.`,
  notInDocument: ({ file, sentence }, w) =>
    `${w.bare(file)} جملهٔ ${w.name(sentence)} را ندارد: همان‌گونه که آن‌جا آمده بنویسید، یا نوشته را نام نبرید.`,
  noSigner: (_, w) => `${w.code('--by')} خالی است: نام کسی را بنویسید که پاسخ‌گوی آن است.`,
  badSignDay: ({ on }, w) =>
    `${w.code('--on')} برابر ${w.name(on)} است: روزی از تقویم بنویسید، مانند ${w.code('2026-05-11')}.`,
  badVerdict: ({ verdict, known }, w) =>
    `${w.code('--verdict')} برابر ${w.name(verdict)} است: حکم را همان‌گونه که نشان داده شد بنویسید، یکی از این‌ها: ${w.commas(known.map(w.name))}.`,
  stillOpen: ({ id, missing }, w) =>
    `${w.name(id)} هنوز چیزی را باز می‌گذارد، و تنها ادعایی که همه چیز را بگوید امضاشدنی است: ${w.bare(missing)}`,
  signedOtherwise: ({ id, now, read }, w) =>
    `${w.name(id)} اکنون ${w.name(now)} است، نه ${w.name(read)}: پیش از امضا حکم را دوباره بخوانید.`,
};
