import { message } from '../messages/index.ts';
import type { DocumentRead } from '../model/document.ts';
import { paragraphsOf } from '../model/paragraphs.ts';
import type { Said } from '../model/said.ts';
import type { Statement } from '../model/statement.ts';
import { extractStatements } from '../statements/index.ts';
import { scriptWords } from '../text/arabicScript.ts';

const scripts = [
  { language: 'fa', letters: /[\u0600-\u06ff]/g },
  { language: 'ru', letters: /[\u0400-\u04ff]/g },
  { language: 'en', letters: /[A-Za-z]/g },
] as const;

/**
 * The statements of a document. Where its paragraphs are of several scripts each is read by its own language, with
 * the others blanked out, so that spans and those named before stay what they are.
 */
export function statementsOf(
  document: Pick<DocumentRead, 'name' | 'text' | 'kind' | 'outlet'>,
  language?: string,
): Statement[] {
  const { name, text, kind, outlet } = document;
  // The agency in a text's dateline is not its publisher.
  const options = outlet === null || kind === 'text' || kind === 'markdown' ? {} : { outlet };
  const paragraphs = paragraphsIn(text);
  const unread = language === undefined && isArabic(paragraphs);
  const languages = [
    ...new Set(paragraphs.flatMap((p) => (p.language === undefined ? [] : [p.language]))),
  ].filter((one) => !(unread && one === 'fa'));
  // Persian rules would make nonsense of Arabic.
  if (unread && languages.length === 0) return [];
  if (language !== undefined || (languages.length < 2 && !unread)) {
    return extractStatements(text, name, { ...options, ...(language === undefined ? {} : { language }) });
  }
  return languages
    .flatMap((one) => {
      let masked = text;
      const others = paragraphs.filter((p) => p.language !== undefined && p.language !== one);
      if (others.length > 0) {
        const pieces: string[] = [];
        let at = 0;
        for (const { part, index } of others) {
          pieces.push(text.slice(at, index), part.replaceAll(/[^\n]/g, ' '));
          at = index + part.length;
        }
        masked = pieces.join('') + text.slice(at);
      }
      return extractStatements(masked, name, { ...options, language: one });
    })
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** What a reader has to know of a document's statements: that nobody reads its language. */
export function statementNotes(
  { name, text }: Pick<DocumentRead, 'name' | 'text'>,
  language?: string,
): Said[] {
  return language === undefined && isArabic(paragraphsIn(text))
    ? [message('notes.statementsUnread', { name, language: 'ar' })]
    : [];
}

interface Paragraph {
  readonly part: string;
  readonly index: number;
  readonly language: string | undefined;
}

const paragraphsIn = (text: string): Paragraph[] =>
  paragraphsOf(text).map(({ text: part, index }) => ({ part, index, language: languageOf(part) }));

/** Letters alone do not tell: what is written in Arabic script is Arabic where its words are, taken together. */
function isArabic(paragraphs: readonly Paragraph[]): boolean {
  const words = paragraphs
    .filter(({ language }) => language === 'fa')
    .flatMap(({ part }) => part.match(/[\u0600-\u06ff]+/g) ?? []);
  const { arabic, persian } = scriptWords(words);
  return arabic > 2 * persian;
}

/** The language whose letters most of a paragraph is written in; undefined where it has none. */
function languageOf(text: string): string | undefined {
  const counts = scripts.map(({ language, letters }) => ({ language, n: text.match(letters)?.length ?? 0 }));
  const best = counts.reduce((a, b) => (b.n > a.n ? b : a));
  return best.n === 0 ? undefined : best.language;
}
