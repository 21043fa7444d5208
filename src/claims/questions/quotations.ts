import type { Span } from '../../model/statement.ts';

/** Words between single marks, which may be apostrophes: it opens before a word and closes behind one. */
const single =
  /(?<=^|[\s([{—–-])['‘‚‹](?=[\p{L}\p{N}])((?:[^'’‘‚‹›\n]|(?<=\p{L})['’](?=\p{L})){1,160}?)['’‘›](?![\p{L}\p{N}])/gmu;

/** All marks of quotation as “ and ”, letter for letter, whatever their shape: one before a word opens, one behind it closes. */
export const withMarks = (text: string): string =>
  text
    .replaceAll(single, '“$1”')
    .replaceAll(/[„‟]|(?<=^|[\s([{—–-])["”](?=[^\s.,;:!?،؛])/gmu, '“')
    .replaceAll(/"|(?<=[^\s([{—–-])“(?=$|[\s.,;:!?،؛)\]])/gmu, '”');

/** What stands between quotation marks, in order, without the marks. */
export function quotationsIn(text: string): Span[] {
  return [...withMarks(text).matchAll(/[“«„]([^“”«»„\n]*)[”»“]/gu)].map(({ index, 1: inside = '' }) => [
    index + 1,
    index + 1 + inside.length,
  ]);
}
