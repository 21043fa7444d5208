import type { Statement } from '../model/statement.ts';
import { english } from '../text/packs/en.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './clause.ts';
import { drafts, read } from './extract.ts';

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
function plain(reading: Reading, document: string, draft: Draft): Statement {
  const { tokens, text } = reading;
  const span = (range: { first: number; last: number }): [number, number] => [
    tokens[range.first]?.start ?? 0,
    tokens[range.last]?.end ?? 0,
  ];
  const content = span(draft.content);
  const cue = draft.cue === null ? null : span(draft.cue);
  const own = draft.subject !== null && !draft.subject.inherited;
  const name = draft.subject === null ? null : text.slice(...span(draft.subject));
  return {
    document,
    speaker: {
      name,
      role: null,
      affiliation: null,
      place: null,
      span: own && draft.subject !== null ? span(draft.subject) : null,
    },
    cue: cue === null ? null : { text: text.slice(...cue), span: cue },
    kind: 'indirect',
    content: text.slice(...content),
    span: content,
  };
}
