/** Results as JSON may hold them: everything that is said, and no key of a channel that is not named. */
import { evidencePrinter } from '../../measures/printedEvidence.ts';
import { type Evidence, type Finding, type Row, evidenceSchema } from '../../model/finding.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import type { Study } from '../study.ts';

/** A row that may be worked out when it is asked for: a copy by spreading has nothing of it. */
type Asked = Row & { readonly toJSON?: () => Row };

/** A row with everything in it, whether it is worked out when it is asked for or not. */
export const wholeRow = (row: Asked): Row => (typeof row.toJSON === 'function' ? row.toJSON() : row);

/** The same row with its evidence as it may be printed; what is worked out when it is asked for still is. */
function printedRow(row: Asked, print: (evidence: Evidence) => Evidence): Row {
  const evidence = (): Evidence | undefined => (row.evidence === undefined ? undefined : print(row.evidence));
  if (typeof row.toJSON !== 'function') return { ...row, evidence: evidence() };
  return new Proxy(row, {
    get: (own, name) => {
      if (name === 'evidence') return evidence();
      if (name === 'toJSON') return () => ({ ...wholeRow(own), evidence: evidence() });
      return Reflect.get(own, name, own) as unknown;
    },
  });
}

export async function printedFinding({ context }: Study, finding: Finding): Promise<Finding> {
  const print = await evidencePrinter(context);
  return {
    ...finding,
    rows: finding.rows.map((row) => (row.evidence === undefined ? row : printedRow(row, print))),
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
