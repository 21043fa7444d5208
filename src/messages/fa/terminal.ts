import type { Translation } from '../catalogue.ts';
import type { terminal as english } from '../en/terminal.ts';

const statuses = { matched: 'دارای تطابق', 'near-miss': 'نزدیک به تطابق', unmatched: 'بی‌تطابق' } as const;

export const terminal: Translation<typeof english> = {
  waiting: 'در انتظار دستور دیگری که در این پروژه کار می‌کند …',
  stopped: 'متوقف شد. از آنچه پیش‌تر بود چیزی از دست نرفته است.',
  withinSeconds: ({ object, seconds }, w) => `چیز: ${w.code(object)}، تا ${w.count(seconds)} ثانیه.`,
  firstRows: ({ shown, rows }, w) =>
    `${w.count(shown)} سطر نخست از ${w.count(rows)} سطر: همه در ${w.code('--json')}.`,
  sinceDay: ({ label, day, channel }, w) =>
    `${w.bare(label)}، از ${w.day(day)}${channel === null ? ' هم‌زمان در چند کانال' : ` در ${w.bare(channel)}`}`,
  listed: ({ n }, w) => `${w.count(n)} (فهرست در ${w.code('--json')})`,
  notTested: ({ why }) => `آزموده نشد: ${why}`,
  tested: ({ family, unusual, communities }, w) =>
    `${w.count(family)} جفت آزموده شد، ${w.count(unusual)} نامعمول (${w.code('q')} دست‌بالا ${w.n(0.05)})؛ گروه‌ها: ${w.bare(communities)}`,
  cluster: ({ number, channels, unnamed, edges, objects, delay, stability }, w) =>
    `خوشهٔ ${w.figure(number)}: ${w.commas([...channels.map(w.bare), ...(unnamed > 0 ? [`${w.n(unnamed)} کانال شخصی یا ناشناخته`] : [])])}؛ ${w.count(edges)} یال، ${w.count(objects)} چیز${delay === null ? '' : `، میانهٔ دیرکرد ${w.n(delay)} ثانیه`}، پایداری ${w.n(stability)}`,
  nothingFrom: ({ options }, w) =>
    `این‌جا چیزی نیست: پیکره پستی ندارد${options === '' ? '' : ` (${w.code(options)})`}.`,
  noShares: ({ least, options }, w) =>
    `این‌جا چیزی نیست: هیچ حسابی ${w.n(least)} بازنشر یا بیشتر ندارد${options === '' ? '' : ` (${w.code(options)})`}.`,
  allPersonal: ({ edges }, w) =>
    `چیزی برای فهرست نیست: در هر یال (${w.count(edges)}) کانالی شخصی یا ناشناخته هست؛ در بخش ${w.code('channels')} از ${w.code('isogloss.yaml')} بگویید از چه گونه‌اند.`,
  oneChannel: ({ name }, w) => `این‌جا چیزی نیست: یک کانال هست (${w.bare(name)}) و یال دو کانال می‌خواهد.`,
  oneAccount: 'این‌جا چیزی نیست: یک حساب هست و یال دو حساب می‌خواهد.',
  tooLarge: ({ n }, w) =>
    `این‌جا چیزی نیست: ${w.count(n)} چیز جفت‌هایی بیش از ${w.code('--budget')} دارند و چیز دیگری یالی نمی‌سازد.`,
  noEdge: ({ accounts, object, window, weight }, w) =>
    `این‌جا چیزی نیست: هیچ دو ${accounts ? 'حسابی' : 'کانالی'} تا ${w.n(window)} ثانیه چیزی مشترک (${w.code(object)}) ندارند${weight > 1 ? ` که وزنش ${w.n(weight)} یا بیشتر باشد` : ''}.`,

  noTerm: ({ terms, sides, tested, least }, w) =>
    !sides
      ? `این‌جا چیزی نیست: از پست‌های مقایسه‌شده کمتر از دو دسته چنین چیزی (${w.code(terms)}) دارند.`
      : tested === 0
        ? `این‌جا چیزی نیست: هیچ واژه‌ای ${w.count(least)} بار یا بیشتر (${w.code('--min-count')}) نیامده است.`
        : `این‌جا چیزی نیست: از ${w.count(tested)} واژهٔ آزموده هیچ‌یک نشان دسته‌ای نیست.`,
  noEdgeRead: `هنوز یالی خوانده نشده است: \u2066"isogloss edges show A B"\u2069.`,
  edgeRead: ({ a, b, object, holds, by, on }, w) =>
    `${w.bare(a)} – ${w.bare(b)} (${w.code(object)}): ${holds ? 'درست است' : 'درست نیست'}، خواندهٔ ${w.bare(by)} در ${w.asGiven(on)}`,
  edgeMarked: ({ a, b, by, on, file }, w) =>
    `${w.bare(a)} – ${w.bare(b)}: در ${w.code(file)} نوشته شد که ${w.bare(by)} در ${w.asGiven(on)} آن را خوانده است.`,
  edgeNotTested: ({ a, b, pairs }, w) =>
    `${w.bare(a)} – ${w.bare(b)}: ${w.count(pairs)} جفت پست؛ آزموده نشده.`,
  edgeTested: ({ a, b, pairs, objects, expected, q }, w) =>
    `${w.bare(a)} – ${w.bare(b)}: ${w.count(pairs)} جفت پست؛ ${w.count(objects)} چیز، چشم‌داشت ${expected < 100 ? w.fixed(expected, 1) : w.count(expected)}، ${w.code('q')} برابر ${w.n(q)}.`,
  sameStamp: 'همان زمان',
  secondsAbove: ({ seconds, first }, w) => `${w.count(seconds)} ثانیه، ${first ? 'نخستین' : 'دومین'} در بالا`,
  noConcert: 'این هم‌دستی، گردانندهٔ مشترک یا حساب جعلی را نشان نمی‌دهد.',

  codesWritten: ({ texts, lexicon, file, codes }, w) =>
    `${w.count(texts)} متن از ${w.name(lexicon)} در ${w.bare(file)} نوشته شد: ستون ${w.code('code')} را پر کنید (${w.code(codes.map((code, i) => `${i + 1} ${code}`).join(', '))}) و با ${w.code('--in')} برگردانید.\nفایل پست‌ها را دارد، بی نام کانال؛ نزد خود نگه دارید و پس از برگرداندن پاکش کنید.`,
  codesTaken: ({ n }, w) => `${w.count(n)} کد گرفته شد.`,
  codesUnknown: ({ n }, w) =>
    `${w.count(n)} متن کدخورده دیگر در نمونه نیست، زیرا پیکره یا واژگان عوض شده است.`,
  community: 'گروه',
  thereAre: 'موجود',
  coded: 'کدخورده',
  needed: 'لازم',
  noneOfThem: '(هیچ)',
  codeStatus: ({ status }) => statuses[status],
  nobodyCoded: 'هنوز کسی کدگذاری نکرده است.',
  codedBy: ({ coders }, w) =>
    `کدگذاران: ${w.commas(coders.map(({ coder, texts }) => `${w.bare(coder)} (${w.count(texts)})`))}.`,
  settleHow: ({ open }, w) =>
    `${w.count(open)} متن در انتظار تصمیم: ${w.code('--settle')} با ${w.code('--ask')}، ${w.code('--out FILE')} یا ${w.code('--in FILE')}، و ${w.code('--coder NAME')}.`,
  codeAsked: ({ codes }, w) =>
    `${w.code(codes.map((code, i) => `${i + 1} ${code}`).join(', '))}، ${w.code('Enter')} رد می‌شود، ${w.code('q')} پایان: `,
  textOf: ({ number, of }, w) => `[${w.n(number)} از ${w.n(of)}]`,

  answered: ({ ask, value, command }, w) =>
    `${ask} ${w.code(value)}. نوشته شد؛ اکنون بیازمایید: ${w.code(command)}`,
  linkedWords: ({ name, key }, w) =>
    `${w.name(name)} اکنون در ${w.code('isogloss.yaml')} نامی از واژگان ${w.name(key)} است.`,
  linkedGroup: ({ name, key }, w) =>
    `${w.name(name)} اکنون در ${w.code('isogloss.yaml')} نامی از گروه ${w.name(key)} است.`,
  noClaims: (_, w) => `هنوز ادعایی نیست. زیر ${w.code('claims:')} در ${w.code('isogloss.yaml')} بنویسید.`,
  noText: 'بی متن',
  added: ({ id, command }, w) =>
    `${w.code(id)} در ${w.code('claims.yaml')} است. آن را بیازمایید: ${w.code(command)}`,
  signed: ({ id, by, on, plain }, w) =>
    `${w.code(id)}: ${w.bare(by)} در ${w.asGiven(on)} با حکم ${w.name(plain)} امضا کرد.`,
  typeChanged: ({ id, from, type, runs }, w) =>
    from === type
      ? `${w.code(id)} همین را می‌پرسد: ${w.name(type)}.`
      : `${w.code(id)} اکنون می‌پرسد: ${w.name(type)}. پیش‌تر: ${w.name(from)}${runs === 0 ? '، و سنجیده نشده بود' : `، و ${w.count(runs)} بار سنجیده شده بود: هر حکم آن این را می‌گوید`}.`,
  sealed: ({ id, on, hash, runs }, w) =>
    `${w.code(id)}: مهر شده در ${w.asGiven(on)}، پرسش ${w.code(hash)}، از آن پس ${w.n(runs)} بار سنجیده شده.`,
  sealedLate: ({ id, on, hash, runs }, w) =>
    `${w.code(id)}: مهر شده در ${w.asGiven(on)}، پرسش ${w.code(hash)}، اما ادعا پیش از آن ${w.n(runs)} بار سنجیده شده بود: حکم آن اکتشافی می‌ماند.`,
  wrote: ({ file, rows }, w) => `${w.bare(file)}: ${w.count(rows)} سطر`,
  reviews: ({ file, reviews }, w) =>
    `${w.bare(file)}: ${w.count(reviews)} حکم امضاشده، به صورت ${w.code('schema.org ClaimReview')}.`,
  unsigned: ({ ids }, w) => `در آن نیست، زیرا کسی امضایشان نکرده است: ${w.commas(ids.map(w.code))}.`,
  nameAddress: ({ option }, w) =>
    `موتورهای جست‌وجو نشانی صفحهٔ حکم را می‌خواهند: همین که معلوم شد با ${w.code(option)} بگویید.`,

  notInCorpus: 'در پیکرهٔ شما نیست',
  questionsLeft: ({ ask, left }, w) => `${ask} (${w.n(left)} پرسش مانده)`,
  askNoMore: 'اکنون دیگر نپرس',
  typeDay: 'روز و منبعش را بنویسید …',
  typeDays: 'روزها را بنویسید …',
  whichDays: (_, w) => `کدام روزها؟ یک روز یعنی از آن روز به بعد؛ ${w.code('all')} یعنی بی حد.`,
  exampleDays: (_, w) => w.code('2026-05-11..2026-05-31'),
  typeChannels: 'کانال‌هایی را که مقصودند نام ببرید …',
  whichChannels: 'کدام کانال‌ها؟ نام‌شان در پیکره، با ویرگول.',
  exampleChannels: 'کانال، کانالی دیگر',
  typeWords: 'واژه‌هایی را بنویسید که پست‌ها با آن می‌گویند …',
  leaveToReadings: 'باز بگذار: با همهٔ خوانش‌ها آزموده شود',
  leaveOpen: 'باز بگذار',
  whichDay: 'کدام روز، و تاریخ آن از کیست؟',
  whichWords: 'کدام واژه‌ها؟ چند واژه با ویرگول.',
  exampleDay: (_, w) => w.code('2026-05-11 source: …'),
  exampleWords: 'واژه، واژه‌ای دیگر',
};
