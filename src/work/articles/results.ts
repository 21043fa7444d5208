import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withAskedOtherwise } from '../../claims/verdicts/askedOtherwise.ts';
import { questionHash } from '../../claims/ledger/seal.ts';
import { stableJson } from '../../measures/measure.ts';
import type { CheckedClaim } from '../../model/check.ts';
import { claimOf } from '../../model/ledger.ts';
import type { ClaimSource, Project } from '../../model/project.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import { codingsHash, noCodings } from '../../store/queries/codings.ts';
import { readLedger } from '../files/ledger.ts';
import { type Study, readProject } from '../study.ts';

/** What a test gave, kept so that a page need not measure. */
export interface KeptResult {
  /** Of what was asked, and of which posts. */
  readonly key: string;
  /** UTC. */
  readonly at: string;
  /** The question that was sealed, as a hash; null of what is no claim, and not there in files of before. */
  readonly seal?: string | null;
  readonly claim: ClaimResult | CheckedClaim;
}

const folderOf = (folder: string): string => join(folder, '.isogloss', 'results');
const fileOf = (folder: string, id: string): string =>
  join(folderOf(folder), `${createHash('sha256').update(id).digest('hex').slice(0, 24)}.json`);

export function keptResult(folder: string, id: string): KeptResult | undefined {
  const path = fileOf(folder, id);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as KeptResult;
  } catch {
    // Of a write that was cut short by something else than this program: measured again.
    return undefined;
  }
}

/** What a test found, without who signed it and what is told beside it; as it reads from a file. */
const foundIn = ({ type, parameters, frame, verdict, estimates, checks }: KeptResult['claim']): string =>
  stableJson(JSON.parse(JSON.stringify({ type, parameters, frame, verdict, estimates, checks })));

/** Whether it stands under the same seal: what was measured unseen then is told to be so of that test alone. */
const isOfSeal = (before: KeptResult, found: KeptResult): boolean =>
  (before.seal === undefined || before.seal === found.seal) &&
  before.claim.exploratory === found.claim.exploratory &&
  before.claim.runsBefore === found.claim.runsBefore;

/**
 * Keeps a result. One that comes out under the same seal as it stands already keeps when it was first tested: a signature
 * may be of that.
 */
function keepResult(folder: string, found: KeptResult): void {
  const before = keptResult(folder, found.claim.id);
  const result =
    before !== undefined && isOfSeal(before, found) && foundIn(before.claim) === foundIn(found.claim)
      ? { ...found, at: before.at }
      : found;
  mkdirSync(folderOf(folder), { recursive: true, mode: 0o700 });
  const path = fileOf(folder, result.claim.id);
  writeFileSync(`${path}.new`, JSON.stringify(result), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** The study with what the ledger has accepted since it was opened: that belongs to the project as well. */
export function reread(study: Study): Study {
  const project = readProject(study.folder);
  return { ...study, project, context: { ...study.context, project } };
}

/** Keeps what a check of documents gave, for the app as for the commands. @param study read after the ledger was written */
export async function keepChecked(study: Study, claims: readonly CheckedClaim[]): Promise<void> {
  const ledger = readLedger(study.folder, study.project);
  const at = study.now().toISOString();
  const keyOfClaim = await resultKeys(study);
  for (const claim of claims) {
    const entry = ledger.claims[claim.id];
    const open = claim.questions.map(({ id }) => id);
    const asked = entry === undefined ? undefined : claimOf(entry);
    keepResult(study.folder, { key: keyOfClaim(asked, open), at, seal: sealOf(study.project, asked), claim });
  }
}

/** Keeps what a test of the project's own claims gave. */
export async function keepTested(study: Study, claims: readonly ClaimResult[]): Promise<void> {
  const ledger = readLedger(study.folder, study.project);
  const at = study.now().toISOString();
  const keyOfClaim = await resultKeys(study);
  for (const tested of claims) {
    const claim = withAskedOtherwise(tested, ledger.claims[tested.id]);
    const asked = study.project.claims[claim.id];
    keepResult(study.folder, { key: keyOfClaim(asked, []), at, seal: sealOf(study.project, asked), claim });
  }
}

/** Forgets all that was tested: what was erased may stand in it. */
export const forgetResults = (folder: string): void =>
  rmSync(folderOf(folder), { recursive: true, force: true });

const sealOf = (project: Project, claim: ClaimSource | undefined): string | null =>
  claim === undefined ? null : questionHash(project, claim);

type KeyOf = (claim: ClaimSource | undefined, open: readonly string[]) => string;

/**
 * What results hang on: the question, what of it is open, the posts, what people said of them, and the program. Of the
 * posts the engine is asked once, however many claims there are.
 */
export async function resultKeys({
  context: { driver, code },
  project,
}: Pick<Study, 'context' | 'project'>): Promise<KeyOf> {
  const [posts, codings] = await Promise.all([corpusHash(driver), codingsHash(driver)]);
  // Coded samples are drawn by communities: there all of them have a part in every number.
  const strata = codings === noCodings ? null : project.communities;
  return (claim, open) => keyOf(project, `${posts} ${codings}`, code, claim, open, strata);
}

function keyOf(
  project: Project,
  corpus: string,
  code: string,
  claim: ClaimSource | undefined,
  open: readonly string[],
  strata: Project['communities'] | null,
): string {
  const asked = sealOf(project, claim);
  return createHash('sha256')
    .update(
      stableJson({ asked, open: [...open].sort(), corpus, code, ...(strata === null ? {} : { strata }) }),
    )
    .digest('hex');
}
