import type { MeasureContext } from '../../../measures/measure.ts';
import { nameSaid } from '../../../measures/groups.ts';
import { type ChannelFacts, frameFor, frameOf } from '../../../measures/scope.ts';
import { missingOdds } from '../../../measures/share/estimates.ts';
import {
  type PreparedSides,
  type SideCount,
  countOwn,
  countSides,
  evidenceOf,
  labelOf,
  prepareSides,
} from '../../../measures/share/sides.ts';
import { filledTemplates, withoutTexts } from '../../../measures/share/templates.ts';
import { twinsOf } from '../../../measures/share/twins.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { ClaimSource, Project, Side } from '../../../model/project.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { withoutHostile } from '../../../measures/coding/sample.ts';
import { coderDisagreement, codingToDo, speaksOfUse } from '../../verdicts/coded.ts';
import { type CodedShares, codedShares } from './coded.ts';
import { type Decision, agreeing, unlessFragile } from '../../verdicts/decide.ts';
import { beside, caveatsOf, checksOf, decidedAtSmallerOdds, restingOnShort, tippingOf } from './beside.ts';
import { type Ask, countBy, type Form, formOf, minimumUnits, sum } from './counts.ts';
import { cannotDecide, neverFound, tooFew } from './testable.ts';
import { wholeCaveats } from './whole.ts';
import { boundsOf, decided, emptyResult, resultIn } from '../../verdicts/result.ts';

/** Tests `dominates` and `outperforms`: X's share among the posts with X or a named rival. */
export async function testShareClaim(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
): Promise<ClaimResult> {
  const { driver } = context;
  const sides = sidesOf(context, claim);
  const project = inOwnWords(context.project, sides);
  const whole = await frameFor(driver, project, {
    ...(claim.within === undefined ? {} : { communities: claim.within }),
    from: claim.period?.from,
    to: claim.period?.to,
    days: context.days,
  });
  const { scope } = whole;
  const frame = concerned(whole.frame, sides);
  const form = formOf(claim);
  const threshold = claim.threshold ?? (form === 'majority' ? 0.5 : 0);
  const labels = sides.map((side) => labelOf(project, side));
  const used = { sides: labels, form, threshold, minimumUnits, missingOdds };
  const shell = emptyResult(id, claim, message('shares.rule', { form, threshold }), used);
  const result = resultIn(shell, frameOf(project, frame));
  const early = cannotDecide({ ...context, project }, claim, sides, frame);
  if (early !== undefined) return result(early);

  const { readiness, shares } = await codedShares(context, sides, frame, scope);
  if (readiness.state === 'disagree') return result(coderDisagreement(readiness));

  const prepared = await prepareSides(driver, project, frame, scope, sides);
  const counts = await countSides(driver, prepared, '', project.timezone);
  const unfound = neverFound(sides, labels, counts);
  if (unfound !== undefined) return result(unfound);
  const any = (1 << sides.length) - 1;
  const units = sum(counts, 'texts', (side) => (side & any) !== 0);
  if (units < minimumUnits) return result(tooFew(units, labels));

  const coded = speaksOfUse(readiness) ? shares : undefined;
  const worded = sides.some(hasWords);
  const own = worded ? await countOwn(driver, prepared) : undefined;
  const asked = { form, threshold, sides: sides.length, any, labels, coded, worded };
  const plainAsk: Ask = { ...asked, whole: wholeSides(frame, sides) };
  const byUnit = (['texts', 'posts'] as const).map((unit) => countBy(frame, counts, unit, plainAsk));
  const plain = agreeing(
    byUnit.map(({ label, verdict }) => ({
      label: message(label === 'texts' ? 'verdicts.textsOnceAChannel' : 'verdicts.posts'),
      verdict,
    })),
  );
  // What is undecided has no check that could take it back.
  const ask =
    plain.verdict === 'undecided'
      ? plainAsk
      : { ...plainAsk, ...(await copiesIn(driver, prepared, counts, any, coded)) };
  const checks = checksOf(frame, counts, ask, plain.verdict, (facts) => nameSaid(context, facts));
  const decision = unlessFragile(plain, checks);
  const main = byUnit[0]?.conditions ?? [];
  const estimates = [
    ...byUnit.flatMap(({ conditions }) => conditions),
    ...beside(frame, counts, ask, sides[0] !== undefined && hasWords(sides[0]) ? own : undefined),
  ];
  return result({
    ...decided(decision),
    wording: wordingOf(form, sides, labels, main, coded !== undefined),
    toCollect: [
      ...(decision.verdict === 'undecided' ? collectMore(decision, coded !== undefined) : []),
      ...codingToDo(
        readiness,
        sides.flatMap(({ words, about }) => words ?? about ?? []),
      ),
    ],
    tippingPoints:
      decision.verdict === 'undecided'
        ? decidedAtSmallerOdds(checks)
        : tippingOf(frame, counts, ask, decision.verdict, sides.some(hasWords)),
    caveats: [
      ...caveatsOf({ ...context, project }, sides, labels, counts, frame, readiness),
      ...(own === undefined ? [] : wholeCaveats(counts, own, ask, decision.verdict)),
      ...restingOnShort(checks, counts, ask, decision.verdict),
    ],
    estimates,
    checks,
    evidence: sides.map((_, i) => ({
      ...evidenceOf(
        prepared,
        'texts',
        1 << i,
        0,
        labels[i] ?? '',
        sum(counts, 'texts', (side) => (side & (1 << i)) !== 0),
      ),
      label: labels[i] ?? '',
    })),
  });
}

