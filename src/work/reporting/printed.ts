/** Results as JSON may hold them: everything that is said, and no key of a channel that is not named. */
import { evidencePrinter } from '../../measures/printedEvidence.ts';
import { type Evidence, type Finding, evidenceSchema } from '../../model/finding.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import type { Study } from '../study.ts';

export async function printedFinding({ context }: Study, finding: Finding): Promise<Finding> {
  const print = await evidencePrinter(context);
  return {
    ...finding,
    rows: finding.rows.map((row) =>
      row.evidence === undefined ? row : { ...row, evidence: print(row.evidence) },
    ),
    ...(finding.summary === undefined ? {} : { summary: printedSummary(finding.summary, print) }),
  };
}

function printedSummary(
  summary: Readonly<Record<string, unknown>>,
  print: (evidence: Evidence) => Evidence,
): Record<string, unknown> {
  const own = evidenceSchema.safeParse(summary['evidence']);
  return own.success ? { ...summary, evidence: print(own.data) } : { ...summary };
}

export async function printedClaims<C extends Pick<ClaimResult, 'evidence'>>(
  { context }: Study,
  claims: readonly C[],
): Promise<C[]> {
  const print = await evidencePrinter(context);
  return claims.map((claim) => ({
    ...claim,
    evidence: claim.evidence.map(({ label, ...evidence }) => ({ label, ...print(evidence) })),
  }));
}

export async function printedClaim<C extends Pick<ClaimResult, 'evidence'>>(
  study: Study,
  claim: C,
): Promise<C> {
  const [printed = claim] = await printedClaims(study, [claim]);
  return printed;
}
