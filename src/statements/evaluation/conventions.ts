import type { Span, Statement } from '../../model/statement.ts';
import { packOf } from '../language.ts';
import { lexiconOf } from '../layout/lexicon.ts';
import { tokenize } from '../layout/tokens.ts';
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

/** Cues from which a way of labelling can be told. */
const fewest = 50;

/**
 * Does this gold label only what is said, as the Gender Gap Tracker does, or also what is thought, wanted, backed and
 * rejected, as PolNeAR does (one cue in ten there)? Seen from the words of its cues.
 */
export function labelsSpeechOnly(articles: readonly GoldArticle[], language?: string): boolean {
  let held = 0;
  let cued = 0;
  for (const { statements, text } of articles) {
    const lexicon = lexiconOf(packOf(text, language));
    for (const { cue } of statements) {
      if (cue == null) continue;
      const classes = tokenize(cue).flatMap(({ word }) => [...(lexicon.cueClass(word) ?? [])]);
      if (classes.length === 0) continue;
      cued++;
      if (classes.every((name) => /^(?:attitude|believe|want|express)$/.test(name))) held++;
    }
  }
  return cued >= fewest && held < 0.03 * cued;
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
