import type { Writing } from '../writing.ts';

const articleForm =
  'A gold file has one labelled article a line: {"id", "text", "statements": [{"contentSpan": [start, end], …}]}.';
const sentenceForm =
  'A gold file of claims has one labelled sentence a line: {"id", "lang", "text", "label": {"type": "dominates", "x", …}}.';

/** Parts of the program measured against labelled data: what is wrong with a labelled file, and what came out. */
export const evaluation = {
  noArticles: ({ path }: { path: string }) => `${path}: no labelled article is in this file. ${articleForm}`,
  noSentences: ({ path }: { path: string }) =>
    `${path}: no labelled sentence is in this file. ${sentenceForm}`,
  noLabels: ({ path, articles }: { path: string; articles: number }, w: Writing) =>
    `${path}: no statement is labelled in ${w.plural(articles, { one: 'its article', other: `its ${w.count(articles)} ${w.plural(articles, { one: 'article', other: 'articles' })}` })}, so there is nothing to measure against.`,
  badLine: ({ path, line, what }: { path: string; line: number; what: string }, w: Writing) =>
    `${path}, line ${w.n(line)}: ${what}. ${articleForm}`,
  badSpan: (
    {
      path,
      line,
      span,
      start,
      end,
      length,
    }: { path: string; line: number; span: string; start: number; end: number; length: number },
    w: Writing,
  ) =>
    `${path}, line ${w.n(line)}: ${span} is [${w.n(start)}, ${w.n(end)}], which is no part of a text of ${w.n(length)} ${w.plural(length, { one: 'character', other: 'characters' })}. Spans are [start, end) in UTF-16 code units.`,
  notJson: 'not JSON',
  notArticle: 'not a labelled article',
  notSentence: 'not a labelled sentence',
  badField: ({ field }: { field: string }) => `${field} is missing or is not what it should be`,
  emptyContent: 'its content is empty',
  passedOver: (
    { path, line, statement, why }: { path: string; line: number; statement: number | null; why: string },
    w: Writing,
  ) =>
    `${path}, line ${w.n(line)}: ${statement === null ? '' : `statements[${w.n(statement)}] `}passed over, ${why}.`,

  statements: (
    {
      articles,
      gold,
      predicted,
      joined,
      speech,
    }: { articles: number; gold: number; predicted: number; joined: boolean; speech: boolean },
    w: Writing,
  ) =>
    `${w.plural(articles, { one: 'one article', other: `${w.count(articles)} ${w.plural(articles, { one: 'article', other: 'articles' })}` })}, ${w.plural(gold, { one: 'one statement', other: `${w.count(gold)} ${w.plural(gold, { one: 'statement', other: 'statements' })}` })} labelled, ${w.count(predicted)} found${joined ? ' (interrupted quotations joined)' : ''}${speech ? ' (what is thought, wanted or backed left out)' : ''}`,
  claims: ({ sentences, claims }: { sentences: number; claims: number }, w: Writing) =>
    `${w.plural(sentences, { one: 'one sentence', other: `${w.count(sentences)} ${w.plural(sentences, { one: 'sentence', other: 'sentences' })}` })}, ${w.plural(claims, { one: 'one of them a claim', other: `${w.count(claims)} of them claims` })}`,
  threshold: 'threshold',
  kind: 'kind',
  labelled: 'labelled',
  found: 'found',
  precision: 'precision',
  recall: 'recall',
  speaker: 'speaker',
  byWords: 'by words',
  cue: 'cue',
  name: 'name',
  language: 'language',
  all: 'all',
  subject: 'subject',
  flagged: 'flagged',
  flaggedOther: 'flagged of other sentences',
  type: 'type',
  noClaim: 'no claim',
  right: 'right',
};
