import { fileName } from '../../claims/ledger/entry.ts';
import { withAskedOtherwise } from '../../claims/verdicts/askedOtherwise.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { ReportInput } from '../../report/input.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { Verdict } from '../../model/verdict.ts';
import { outcomeIn, stateOf, tallyOf } from '../../view/states.ts';
import { readLedger } from '../files/ledger.ts';
import type { Study } from '../study.ts';

/** Which claims a report shows: all of them, those that were decided, or those whose verdict a person has signed. */
export const shownClaims = ['all', 'decided', 'signed'] as const;
export type ShownClaims = (typeof shownClaims)[number];

const isDecided = (verdict: Verdict): boolean => verdict === 'supported' || verdict === 'contradicted';

/**
 * A report with the names of those who signed, and with the claims that are to be shown. What is left out is counted, since
 * verdicts that somebody has chosen say less than all of them; corrections for many claims stay those over all.
 * @throws {UserError} where no claim is left
 */
export function signedReport(
  given: ReportInput,
  ledger: Ledger,
  { only: shown = 'all', title }: { readonly only?: ShownClaims; readonly title?: string },
): ReportInput {
  const whole = {
    ...given,
    claims: given.claims.map((claim) => withAskedOtherwise(claim, ledger.claims[claim.id])),
  };
  const input = title === undefined ? whole : { ...whole, project: { ...whole.project, name: title } };
  const signatures = Object.fromEntries(
    Object.entries(ledger.claims).flatMap(
      ([id, { signedOffBy: by, signedOffOn: on, signedOffVerdict: verdict }]) =>
        by === undefined
          ? []
          : [
              [
                id,
                { by, ...(on === undefined ? {} : { on }), ...(verdict === undefined ? {} : { verdict }) },
              ],
            ],
    ),
  );
  const isShown = (claim: ReportInput['claims'][number]): boolean =>
    shown === 'all' ||
    (stateOf(claim) === 'decided' && (shown === 'decided' || signatures[claim.id] !== undefined));
  const kept = input.claims.filter(isShown);
  const ids = new Set(kept.map(({ id }) => id));
  if (kept.length === 0 && input.claims.length > 0)
    throw mistake(
      'nothing-to-show',
      message('asked.nothingToShow', { only: shown, claims: input.claims.length }),
    );
  const others = input.claims.filter(({ id }) => !ids.has(id));
  if (others.length === 0) return { ...input, signatures };
  return {
    ...input,
    signatures,
    claims: kept,
    ...(input.checks === undefined
      ? {}
      : {
          checks: input.checks.map((check) => ({
            ...check,
            claims: check.claims.filter(({ id }) => ids.has(id)),
          })),
        }),
    evidence: input.evidence.filter(({ behind }) => !('claim' in behind) || ids.has(behind.claim)),
    leftOut: {
      tally: tallyOf(others.map(outcomeIn)),
      tested: others.filter(({ verdict }) => verdict !== 'not testable').length,
      decided: others.filter(({ verdict }) => isDecided(verdict)).length,
      numbers: Object.fromEntries(input.claims.map(({ id }, i) => [id, i + 1])),
    },
  };
}

/** Articles with a verdict that somebody signed: a report is most often made of what was just signed. */
export function signedArticles<A extends { readonly document: { readonly name: string } }>(
  { folder, project }: Pick<Study, 'folder' | 'project'>,
  articles: readonly A[],
): A[] {
  const signed = Object.values(readLedger(folder, project).claims).filter(
    ({ signedOffBy }) => signedOffBy !== undefined,
  );
  return articles.filter(({ document }) =>
    signed.some((entry) => entry.document === fileName(document.name)),
  );
}
