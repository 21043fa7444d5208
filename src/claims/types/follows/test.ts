import { silence, tie } from '../../../measures/episodes/episodes.ts';
import { type Copying, fades } from '../../../measures/lead-lag/copying.ts';
import {
  coupleEvidence,
  least,
  leastPrecedence,
  pOfNoOrder,
  precedenceEstimate,
  precedenceOf,
} from '../../../measures/lead-lag/precedence.ts';
import { asymmetryEstimate, share } from '../../../measures/lead-lag/told.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { frameOf } from '../../../measures/scope.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { unseenCopies } from '../../verdicts/frameCaveats.ts';
import { imprecise, unlessFragile } from '../../verdicts/decide.ts';
import {
  decided,
  emptyFrame,
  holdsNothing,
  emptyResult,
  notTestable,
  resultIn,
} from '../../verdicts/result.ts';
import { type Asked, kindOf, readAsked } from './ask.ts';
import { copyingIn } from './copying.ts';
import { copyingChecks, orderChecks } from './checks.ts';
import { clocksThatUndo } from './clocks.ts';
import { copyingRule, copyingVerdict, orderRule, orderVerdict, pOfOrder } from './rule.ts';
import { untestable } from './testable.ts';
import { copyingSentences, followsCaveats, orderWording, whyNot } from './wording.ts';

/** Tests `follows`: A is earlier than B with what both publish (form `order`), or B repeats A (form `copying`). */
export async function testFollows(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
): Promise<ClaimResult> {
  const form = claim.form === 'copying' ? 'copying' : 'order';
  const threshold = claim.threshold ?? leastPrecedence;
  const used = { form, object: kindOf(claim), threshold, silence, tie, ...least };
  const shell = emptyResult(id, claim, form === 'order' ? orderRule(threshold) : copyingRule(), used);
  const asked = await readAsked(context, claim);
  const result = resultIn(shell, frameOf(context.project, asked.frame));
  if ('cannot' in asked) return result(holdsNothing(asked.frame) ? emptyFrame(claim) : asked.cannot);
  const cannot = untestable(asked);
  if (cannot !== undefined) return result(cannot);
  const copying = await copyingIn(context, asked, claim.window);
  const tested =
    form === 'order'
      ? await testOrder(context, claim, asked, copying, threshold)
      : await testCopying(context, claim, asked, copying);
  const evidence = {
    ...coupleEvidence(asked.episodes, [asked.a, asked.b], asked.couple),
    label: message('follows.evidence', { a: asked.a.label, b: asked.b.label }),
  };
  return result({ ...tested, evidence: [evidence] });
}

const unseenIn = (context: MeasureContext, { channels }: Asked): Promise<Said[]> =>
  unseenCopies(context, channels);

async function testOrder(
  context: MeasureContext,
  claim: ClaimSource,
  asked: Asked,
  copying: Copying,
  threshold: number,
): Promise<Partial<ClaimResult>> {
  const ratio = precedenceOf(asked.couple.weeks);
  const verdict = orderVerdict(ratio, threshold);
  const checks = await orderChecks(context, claim, asked, verdict, threshold);
  const decision = unlessFragile(
    verdict === 'undecided' ? imprecise(message('verdicts.includesThreshold')) : { verdict },
    checks,
  );
  const estimate = precedenceEstimate(
    message('rows.earlierThan', { a: asked.a.label, b: asked.b.label }),
    asked.couple,
    ratio,
  );
  return {
    ...decided(decision),
    p: pOfOrder(ratio, threshold, verdict),
    wording: message('follows.together', {
      sentences: [orderWording(asked, estimate), ...copyingSentences(asked, copying)],
    }),
    toCollect: decision.verdict === 'undecided' ? [message('follows.moreWeeks')] : [],
    caveats: followsCaveats(asked, 'order', await unseenIn(context, asked)),
    tippingPoints: clocksThatUndo(asked, decision.verdict, threshold),
    estimates: [estimate, share(copying), asymmetryEstimate(copying)],
    checks,
  };
}

async function testCopying(
  context: MeasureContext,
  claim: ClaimSource,
  asked: Asked,
  copying: Copying,
): Promise<Partial<ClaimResult>> {
  const verdict = copyingVerdict(copying);
  const order = precedenceOf(asked.couple.weeks);
  const estimates = [
    share(copying),
    asymmetryEstimate(copying),
    precedenceEstimate(
      message('rows.earlierThan', { a: asked.a.label, b: asked.b.label }),
      asked.couple,
      order,
    ),
  ];
  if (verdict === 'not testable') {
    const why = whyNot(copying);
    const known = (pOfNoOrder(order) ?? 1) <= 0.05;
    return {
      ...notTestable(message(known ? 'follows.orderKnown' : 'follows.notSeen', { why }), [
        message('follows.secondsAndWeeks'),
      ]),
      estimates,
      caveats: followsCaveats(asked, 'copying', await unseenIn(context, asked)),
    };
  }
  const checks = await copyingChecks(context, claim, asked, copying.asymmetry?.window ?? null, verdict);
  const decision = unlessFragile(verdict === 'undecided' ? imprecise(whyOpen(copying)) : { verdict }, checks);
  return {
    ...decided(decision),
    p: null,
    wording: message('follows.together', {
      sentences: [...copyingSentences(asked, copying), message('follows.notWhy')],
    }),
    toCollect: decision.verdict === 'undecided' ? [message('follows.moreWeeks')] : [],
    caveats: followsCaveats(asked, 'copying', await unseenIn(context, asked)),
    estimates,
    checks,
  };
}

const whyOpen = ({ asymmetry }: Copying): Said =>
  message(asymmetry !== null && fades(asymmetry) ? 'follows.fading' : 'verdicts.oneIncludesThreshold');
