import { extractStatements, type ExtractionOptions } from '../../src/statements/index.ts';

/** Statements as "speaker | cue | content", for literal comparison. */
export function says(text: string, options: ExtractionOptions = {}): string[] {
  return extractStatements(text, 'text', options).map(
    ({ speaker, cue, content }) => `${speaker.name ?? '-'} | ${cue?.text ?? '-'} | ${content}`,
  );
}
