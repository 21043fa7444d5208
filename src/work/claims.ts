import { nearest } from '../model/spelling.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { type Power, powerOf } from '../claims/power.ts';
import { type SealState, sealClaim } from '../claims/ledger/seal.ts';
import { withAskedOtherwise } from '../claims/verdicts/askedOtherwise.ts';
import { testClaims } from '../claims/testClaims.ts';
import type { Project } from '../model/project.ts';
import type { ClaimResult } from '../model/verdict.ts';
import { keptWhileStill } from '../measures/kept.ts';
import { keepTested } from './articles/results.ts';
import { readLedger } from './files/ledger.ts';
import { printedClaims } from './reporting/printed.ts';
import { type Study, projectFile } from './study.ts';

/** Tests the claims of the project, or those named; as they may be printed. */
export async function testProject(study: Study, ids: readonly string[]): Promise<ClaimResult[]> {
  const { context } = study;
  const claims = kept(context.project, ids);
  if (Object.keys(claims).length === 0) throw mistake('no-claims', message('mistakes.noClaims'));
  const tested = await keptWhileStill(
    context.driver,
    () => testClaims({ ...context, project: { ...context.project, claims } }),
    (results) => keepTested(study, results),
  );
  const { claims: entries } = readLedger(study.folder, study.project);
  return printedClaims(
    study,
    tested.map((result) => withAskedOtherwise(result, entries[result.id])),
  );
}

/** How strong an effect this corpus could find of each claim; nothing is counted. */
export async function powers({ context }: Study, ids: readonly string[]): Promise<Power[]> {
  const rows: Power[] = [];
  for (const [id, claim] of Object.entries(kept(context.project, ids))) {
    rows.push(await powerOf(context, id, claim));
  }
  return rows;
}

export interface SealedClaim extends Omit<SealState, 'seal'> {
  readonly id: string;
  /** When it was sealed, UTC. */
  readonly sealed: string | null;
  readonly runsBefore: number | null;
}

/** Fixes the questions of the claims before they are measured. */
export async function sealProject({ context, now }: Study, ids: readonly string[]): Promise<SealedClaim[]> {
  const sealed: SealedClaim[] = [];
  for (const [id, claim] of Object.entries(kept(context.project, ids))) {
    const { seal, ...state } = await sealClaim(context, id, claim, now());
    sealed.push({ id, ...state, sealed: seal?.time ?? null, runsBefore: seal?.runsBefore ?? null });
  }
  return sealed;
}

function kept(project: Project, ids: readonly string[]): Project['claims'] {
  if (ids.length === 0) return project.claims;
  return Object.fromEntries(
    ids.map((id) => {
      const claim = project.claims[id];
      if (claim === undefined) {
        const known = Object.keys(project.claims);
        throw mistake(
          'unknown-claim',
          message('mistakes.unknownClaim', {
            id,
            file: projectFile,
            known,
            meant: nearest(id, known) ?? null,
          }),
        );
      }
      return [id, claim];
    }),
  );
}
