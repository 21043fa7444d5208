import type { MeasureContext } from '../measures/measure.ts';
import { startOf } from '../measures/days.ts';
import { frameFor, frameOf } from '../measures/scope.ts';
import type { CheckResult, CheckedClaim, CheckedStatement, Provenance } from '../model/check.ts';
import type { Detection, Possible } from '../model/detection.ts';
import type { DocumentRead } from '../model/document.ts';
import { distinct } from '../messages/index.ts';
import type { Frame } from '../model/frame.ts';
import { type Ledger, type LedgerEntry, claimOf } from '../model/ledger.ts';
import type { ClaimSource } from '../model/project.ts';
import type { Statement } from '../model/statement.ts';
import type { ClaimResult } from '../model/verdict.ts';
import { contradictions } from './contradictions.ts';
import { examine, inTheProject, sameParty } from './detect/index.ts';
import { entryOf } from './ledger/entry.ts';
import { markHolm, testClaim } from './testClaims.ts';
import { isEdited } from './ledger/ledgerFile.ts';
import { emptyResult, notTestable } from './verdicts/result.ts';
import { chainOf, editsOf, longestUncut, statusOf } from './source.ts';

/** Looks for words in the posts of a channel; how many posts have them. Where the words came from is asked by it. */
export type FindOriginal = (channel: string, words: string) => Promise<number>;

/** A document with what was found in it, nothing tested yet. */
export interface ReadDocument {
  readonly document: DocumentRead;
  readonly statements: readonly Statement[];
  readonly found: readonly Found[];
  readonly possible: readonly Possible[];
  readonly provenance: readonly Provenance[];
}

interface Found {
  readonly detection: Detection;
  readonly provenance: Provenance;
  readonly entry: LedgerEntry;
}

/** Words below which a quotation recognises no original. */
const leastWords = 5;

/** Finds the claims of a document, and for every statement where its words came from. */
export async function readClaims(
  context: MeasureContext,
  document: DocumentRead,
  statements: readonly Statement[],
  findOriginal: FindOriginal,
): Promise<ReadDocument> {
  const { project } = context;
  const outlet = document.outlet ?? undefined;
  const { claims: detections, possible } = examine(
    { name: document.name, text: document.text, statements, outlet },
    project,
  );
  const lookUp = inTheProject(project);
  const same = sameParty(project);
  const originals = new Map<number, Provenance['original']>();
  for (const [i, statement] of statements.entries()) {
    originals.set(i, await originalOf(statement, lookUp(statement.speaker.name ?? '').channel, findOriginal));
  }
  const provenanceOf = (statement: number | null, concerned: readonly string[]): Provenance => {
    const chain = chainOf(statements, statement, document.outlet ?? document.title);
    const original = originals.get(statement ?? -1) ?? null;
    const own = statement === null ? undefined : statements[statement];
    return {
      chain,
      original,
      status: statusOf(chain, statement, original !== null, (name) => lookUp(name).keys, concerned, same),
      edits: own === undefined ? [] : editsOf(own),
    };
  };
  const concernedBy = (detection: Detection): string[] =>
    [detection.filled.x, ...detection.filled.rivals].flatMap(
      (part) => part?.links.map(({ name }) => name) ?? [],
    );
  return {
    document,
    statements,
    found: detections.map((detection) => {
      const provenance = provenanceOf(detection.statement, concernedBy(detection));
      return { detection, provenance, entry: entryOf(detection, document, provenance) };
    }),
    possible,
    provenance: statements.map((_, i) =>
      provenanceOf(i, detections.filter(({ statement }) => statement === i).flatMap(concernedBy)),
    ),
  };
}

