import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { Message } from '../../model/said.ts';
import { goldArticleSchema, type GoldArticle } from '../../statements/evaluation/goldArticle.ts';
import { readGzippedText } from '../files/textFile.ts';

/** Where a line stands. */
interface At {
  readonly path: string;
  readonly line: number;
}

/** A label of which nothing can be found: its content is empty. */
export interface SkippedLabel {
  /** From 1. */
  readonly line: number;
  /** Place in the line's `statements`, from 0. */
  readonly statement: number;
  readonly why: Message;
}

/**
 * Labelled articles of an NDJSON file, plain or gzipped. A label with an empty content is passed over and told.
 * @throws {UserError} for a file that holds no labels, a line that is none, or a span outside of its text
 */
export async function readGold(
  path: string,
): Promise<{ articles: readonly GoldArticle[]; skipped: readonly SkippedLabel[] }> {
  const text = await readGzippedText(path);
  const articles: GoldArticle[] = [];
  const skipped: SkippedLabel[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const { article, empty } = readArticle(line, { path, line: index + 1 });
    articles.push(article);
    for (const { statement, why } of empty) skipped.push({ line: index + 1, statement, why });
  }
  if (articles.length === 0) throw mistake('no-gold', message('evaluation.noArticles', { path }));
  if (articles.every(({ statements }) => statements.length === 0))
    throw mistake('no-labels', message('evaluation.noLabels', { path, articles: articles.length }));
  return { articles, skipped };
}

function readArticle(
  line: string,
  at: At,
): { article: GoldArticle; empty: readonly Omit<SkippedLabel, 'line'>[] } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw mistake('not-json', message('evaluation.badLine', { ...at, what: message('evaluation.notJson') }), {
      cause,
    });
  }
  const empty = emptyLabels(value);
  const parsed = goldArticleSchema.safeParse(filled(value, empty));
  if (!parsed.success) {
    const field = (parsed.error.issues[0]?.path ?? [])
      .map((part) => (typeof part === 'number' ? `[${part}]` : String(part)))
      .join('.')
      .replaceAll('.[', '[');
    const what = field === '' ? message('evaluation.notArticle') : message('evaluation.badField', { field });
    throw mistake('not-gold', message('evaluation.badLine', { ...at, what }));
  }
  checkSpans(parsed.data, at);
  const left = new Set(empty.map(({ statement }) => statement));
  const statements = parsed.data.statements.filter((_, at) => !left.has(at));
  return { article: { ...parsed.data, statements }, empty };
}

const labelsOf = (value: unknown): readonly unknown[] => {
  const labels = (value as { statements?: unknown } | null)?.statements;
  return Array.isArray(labels) ? labels : [];
};

/** Labels whose content was left empty, or has the length 0. */
function emptyLabels(value: unknown): Omit<SkippedLabel, 'line'>[] {
  return labelsOf(value).flatMap((label, statement) => {
    const span = (label as { contentSpan?: unknown } | null)?.contentSpan;
    const isEmpty =
      span === null ||
      (Array.isArray(span) && (span.length === 0 || (span.length === 2 && span[0] === span[1])));
    return isEmpty ? [{ statement, why: message('evaluation.emptyContent') }] : [];
  });
}

/** The same with empty labels in a form that can be read, so that the others keep their places in messages. */
function filled(value: unknown, empty: readonly Omit<SkippedLabel, 'line'>[]): unknown {
  if (empty.length === 0) return value;
  const left = new Set(empty.map(({ statement }) => statement));
  const statements = labelsOf(value).map((label, at) => (left.has(at) ? { contentSpan: [0, 0] } : label));
  return { ...(value as object), statements };
}

function checkSpans({ text, statements }: GoldArticle, at: At): void {
  for (const [n, statement] of statements.entries()) {
    for (const name of ['contentSpan', 'speakerSpan', 'cueSpan'] as const) {
      const span = statement[name];
      if (span == null) continue;
      const [start, end] = span;
      if (end <= text.length && start <= end) continue;
      throw mistake(
        'bad-span',
        message('evaluation.badSpan', {
          ...at,
          span: `statements[${n}].${name}`,
          start,
          end,
          length: text.length,
        }),
      );
    }
  }
}
