import type { Span } from '../../model/statement.ts';

/** Straight marks as the curly ones they stand for, letter for letter: one before a word opens, any other closes. */
export const withMarks = (text: string): string =>
  text.replaceAll(/(?<=^|[\s([{—–-])"(?=\S)/gmu, '“').replaceAll('"', '”');

/** What stands between quotation marks, in order, without the marks. */
export function quotationsIn(text: string): Span[] {
  return [...withMarks(text).matchAll(/[“«„]([^“”«»„\n]*)[”»“]/gu)].map(({ index, 1: inside = '' }) => [
    index + 1,
    index + 1 + inside.length,
  ]);
}
