/** A stretch of a document between empty lines, with its place in UTF-16 code units. */
export interface Paragraph {
  readonly text: string;
  readonly index: number;
}

/** The paragraphs of a document's text. Time grows with its length alone, on one line too. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const { 0: gap, index } of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    if (index > from) paragraphs.push({ text: text.slice(from, index), index: from });
    from = index + gap.length;
  }
  if (from < text.length) paragraphs.push({ text: text.slice(from), index: from });
  return paragraphs;
}
