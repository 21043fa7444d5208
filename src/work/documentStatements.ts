import type { DocumentRead } from '../model/document.ts';
import { paragraphsOf } from '../model/paragraphs.ts';
import type { Statement } from '../model/statement.ts';
import { extractStatements } from '../statements/index.ts';

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
  const paragraphs = paragraphsOf(text).map(({ text: part, index }) => ({
    part,
    index,
    language: languageOf(part),
  }));
  const languages = [...new Set(paragraphs.flatMap((p) => (p.language === undefined ? [] : [p.language])))];
  if (language !== undefined || languages.length < 2) {
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

/** The language whose letters most of a paragraph is written in; undefined where it has none. */
function languageOf(text: string): string | undefined {
  const counts = scripts.map(({ language, letters }) => ({ language, n: text.match(letters)?.length ?? 0 }));
  const best = counts.reduce((a, b) => (b.n > a.n ? b : a));
  return best.n === 0 ? undefined : best.language;
}
