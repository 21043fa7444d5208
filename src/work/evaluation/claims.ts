import { examine } from '../../claims/detect/index.ts';
import { type ClaimEvaluation, type GoldClaim, type Reading, evaluateClaims } from '../../claims/evaluate.ts';
import { type Project, projectSchema } from '../../model/project.ts';
import { statementsOf } from '../documentStatements.ts';
import { type SkippedLine, readClaimGold } from './claimGold.ts';

export type { ClaimEvaluation, SkippedLine };

/** How labelled claim sentences are read, each by itself and without a project; lines that are none are passed over. */
export async function evaluateClaimGold(
  path: string,
): Promise<{ result: ClaimEvaluation; skipped: readonly SkippedLine[] }> {
  const { gold, skipped } = await readClaimGold(path);
  const project = projectSchema.parse({ isogloss: 1, name: 'evaluation' });
  return { result: evaluateClaims(gold, (sentence) => readSentence(sentence, project)), skipped };
}

/**
 * A labelled sentence read as a document of its own, as from a report on public talk, without a project. What is found
 * in the words before it is left out.
 */
export function readSentence({ text: sentence, before, lang, id }: GoldClaim, project: Project): Reading {
  const lead = before == null || before.trim() === '' ? '' : before.trimEnd();
  // A text before that ends no sentence stands apart, as a heading does.
  const space = lead === '' ? '' : /[.!?…؟。]["”»’')\]]*$/.test(lead) ? ' ' : '\n\n';
  const text = `${lead}${space}${sentence}`;
  const document = { name: id, kind: 'text', outlet: null, text } as const;
  const statements = statementsOf(document, ['en', 'fa', 'ru'].includes(lang) ? lang : undefined);
  const { claims, possible } = examine({ name: id, text, statements }, project, { report: true });
  const from = text.length - sentence.length;
  const inSentence = ({ span: [, end] }: { readonly span: readonly [number, number] }): boolean => end > from;
  return {
    // The words that made the claim, where the sentence goes on from before.
    claims: claims.filter(({ words, span }) => inSentence({ span: words.spans[0] ?? span })),
    possible: possible.filter(inSentence),
  };
}