/** The channels the question is about: where every side is one of channels, no others have a part in it, whatever is counted of these. */
function concerned(frame: readonly ChannelFacts[], sides: readonly Side[]): readonly ChannelFacts[] {
  const named = sides.map(({ by }) => by);
  if (named.includes(undefined)) return frame;
  return frame.filter(({ communities }) => communities.some((community) => named.includes(community)));
}

/** The channels that are a side by themselves. */
const wholeSides = (frame: readonly ChannelFacts[], sides: readonly Side[]): ReadonlySet<string> =>
  new Set(
    sides.flatMap(({ by }) => {
      const own = by === undefined ? [] : frame.filter(({ communities }) => communities.includes(by));
      return own.length === 1 ? own.map(({ key }) => key) : [];
    }),
  );

const hasWords = (side: Side): boolean => (side.words ?? side.about) !== undefined;

/** A claim says what is X's in one of three ways; a rival's bare name is of the same way. */
export function sidesOf(context: MeasureContext, claim: ClaimSource): Side[] {
  const own: Side = {
    ...(claim.label === undefined ? {} : { label: claim.label }),
    ...(claim.by === undefined ? {} : { by: claim.by }),
    ...(claim.words === undefined ? {} : { words: claim.words }),
    ...(claim.about === undefined ? {} : { about: claim.about }),
  };
  const isLexicon = (name: string): boolean => context.project.lexicons[name] !== undefined;
  const rivals = (claim.rivals ?? []).map((rival): Side => {
    if (typeof rival !== 'string') return rival;
    if (claim.words !== undefined && isLexicon(rival)) return { words: rival };
    if (claim.about !== undefined && isLexicon(rival)) return { about: rival };
    return { by: rival };
  });
  return [own, ...rivals];
}

/** X's own vocabulary without its opponents' names for X: a hostile mention is no adoption. */
function inOwnWords(project: Project, sides: readonly Side[]): Project {
  const mentioned = new Set(sides.map(({ about }) => about));
  return sides.reduce(
    (own, { words }) => (words === undefined || mentioned.has(words) ? own : withoutHostile(own, words)),
    project,
  );
}

function wordingOf(
  form: Form,
  sides: readonly Side[],
  labels: readonly string[],
  estimates: readonly Estimate[],
  coded: boolean,
): Said {
  const said = {
    form,
    labels,
    units: estimates[0]?.denominator ?? 0,
    conditions: estimates.map(boundsOf),
  };
  // Channels publish texts; words stand in them.
  return coded
    ? message('shares.codedWording', { ...said, use: sides.some(({ words }) => words !== undefined) })
    : message('shares.wording', { ...said, published: !sides.some(hasWords) });
}

function collectMore({ open }: Decision, coded: boolean): Said[] {
  if (open === 'imprecise')
    return [coded ? message('coding.largerSamples') : message('shares.collectMissing')];
  return [open === 'fragile' ? message('shares.collectKind') : message('shares.fixDenominator')];
}

/** Copies that are counted as texts of their own: of a template, or of a channel taken in under two names. */
async function copiesIn(
  driver: MeasureContext['driver'],
  prepared: PreparedSides,
  counts: readonly SideCount[],
  any: number,
  coded: CodedShares | undefined,
): Promise<Pick<Ask, 'plainTexts' | 'longTexts' | 'twins'>> {
  const twins = await twinsOf(driver, prepared);
  const apart = twins.size === 0 ? {} : { twins };
  // How often coded uses stand in texts of a template is not known.
  if (coded !== undefined) return apart;
  const { filled, short } = await filledTemplates(driver, prepared, any);
  return {
    ...apart,
    ...(filled.size === 0 ? {} : { plainTexts: withoutTexts(counts, filled) }),
    ...(short.size === 0 ? {} : { longTexts: withoutTexts(counts, short) }),
  };
}
