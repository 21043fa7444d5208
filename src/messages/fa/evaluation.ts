import type { Translation } from '../catalogue.ts';
import type { evaluation as english } from '../en/evaluation.ts';
import type { Writing } from '../writing.ts';

const articleForm = (w: Writing): string =>
  `فایل برچسب در هر سطر یک نوشتهٔ برچسب‌خورده دارد: ${w.code('{"id", "text", "statements": [{"contentSpan": [start, end], …}]}')}.`;
const sentenceForm = (w: Writing): string =>
  `فایل برچسب ادعاها در هر سطر یک جملهٔ برچسب‌خورده دارد: ${w.code('{"id", "lang", "text", "label": {"type": "dominates", "x", …}}')}.`;
const lineOf = (path: string, line: number, w: Writing): string => `${w.bare(path)}، سطر ${w.n(line)}`;

export const evaluation: Translation<typeof english> = {
  noArticles: ({ path }, w) => `${w.bare(path)}: در این فایل نوشتهٔ برچسب‌خورده‌ای نیست. ${articleForm(w)}`,
  noSentences: ({ path }, w) => `${w.bare(path)}: در این فایل جملهٔ برچسب‌خورده‌ای نیست. ${sentenceForm(w)}`,
  noLabels: ({ path, articles }, w) =>
    `${w.bare(path)}: در ${w.plural(articles, { one: 'نوشته‌اش', other: `${w.count(articles)} نوشته‌اش` })} هیچ گفته‌ای برچسب ندارد، پس چیزی برای سنجیدن نیست.`,
  badLine: ({ path, line, what }, w) => `${lineOf(path, line, w)}: ${what}. ${articleForm(w)}`,
  badSpan: ({ path, line, span, start, end, length }, w) =>
    `${lineOf(path, line, w)}: ${w.code(`${span} = [${start}, ${end}]`)} جزء متنی با ${w.n(length)} نویسه نیست. بازه‌ها ${w.code('[start, end)')} در واحدهای ${w.code('UTF-16')} هستند.`,
  notJson: (_, w) => `${w.code('JSON')} نیست`,
  notArticle: 'نوشتهٔ برچسب‌خورده نیست',
  notSentence: 'جملهٔ برچسب‌خورده نیست',
  badField: ({ field }, w) => `${w.code(field)} نیامده یا آنچه باید باشد نیست`,
  emptyContent: 'محتوایش خالی است',
  passedOver: ({ path, line, statement, why }, w) =>
    `${lineOf(path, line, w)}: ${statement === null ? '' : `${w.code(`statements[${statement}]`)} `}کنار گذاشته شد، ${why}.`,

  statements: ({ articles, gold, predicted, joined, speech }, w) =>
    `${w.count(articles)} نوشته، ${w.count(gold)} گفتهٔ برچسب‌خورده، ${w.count(predicted)} گفتهٔ پیداشده${joined ? ' (نقل‌های بریده به هم پیوسته‌اند)' : ''}${speech ? ' (آنچه اندیشیده، خواسته یا پشتیبانی شده کنار است)' : ''}`,
  claims: ({ sentences, claims }, w) => `${w.count(sentences)} جمله، ${w.count(claims)} تای آن‌ها ادعا`,
  threshold: 'آستانه',
  kind: 'گونه',
  labelled: 'برچسب‌خورده',
  found: 'پیداشده',
  precision: 'دقت',
  recall: 'پوشش',
  speaker: 'گوینده',
  byWords: 'به واژه',
  cue: 'فعل نقل',
  name: 'نام',
  language: 'زبان',
  all: 'همه',
  subject: 'موضوع',
  flagged: 'نشان‌دار',
  flaggedOther: 'نشان‌دار از جمله‌های دیگر',
  type: 'گونه',
  noClaim: 'بی ادعا',
  right: 'درست',
};
