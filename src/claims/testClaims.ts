import type { MeasureContext } from '../measures/measure.ts';
import { whileStill } from '../measures/kept.ts';
import { holm } from '../measures/multiplicity.ts';
import { frameFor, frameOf } from '../measures/scope.ts';
import { twoAtOnce } from '../measures/twoAtOnce.ts';
import { withAllBut } from '../model/allBut.ts';
import { overTopic } from '../model/topic.ts';
import type { ClaimSource } from '../model/project.ts';
import { message } from '../messages/index.ts';
import type { ClaimResult } from '../model/verdict.ts';
import { testedOnce } from './testedOnce.ts';
import { heldOutOf, withGrown } from './verdicts/grown.ts';
import { withOtherTime } from './verdicts/otherTime.ts';
import { withoutException } from './verdicts/absolute.ts';
import { withControls } from './verdicts/controls.ts';
import { restingOn } from './verdicts/checks.ts';
import { outsideTime, withPeriod } from './verdicts/period.ts';
import { untested } from './verdicts/untested.ts';
import { affirmed, denied } from './verdicts/negated.ts';
import { type SealState, markMeasured, sealClaim, sealState } from './ledger/seal.ts';
import { unlessDenied, withClaimedNumber } from './verdicts/claimedNumber.ts';
import { claimedIn } from './detect/amounts/claimed.ts';
import { openTime } from './detect/times.ts';
import { typeOf } from './types/index.ts';

/** Tests one claim; others in the ledger have no part in it. */
export async function testClaim(given: MeasureContext, id: string, claim: ClaimSource): Promise<ClaimResult> {
  const context = { ...given, project: withAllBut(given.project, claim) };
  const { test } = typeOf(claim.type);
  const { frame } = await frameFor(context.driver, context.project, {});
  const outside = outsideTime(claim, frame, context.project.timezone);
  if (outside !== undefined) return untested(id, claim, frameOf(context.project, frame), outside);
  const { confirmatory, seal } = await sealedState(context, id, claim);
  const asked = overTopic(affirmed(claim));
  const heldOut = heldOutOf(context.project, claim, frame);
  const looked = heldOut === undefined ? context : { ...context, days: heldOut.days };
  const result = await testedOnce(context, id, asked, async () =>
    // A control in the place of the topic would be held against others' posts on the topic.
    claim.topic === undefined
      ? withControls(looked, id, asked, await test(looked, id, asked), test)
      : test(looked, id, asked),
  );
  if (result.verdict !== 'not testable') await markMeasured(context, id, claim);
  const isDecided = result.verdict === 'supported' || result.verdict === 'contradicted';
  const time = openTime(claim);
  const caveats = [
    ...(isDecided ? restingOn(result.checks) : []),
    // "claims test" asks nothing: what the file leaves out of the sentence is told.
    ...(time === undefined ? [] : [message('verdicts.timeLeftOut', { words: time.text })]),
    ...withoutException(claim, result.verdict),
    ...result.caveats,
    ...((seal?.runsBefore ?? 0) > 0
      ? [message('verdicts.measuredBefore', { runs: seal?.runsBefore ?? 0 })]
      : []),
  ];
  const told = withGrown(context.project, claim, heldOut, {
    ...result,
    caveats,
    exploratory: !confirmatory,
    ...((seal?.runsBefore ?? 0) > 0 ? { runsBefore: seal?.runsBefore } : {}),
  });
  return denied(claim, withPeriod(told, claim));
}

/** A question is sealed at its first test at the latest: what was looked at before is then counted, and known. */
async function sealedState(context: MeasureContext, id: string, claim: ClaimSource): Promise<SealState> {
  const state = await sealState(context, claim);
  if (state.seal !== undefined || context.now === undefined) return state;
  return sealClaim(context, id, claim, context.now());
}

/** Seals what is tested together before any of it is measured: none of it was looked at for another's sake. */
export async function sealTogether(
  context: MeasureContext,
  claims: readonly (readonly [id: string, claim: ClaimSource])[],
): Promise<void> {
  for (const [id, claim] of claims) await sealedState(context, id, claim);
}

/** Error rate of a verdict in one direction. */
const perDirection = 0.025;

/**
 * Marks the verdicts that hold after Holm's correction for all claims that were tested against chance, decided or not: an
 * undecided one (p null) was a chance to err as well. Verdicts by bounds of the frame have no p-value and are not counted: no draw
 * stands behind them that another claim could make likelier.
 */
export function markHolm(results: readonly ClaimResult[]): ClaimResult[] {
  const tested = results.filter(({ p, verdict }) => p !== undefined && verdict !== 'not testable');
  const adjusted = holm(tested.map(({ p }) => p ?? 1));
  return results.map((result) => {
    const i = tested.indexOf(result);
    const decided = result.verdict === 'supported' || result.verdict === 'contradicted';
    return i === -1 || !decided || result.p === null
      ? result
      : { ...result, holm: (adjusted[i] ?? 1) <= perDirection };
  });
}

/** All claims of the project, in the order of the file, all on the same posts. */
export async function testClaims(context: MeasureContext): Promise<ClaimResult[]> {
  const entries = Object.entries(context.project.claims);
  await sealTogether(context, entries);
  return whileStill(context.driver, () => testEach(context, entries));
}

async function testEach(
  context: MeasureContext,
  entries: readonly (readonly [id: string, claim: ClaimSource])[],
): Promise<ClaimResult[]> {
  let done = 0;
  const results = await twoAtOnce(entries, async ([id, claim]) => {
    context.signal?.throwIfAborted();
    context.onProgress?.(message('stages.claim', { id }), done, entries.length);
    const tested = withOtherTime(await testClaim(context, id, claim), claim.source?.date);
    done++;
    const number = claim.text === undefined ? null : claimedIn(claim.text, claim.type, claim.form);
    return withClaimedNumber(tested, unlessDenied(number, claim.negated === true), []);
  });
  context.onProgress?.(message('stages.claims'), entries.length, entries.length);
  return markHolm(results);
}
