import { keptWhileStill } from '../../measures/kept.ts';
import { courseOf } from '../course.ts';
import { isSaying, message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { ReadDocument } from '../../claims/check.ts';
import { checkDocument } from '../../claims/checkDocument.ts';
import type { Asked } from '../../claims/questions/asked.ts';
import { markHolm } from '../../claims/testClaims.ts';
import type { CheckedClaim } from '../../model/check.ts';
import { type Ledger, type LedgerEntry, claimOf } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import { statementNotes } from '../documentStatements.ts';
import { writeLedger } from '../files/ledger.ts';
import { revisionOf } from '../files/revision.ts';
import { mergeFound, readOne, resolveAll } from '../reading.ts';
import type { Study } from '../study.ts';
import type { Article } from './library.ts';
import { keepChecked, keptResult, reread, resultKeys } from './results.ts';
import { type Standing, standingOf } from './standing.ts';

/** An article as it stands now: what is said, which claims were found, what they leave open, what was tested. */
export interface ArticleState {
  readonly article: Article;
  readonly read: ReadDocument;
  readonly open: readonly Asked[];
  /** In the order of the text. */
  readonly claims: readonly ClaimStanding[];
}

/** Where a claim stands. */
export interface ClaimStanding {
  readonly id: string;
  readonly found: ReadDocument['found'][number];
  readonly entry: LedgerEntry;
  readonly questions: readonly Question[];
  /** What its last test gave; null where it was not tested. */
  readonly result: CheckedClaim | null;
  /** Whether the posts, the question or the program have changed since. */
  readonly stale: boolean;
  readonly standing: Standing;
}

/** Reads an article with what the project knows now; nothing is measured, and nothing written. */
export async function articleState(study: Study, article: Article): Promise<ArticleState> {
  const own = await readOne(study, article.document, article.statements());
  const first = { ...own, notes: [...own.notes, ...statementNotes(article.document)] };
  const [resolved] = await resolveAll(study, [first]);
  const { read, open } = resolved ?? { read: first, open: [] };
  const { ledger } = mergeFound(study, [{ read, open }]);
  const standings: ClaimStanding[] = [];
  const keyOf = await resultKeys(study);
  for (const found of read.found) {
    const { id } = found.detection;
    const entry = ledger.claims[id] ?? found.entry;
    const questions = open.filter(({ claims }) => claims.includes(id));
    const last = keptResult(study.folder, id);
    // What was told while something was open says nothing of the claim as it is answered now.
    const kept =
      questions.length === 0 && isSaying(last?.claim.reason ?? '', 'questions.missing') ? undefined : last;
    const key = keyOf(
      claimOf(entry),
      questions.map((one) => one.id),
    );
    const result = kept === undefined ? null : withLedger(kept.claim as CheckedClaim, entry);
    const stale = kept !== undefined && kept.key !== key;
    const standing = standingOf({ entry, open: questions.length > 0, result, stale });
    standings.push({ id, found, entry, questions, result, stale, standing });
  }
  const claims = standings.toSorted(
    (a, b) => a.found.detection.span[0] - b.found.detection.span[0] || (a.id < b.id ? -1 : 1),
  );
  return { article, read, open, claims: togetherMarked(claims) };
}

const withLedger = (claim: CheckedClaim, { decision, signedOffBy }: LedgerEntry): CheckedClaim => ({
  ...claim,
  decision: decision ?? null,
  signedOffBy: signedOffBy ?? null,
});

/** Holm's correction is for all claims of a text together, whenever each was tested. */
function togetherMarked(claims: readonly ClaimStanding[]): ClaimStanding[] {
  const tested = claims.flatMap(({ result }) => (result === null ? [] : [result]));
  const marked = markHolm(tested) as CheckedClaim[];
  return claims.map((claim) =>
    claim.result === null
      ? claim
      : { ...claim, result: marked.find(({ id }) => id === claim.id) ?? claim.result },
  );
}

/** Writes what an article holds into the ledger, as "isogloss check" does. */
export function writeReading(study: Study, { read, open }: Pick<ArticleState, 'read' | 'open'>): Ledger {
  const merged = mergeFound(study, [{ read, open }]);
  writeLedger(study.folder, merged.text);
  return merged.ledger;
}

/**
 * Tests claims of an article: what they ask is sealed first, then measured, and what comes of it is kept.
 * @param ids the claims; all that leave nothing open where there are none
 * @throws {UserError} for a claim that the article has not
 */
export async function testArticle(
  study: Study,
  article: Article,
  ids: readonly string[],
): Promise<readonly CheckedClaim[]> {
  const { read, open, claims } = await stillState(study, article);
  const chosen = ids.length === 0 ? claims.filter(isReady).map(({ id }) => id) : ids;
  for (const id of chosen) {
    if (claims.every((claim) => claim.id !== id))
      throw mistake('unknown-claim', message('asked.articleClaimGone', { name: article.document.name, id }));
  }
  const ledger = writeReading(reread(study), { read, open });
  const own = reread(study);
  const found = read.found.filter(({ detection }) => chosen.includes(detection.id));
  // Each claim's measures tell their own way: one bar over all of them, which never goes back.
  const context = { ...own.context, onProgress: courseOf(study.onProgress)(1) };
  const { claims: tested } = await keptWhileStill(
    context.driver,
    () => checkDocument(context, { ...read, found }, ledger, open),
    (result) => keepChecked(own, result.claims),
  );
  return tested;
}

/** Times that an article is read before what was read is written beside a person who goes on answering. */
const mostReadings = 5;

/**
 * An article's state, of the files as they still are: who answers while it is read changes them. What was read before would be written
 * over what the answer left, and an answer of the ledger may have no vocabulary yet in the project that was read before it.
 */
export async function stillState(study: Study, article: Article): Promise<ArticleState> {
  for (let readings = 1; ; readings++) {
    const before = revisionOf(study.folder);
    const isLast = (): boolean => readings === mostReadings || revisionOf(study.folder) === before;
    try {
      const state = await articleState(reread(study), article);
      if (isLast()) return state;
    } catch (error) {
      if (isLast()) throw error;
    }
  }
}

/** Whether a claim leaves nothing open and was not tested as it stands. */
export const isReady = ({ standing }: ClaimStanding): boolean => standing === 'ready';
