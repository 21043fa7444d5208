import type { Translation } from '../catalogue.ts';
import type { told as english } from '../en/told.ts';

export const told: Translation<typeof english> = {
  claimsIn: ({ name, claims }, w) =>
    claims === 0
      ? `${w.code(name)}: ادعایی یافت نشد.`
      : `${w.code(name)}: ${w.n(claims)} ادعا یافت شد و اکنون با فرسته‌ها سنجیده می‌شود.`,
  counts: ({ statements, claims, tested }, w) => `${w.n(statements)} گفته، ${w.n(claims)} ادعا. ${tested}`,
  described: ({ who, as }, w) => `${w.bare(who)}، که متن او را چنین وصف می‌کند: ${w.bare(as)}`,
  inItsOwnVoice: ({ who }, w) => `${w.bare(who)}، به زبان خودش`,
  speaker: ({ who, through, status }, w) =>
    `${who}${through.length === 0 ? '' : `؛ به نقل ${through.map(w.bare).join('، سپس ')}`}؛ منبع: ${status}`,
  found: ({ words, rule, kind }, w) => `یافته با ${w.name(words)} (${w.code(rule)})؛ ${kind}.`,
  leftOut: ({ text }, w) => `ویرایش: افتاده، ${w.bare(text)}.`,
  putIn: ({ text }, w) => `ویرایش: افزوده، ${w.bare(text)}.`,
  countedBy: ({ command }, w) => `با این شمرده می‌شود: ${w.code(command)}`,
  mark: ({ mark }) => `دفتر: ${mark}.`,
  sideBySide: ({ why }) => `در کنار هم، زیرا ${why}:`,
  oneSide: ({ who, text, verdict }, w) => `${w.bare(who)}: ${w.name(text)} (${verdict})`,
  possible: 'جمله‌هایی که شاید ادعا باشند، آزموده‌نشده:',
  toSign: ({ command }, w) =>
    `هر که حکمی و پست‌هایش را خوانده باشد می‌تواند به نام خود پاسخ‌گوی آن شود: ${w.code(command)}`,
  setAside: ({ n }, w) => `کنارگذاشته در دفتر: ${w.n(n)}.`,
  toCollect: 'برای تعیین بیشتر، گرد آورید یا بگویید:',
  ledger: ({ file, added, renewed, marked }, w) =>
    `${w.code(file)}: ${w.n(added)} افزوده، ${w.n(renewed)} نوشده، ${w.n(marked)} نشان‌دار. همان‌جا درستش کنید و باز بیازمایید.`,
  reportFollows: 'آزموده شد؛ گزارش نوشته می‌شود.',
  changedMeanwhile:
    'پس از آن پست‌ها با فرمان دیگری تغییر کردند: همه از نو شمرده می‌شود و آنچه در پی می‌آید از پست‌های کنونی است.',
  reportAt: ({ path }, w) => `${w.code(path)}: گزارش. در مرورگر بازش کنید؛ به چیز دیگری نیاز ندارد.`,
  reportOf: ({ path, claims, channels }, w) =>
    `${w.code(path)}: ${w.n(claims)} ادعا، ${w.n(channels)} کانال. در مرورگر بازش کنید؛ به چیز دیگری نیاز ندارد.`,

  truth: ({ file }, w) => `متن، و حقیقتی که در این جهان کاشته شده است (${w.code(file)}):`,
  asPlanted: 'همان که کاشته شده',
  leftOpen: 'باز مانده',
  notAsPlanted: 'جز آنچه کاشته شده',
  compared: ({ outcome, words, speaker, said, planted }, w) =>
    `${outcome}: ${w.name(words)} (${w.bare(speaker)}): ${said}${planted === null ? '' : `؛ کاشته: ${planted}`}`,
  notFound: 'پیدا نشد',
  noClaim: 'ادعا نیست',
  outcomes: ({ claims, planted, open, otherwise }, w) =>
    `${w.n(claims)} ادعا: ${w.n(planted)} همان که کاشته شده، ${w.n(open)} باز مانده، ${w.n(otherwise)} جز آن.`,
  theApp: ({ command }, w) => `همین در برنامه: ${w.code(command)}`,
  theReport: ({ path }, w) => `گزارش: ${w.code(path)}`,
  simulated: ({ folder, world, seed, channels, published, held, records, claims, files }, w) =>
    `${w.bare(folder)}: جهان ${w.name(world)}، بذر ${w.n(seed)}: ${w.count(channels)} کانال، ${w.count(published)} پست منتشرشده که ${w.count(held)} تای آن در ${w.code(files.posts)} است (${w.count(records)} رکورد)، ${w.count(claims)} ادعا در ${w.code(files.project)} و حقیقت در ${w.code(files.truth)}.`,
  noInterval: 'بی بازه',
  shows: ({ what }) => `نشان می‌دهد: ${what}.`,
  doesNotShow: ({ what }) => `نشان نمی‌دهد: ${what}.`,
};
