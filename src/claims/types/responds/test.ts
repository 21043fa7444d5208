import { leastPlacebos, leastRatio, mostDetectable } from '../../../measures/events/response.ts';
import { changeEstimates, evidenceOf } from '../../../measures/events/rows.ts';
import { leastWindows } from '../../../measures/events/windows.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { frameOf } from '../../../measures/scope.ts';
import { message } from '../../../messages/index.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { codingToDo } from '../../verdicts/coded.ts';
import { imprecise, unlessFragile } from '../../verdicts/decide.ts';
import { decided, emptyResult, resultIn } from '../../verdicts/result.ts';
import { askedOf, readAsked } from './ask.ts';
import { respondsChecks } from './checks.ts';
import { directionOf, pOf, respondsRule, respondsVerdict, thresholdOf } from './rule.ts';
import { untestable } from './testable.ts';
import { respondsCaveats, respondsWording } from './wording.ts';

/** Tests `responds`: X's talk changes around dated events by more than words change anyway. */
export async function testResponds(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
): Promise<ClaimResult> {
  const [direction, threshold] = [directionOf(claim), thresholdOf(claim)];
  const shell = emptyResult(id, claim, respondsRule(direction, threshold), {
    direction,
    threshold,
    leastRatio,
    leastWindows,
    leastPlacebos,
    mostDetectable,
  });
  const asked = await readAsked(context, claim, ['texts', 'posts']);
  const result = resultIn(shell, frameOf(context.project, asked.frame));
  if ('cannot' in asked) return result(asked.cannot);
  const around = askedOf(asked, 'texts', claim.window);
  const talk = asked.talks.get('texts');
  const cannot = untestable(around);
  if (cannot !== undefined || typeof around === 'string' || talk === undefined) return result(cannot ?? {});
  const verdict = respondsVerdict(around.response, direction, threshold);
  const checks = respondsChecks(context, asked, around, verdict, direction, threshold);
  const decision = unlessFragile(
    verdict === 'undecided' ? imprecise(message('verdicts.includesThreshold')) : { verdict },
    checks,
  );
  const estimates = changeEstimates(around);
  const [change] = estimates;
  return result({
    ...decided(decision),
    parameters: { ...shell.parameters, days: around.windows.length },
    p: pOf(around.response, verdict, direction, threshold),
    wording: change === undefined ? '' : respondsWording(asked, around, change),
    toCollect: [
      ...(decision.verdict === 'undecided' ? [message('responds.moreEvents')] : []),
      ...codingToDo(asked.readiness, [asked.lexicon]),
    ],
    caveats: respondsCaveats(asked, around),
    estimates,
    checks,
    evidence: [{ ...evidenceOf(context, talk, around), label: message('responds.evidence') }],
  });
}
