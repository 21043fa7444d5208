import type { MeasureContext } from '../measures/measure.ts';
import { frameFor, frameOf } from '../measures/scope.ts';
import type { ClaimSource, ClaimType } from '../model/project.ts';
import { type ClaimResult, plainVerdict } from '../model/verdict.ts';
import { testFloods } from './floods.ts';
import { testPenetrates } from './penetrates.ts';
import { testShareClaim } from './share-claims.ts';
import { testUbiquitous } from './ubiquitous.ts';

type Test = (context: MeasureContext, id: string, claim: ClaimSource) => Promise<ClaimResult>;

/** The claim types that have a test in this version. */
const tests: Readonly<Partial<Record<ClaimType, Test>>> = {
  dominates: testShareClaim,
  outperforms: testShareClaim,
  ubiquitous: testUbiquitous,
  penetrates: testPenetrates,
  floods: testFloods,
};

/** Tests one claim; others in the ledger have no part in it. */
export async function testClaim(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
): Promise<ClaimResult> {
  const test = tests[claim.type];
  return test === undefined ? withoutTest(context, id, claim) : test(context, id, claim);
}

/** All claims of the project, in the order of the file. */
export async function testClaims(context: MeasureContext): Promise<ClaimResult[]> {
  const entries = Object.entries(context.project.claims);
  const results: ClaimResult[] = [];
  for (const [i, [id, claim]] of entries.entries()) {
    context.signal?.throwIfAborted();
    context.onProgress?.(`claim ${id}`, i, entries.length);
    results.push(await testClaim(context, id, claim));
  }
  context.onProgress?.('claims', entries.length, entries.length);
  return results;
}

async function withoutTest(context: MeasureContext, id: string, claim: ClaimSource): Promise<ClaimResult> {
  const { frame } = await frameFor(context.driver, context.project, {
    ...(claim.within === undefined ? {} : { communities: claim.within }),
    from: claim.period?.from,
    to: claim.period?.to,
  });
  const { type, text, source, ...parameters } = claim;
  const reason = `this version of Isogloss has no test for “${type}”; it tests ${Object.keys(tests).join(' and ')}`;
  return {
    id,
    type,
    ...(text === undefined ? {} : { text }),
    ...(source === undefined ? {} : { source }),
    parameters,
    verdict: 'not testable',
    plain: plainVerdict['not testable'],
    rule: 'none',
    reason,
    wording: `Not tested: ${reason}.`,
    toCollect: [],
    tippingPoints: [],
    caveats: [],
    exploratory: true,
    holm: null,
    estimates: [],
    checks: [],
    evidence: [],
    frame: frameOf(context.project, frame),
  };
}
