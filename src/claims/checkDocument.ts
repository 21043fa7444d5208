import { whileStill } from '../measures/kept.ts';
import type { MeasureContext } from '../measures/measure.ts';
import { frameFor, frameOf } from '../measures/scope.ts';
import { twoAtOnce } from '../measures/twoAtOnce.ts';
import { distinct, message } from '../messages/index.ts';
import type { CheckResult, CheckedClaim, CheckedStatement, Provenance } from '../model/check.ts';
import type { Detection } from '../model/detection.ts';
import type { Frame } from '../model/frame.ts';
import { type Ledger, type LedgerEntry, claimOf, givenOf } from '../model/ledger.ts';
import type { ClaimSource } from '../model/project.ts';
import type { ClaimState, Question } from '../model/question.ts';
import type { ClaimResult } from '../model/verdict.ts';
import type { Found, ReadDocument } from './check.ts';
import { contradictions } from './contradictions.ts';
import { sameParty } from './detect/index.ts';
import { isBarred, isEdited } from './ledger/ledgerFile.ts';
import type { Asked } from './questions/asked.ts';
import { type Tested, testComplete, testOpen } from './questions/verdict.ts';
import { markHolm, sealTogether } from './testClaims.ts';
import { withAskedOtherwise } from './verdicts/askedOtherwise.ts';
import { unlessDenied, withClaimedNumber } from './verdicts/claimedNumber.ts';
import { withAlsoSaid, withAnythingFirst, withMentionsOnly } from './verdicts/mentionsOnly.ts';
import { withTopicLeftOut } from './verdicts/topicLeftOut.ts';
import { withOtherTime, withUnknownTime } from './verdicts/otherTime.ts';
import { outsideTime } from './verdicts/period.ts';
import { untested } from './verdicts/untested.ts';

/** In the order they are told: what waits for a person first, what nothing can mend last. */
const order: readonly ClaimState[] = ['needs you', 'decided', 'not testable'];

/**
 * Tests the claims of a document as the ledger has them, all on the same posts.
 * @param open what they leave open and nobody answered
 */
export const checkDocument = (
  context: MeasureContext,
  read: ReadDocument,
  ledger: Ledger,
  open: readonly Asked[],
): Promise<CheckResult> => whileStill(context.driver, () => checkOnce(context, read, ledger, open));

async function checkOnce(
  context: MeasureContext,
  { document, statements, found, possible, provenance, notes }: ReadDocument,
  ledger: Ledger,
  open: readonly Asked[],
): Promise<CheckResult> {
  const { frame } = await frameFor(context.driver, context.project, {});
  const whole = frameOf(context.project, frame);
  const setAside = found
    .filter((one) => entryOf(ledger, one).decision === 'reject')
    .map(({ detection: { id } }) => id);
  const complete = found.flatMap((one): [string, ClaimSource][] => {
    const { id } = one.detection;
    const entry = entryOf(ledger, one);
    const claim = claimOf(entry);
    const isOpen = open.some((question) => question.claims.includes(id));
    return claim === undefined || isOpen || entry.decision === 'reject' ? [] : [[id, claim]];
  });
  await sealTogether(context, complete);
  const asks = found.filter((one) => entryOf(ledger, one).decision !== 'reject');
  let done = found.length - asks.length;
  const claims = await twoAtOnce(asks, async (one): Promise<CheckedClaim> => {
    const { detection } = one;
    const { id } = detection;
    const entry = entryOf(ledger, one);
    context.signal?.throwIfAborted();
    context.onProgress?.(message('stages.claim', { id }), done, found.length);
    const asked = open.filter((question) => question.claims.includes(id));
    const unedited = isEdited(entry) ? undefined : detection;
    const tested = await testEntry(context, id, entry, asked, whole, unedited);
    done++;
    const counted = withTopicLeftOut(withAnythingFirst(tested.result, detection), detection);
    const own = withAlsoSaid(withMentionsOnly(counted, detection), detection);
    const result =
      tested.state === 'not testable'
        ? tested.result
        : withClaimedNumber(
            document.date === null ? withUnknownTime(own) : withOtherTime(own, document.date),
            isEdited(entry) ? null : unlessDenied(detection.claimed, detection.negated),
            tested.readings,
          );
    return checked(one, entry, asked, { ...tested, result: withAskedOtherwise(result, entry) });
  });
  context.onProgress?.(message('stages.claims'), found.length, found.length);
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
    claims: marked.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
    possible: [...possible],
    setAside,
    notes: [...(notes ?? [])],
    contradictions: contradictions(asTested, same).map(({ claims: pair, why }) => ({
      claims: [...pair],
      why,
    })),
    frame: whole,
    toCollect: distinct(marked.flatMap((claim) => claim.toCollect)),
  };
}

