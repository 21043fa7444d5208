import type { Span, Statement } from '../model/statement.ts';
import type { Reading } from './layout/clause.ts';
import { isHeld } from './speech/held.ts';
import { kindOf } from './speech/kinds.ts';
import { drafts, read } from './speech/extract.ts';
import { packOf } from './language.ts';
import type { Range } from './layout/range.ts';
import { Resolver } from './speakers/speakers.ts';

export interface ExtractionOptions {
  /** ISO 639-1 code of the text's language; found from its letters without it. */
  readonly language?: string;
  /** The name of the outlet that publishes the text: who "this newspaper" is. */
  readonly outlet?: string;
}

/** The attributed statements of a text, in order. Deterministic; time grows with the text's length alone. */
export function extractStatements(
  text: string,
  document: string,
  options: ExtractionOptions = {},
): Statement[] {
  const reading = read(text, packOf(text, options.language));
  const found = drafts(reading);
  const resolver = new Resolver(reading, options.outlet ?? null, found);
  return found.map((draft) => {
    const cue = draft.cue === null ? null : spanOf(reading, draft.cue);
    const span = spanOf(reading, draft.content);
    const content = text.slice(...span);
    return {
      document,
      speaker: resolver.resolve(draft),
      cue: cue === null ? null : { text: text.slice(...cue), span: cue },
      kind: kindOf(content),
      ...(isHeld(reading, draft) ? { held: true as const } : {}),
      content,
      span,
    };
  });
}

const spanOf = ({ tokens }: Reading, range: Range): Span => [
  tokens[range.first]?.start ?? 0,
  tokens[range.last]?.end ?? 0,
];
