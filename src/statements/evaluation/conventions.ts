import type { Span, Statement } from '../../model/statement.ts';
import type { GoldArticle } from './goldArticle.ts';

/**
 * Does this gold label a quotation that its cue interrupts ("…," she said. "…") as one statement from its first to its
 * last word, as PolNeAR does, or as two, as the Gender Gap Tracker does? Its cues then lie inside its contents.
 */
export function joinsInterrupted(articles: readonly GoldArticle[]): boolean {
  let inside = 0;
  let cued = 0;
  for (const { statements } of articles) {
    for (const { contentSpan, cueSpan } of statements) {
      if (cueSpan == null) continue;
      cued++;
      if (cueSpan[0] > contentSpan[0] && cueSpan[1] < contentSpan[1]) inside++;
    }
  }
  return inside > 0.05 * cued;
}

/** Statements that go on with the one before, in the same paragraph, made one with it: the other way of labelling. */
export function joinInterrupted(statements: readonly Statement[], text: string): Statement[] {
  const joined: Statement[] = [];
  for (const statement of statements) {
    const before = joined.at(-1);
    const sameCue = before?.cue != null && statement.cue?.span[0] === before.cue.span[0];
    const goesOn =
      before !== undefined &&
      (sameCue || (statement.cue === null && statement.speaker.span === null && statement.kind === 'direct'));
    if (
      before === undefined ||
      !goesOn ||
      statement.span[0] < before.span[1] ||
      text.slice(before.span[1], statement.span[0]).includes('\n')
    ) {
      joined.push(statement);
      continue;
    }
    const span: Span = [before.span[0], statement.span[1]];
    joined[joined.length - 1] = { ...before, span, content: text.slice(...span) };
  }
  return joined;
}