/** The claim as a person left it, or as it was found. */
const entryOf = (ledger: Ledger, { detection, entry }: Found): LedgerEntry =>
  ledger.claims[detection.id] ?? entry;

function claimIn(ledger: Ledger, found: readonly Found[], id: string): ClaimSource | null {
  const entry = ledger.claims[id] ?? found.find(({ detection }) => detection.id === id)?.entry;
  return (entry === undefined ? undefined : claimOf(entry)) ?? null;
}

function checked(
  { detection, provenance }: Found,
  entry: LedgerEntry,
  asked: readonly Asked[],
  { state, result, readings, readingsOf }: Tested,
): CheckedClaim {
  const { id: _i, type: _t, text: _x, claim: _c, ...how } = detection;
  return {
    ...result,
    ...how,
    ...provenance,
    state,
    questions: asked.map(questionIn),
    readings: [...readings],
    readingsOf,
    given: givenOf(detection),
    missing: asked.length === 0 ? [] : how.missing,
    notTestable: isMended(detection, entry, asked) ? null : how.notTestable,
    negated: entry.negated === true,
    decision: entry.decision ?? null,
    edited: isEdited(entry),
    mark: entry.mark ?? null,
    signedOffBy: entry.signedOffBy ?? null,
  };
}

/** Whether what posts could not test was mended by a person: what was missing is answered, or a type is given. */
function isMended({ type, notTestable }: Detection, entry: LedgerEntry, asked: readonly Asked[]): boolean {
  if (notTestable?.reason === 'missing parameter') return asked.length === 0;
  return type === null && isEdited(entry) && claimOf(entry) !== undefined;
}

/** A question as it is told: without what only readings need. */
export const questionIn = ({ parameter: _p, readings: _r, ...question }: Asked): Question => question;

/**
 * One entry of the ledger tested as it stands there; what it leaves open is tested under its readings.
 * @param found what it was made from, where nobody changed it since: the ledger has its sentences in English only
 */
async function testEntry(
  context: MeasureContext,
  id: string,
  entry: LedgerEntry,
  open: readonly Asked[],
  frame: Frame,
  found?: Detection,
): Promise<Tested> {
  const claim = claimOf(entry);
  const because = entry.notTestable;
  const plain = (result: ClaimResult): Tested => ({
    state: 'not testable',
    result,
    readings: [],
    readingsOf: 0,
  });
  if (claim === undefined || isBarred(entry))
    return plain(
      untested(id, claim ?? entry, frame, {
        reason: because?.reason ?? 'missing parameter',
        explanation: found?.notTestable?.explanation ?? because?.explanation ?? message('untestable.noType'),
        words: because?.words,
        collect: [],
      }),
    );
  const { frame: facts } = await frameFor(context.driver, context.project, {});
  const outside = outsideTime(claim, facts, context.project.timezone);
  if (outside !== undefined) return plain(untested(id, claim, frame, outside));
  return open.length === 0 ? testComplete(context, id, claim) : testOpen(context, id, claim, open, frame);
}

/** The verdict of one entry that leaves nothing open, as it stands in the ledger. */
export const verdictOf = async (
  context: MeasureContext,
  id: string,
  entry: LedgerEntry,
  frame: Frame,
): Promise<ClaimResult> => withAskedOtherwise((await testEntry(context, id, entry, [], frame)).result, entry);