async function originalOf(
  statement: Statement,
  channel: string | null,
  findOriginal: FindOriginal,
): Promise<Provenance['original']> {
  const words = longestUncut(statement)
    .replaceAll(/[“”"«»„‚]/g, ' ')
    .trim();
  if (channel === null || statement.kind === 'indirect' || words.split(/\s+/).length < leastWords)
    return null;
  const posts = await findOriginal(channel, words);
  return posts === 0 ? null : { channel, posts };
}

/** Tests the claims of a document as the ledger has them. */
export async function checkDocument(
  context: MeasureContext,
  { document, statements, found, possible, provenance }: ReadDocument,
  ledger: Ledger,
): Promise<CheckResult> {
  const { frame } = await frameFor(context.driver, context.project, {});
  const whole = frameOf(context.project, frame);
  const claims: CheckedClaim[] = [];
  const setAside: string[] = [];
  for (const [i, one] of found.entries()) {
    const { id } = one.detection;
    const entry = ledger.claims[id] ?? one.entry;
    context.signal?.throwIfAborted();
    context.onProgress?.(`claim ${id}`, i, found.length);
    if (entry.decision === 'reject') setAside.push(id);
    else claims.push(checked(one, entry, await verdictOf(context, id, entry, whole)));
  }
  context.onProgress?.('claims', found.length, found.length);
  const marked = markHolm(claims) as CheckedClaim[];
  const same = sameParty(context.project);
  // What is wished for, or said of another platform, contradicts nothing said of this one.
  const asTested = marked
    .filter(({ notTestable: bar }) => bar === null || bar.reason === 'missing parameter')
    .map(({ id }) => ({ id, claim: claimIn(ledger, found, id) }));
  return {
    document,
    statements: statements.map(
      (statement, i): CheckedStatement => ({
        ...statement,
        ...(provenance[i] as Provenance),
        claims: marked.filter((claim) => claim.statement === i).map(({ id }) => id),
      }),
    ),
    claims: marked,
    possible: [...possible],
    setAside,
    contradictions: contradictions(asTested, same).map(({ claims: pair, why }) => ({
      claims: [...pair],
      why,
    })),
    frame: whole,
    toCollect: distinct(marked.flatMap((claim) => claim.toCollect)),
  };
}

function claimIn(ledger: Ledger, found: readonly Found[], id: string): ClaimSource | null {
  const entry = ledger.claims[id] ?? found.find(({ detection }) => detection.id === id)?.entry;
  return (entry === undefined ? undefined : claimOf(entry)) ?? null;
}

function checked({ detection, provenance }: Found, entry: LedgerEntry, result: ClaimResult): CheckedClaim {
  const { id: _i, type: _t, text: _x, claim: _c, ...how } = detection;
  return {
    ...result,
    ...how,
    ...provenance,
    negated: entry.negated === true,
    decision: entry.decision ?? null,
    edited: isEdited(entry),
    mark: entry.mark ?? null,
    signedOffBy: entry.signedOffBy ?? null,
  };
}

/** The verdict of one entry of the ledger, as it stands there. */
export async function verdictOf(
  context: MeasureContext,
  id: string,
  entry: LedgerEntry,
  frame: Frame,
): Promise<ClaimResult> {
  const claim = claimOf(entry);
  const because = entry.notTestable;
  // Who changed an entry gave what was missing; the test itself says what still is.
  const given = because?.reason === 'missing parameter' && isEdited(entry);
  if (claim !== undefined && (because === undefined || given)) {
    if (!outsideTime(claim, frame, context.project.timezone)) return testClaim(context, id, claim);
    return untested(id, claim, frame, {
      reason: 'outside the corpus’s time or platform',
      explanation: `the corpus holds no posts of that time: the same question of another time could be asked`,
      collect: ['posts of the time the claim speaks of'],
    });
  }
  const reason = because?.reason ?? 'missing parameter';
  return untested(id, claim ?? entry, frame, {
    reason,
    explanation: because?.explanation ?? 'the entry has no type',
    words: because?.words,
    collect: reason === 'missing parameter' ? (entry.missing ?? []) : [],
  });
}

interface Because {
  readonly reason: string;
  readonly explanation: string;
  readonly words?: string | undefined;
  readonly collect: readonly string[];
}

function untested(id: string, claim: ClaimSource | LedgerEntry, frame: Frame, because: Because): ClaimResult {
  const { text, source, type, by, words, about, rivals, within, period, events } = claim;
  const shell = emptyResult(
    id,
    {
      type: type ?? 'dominates',
      ...(text === undefined ? {} : { text }),
      ...(source === undefined ? {} : { source }),
    },
    'none: it is not tested',
    {},
  );
  const given = Object.entries({ by, words, about, rivals, within, period, events }).filter(
    ([, value]) => value !== undefined,
  );
  const quoted = because.words === undefined ? '' : ` (“${because.words}”)`;
  return {
    ...shell,
    ...notTestable(because.reason, because.collect),
    type: type ?? 'none',
    parameters: Object.fromEntries(given),
    wording: `Not tested, ${because.reason}${quoted}: ${because.explanation}.`,
    frame,
  };
}

function outsideTime({ period }: ClaimSource, frame: Frame, zone: string): boolean {
  if (period === undefined || frame.from === null || frame.to === null) return false;
  const seconds = (time: string): number => Date.parse(time) / 1000;
  return (
    (period.from !== undefined && startOf(period.from, zone, 0) > seconds(frame.to)) ||
    (period.to !== undefined && startOf(period.to, zone, 1) < seconds(frame.from))
  );
}
