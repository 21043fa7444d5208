import { UserError } from '../../model/errors.ts';
import { goldArticleSchema, type GoldArticle } from '../../statements/evaluation/goldArticle.ts';
import { readGzippedText } from '../files/textFile.ts';

const form =
  'A gold file has one labelled article a line: {"id", "text", "statements": [{"contentSpan": [start, end], …}]}';

/**
 * Labelled articles of an NDJSON file, plain or gzipped.
 * @throws {UserError} for a file that holds no labels, a line that is none, or a span outside of its text
 */
export async function readGold(path: string): Promise<GoldArticle[]> {
  const text = await readGzippedText(path);
  const articles: GoldArticle[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const article = readArticle(line, `${path}, line ${index + 1}`);
    articles.push(article);
  }
  if (articles.length === 0)
    throw new UserError('no-gold', `${path}: no labelled article is in this file. ${form}.`);
  if (articles.every(({ statements }) => statements.length === 0))
    throw new UserError(
      'no-labels',
      `${path}: no statement is labelled in ${articles.length === 1 ? 'its article' : `its ${articles.length} articles`}, so there is nothing to measure against.`,
    );
  return articles;
}

function readArticle(line: string, where: string): GoldArticle {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new UserError('not-json', `${where}: not JSON. ${form}.`, { cause });
  }
  const parsed = goldArticleSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path
      .map((part) => (typeof part === 'number' ? `[${part}]` : String(part)))
      .join('.');
    const what =
      field === undefined || field === ''
        ? 'not a labelled article'
        : `${field.replaceAll('.[', '[')} is missing or is not what it should be (${issue?.message ?? ''})`;
    throw new UserError('not-gold', `${where}: ${what}. ${form}.`);
  }
  checkSpans(parsed.data, where);
  return parsed.data;
}

function checkSpans({ text, statements }: GoldArticle, where: string): void {
  for (const [n, statement] of statements.entries()) {
    for (const name of ['contentSpan', 'speakerSpan', 'cueSpan'] as const) {
      const span = statement[name];
      if (span == null) continue;
      const [start, end] = span;
      // Labels of speakers and cues may be empty; nothing can be found of an empty content.
      if (end <= text.length && (name === 'contentSpan' ? start < end : start <= end)) continue;
      throw new UserError(
        'bad-span',
        `${where}: statements[${n}].${name} is [${start}, ${end}], which is no part of a text of ${text.length} characters. Spans are [start, end) in UTF-16 code units.`,
      );
    }
  }
}
