import type { MeasureContext } from '../../../measures/measure.ts';
import { nameInPrint } from '../../../measures/groups.ts';
import { type ChannelFacts, frameFor, frameOf } from '../../../measures/scope.ts';
import { denominatorLabels, missingOdds } from '../../../measures/share/estimates.ts';
import { countSides, evidenceOf, labelOf, prepareSides } from '../../../measures/share/sides.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { ClaimSource, Project, Side } from '../../../model/project.ts';
import { type ClaimResult, plainVerdict } from '../../../model/verdict.ts';
import { withoutHostile } from '../../../measures/coding/sample.ts';
import { coderDisagreement, codingToDo, speaksOfUse } from '../../verdicts/coded.ts';
import { codedShares } from './coded.ts';
import { agreeing, unlessFragile } from '../../verdicts/decide.ts';
import { beside, caveatsOf, checksOf, tippingOf } from './beside.ts';
import { type Ask, countBy, type Form, sum } from './counts.ts';
import { cannotDecide, minimumUnits, neverFound, tooFew } from './testable.ts';
import { count, percent } from '../../../messages/numbers.ts';
import { differenceInWords, shareInWords } from '../../verdicts/wording.ts';

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
  });
  const { scope } = whole;
  const frame = concerned(whole.frame, sides);
  const form: Form = claim.type === 'dominates' && claim.form !== 'plurality' ? 'majority' : 'plurality';
  const threshold = claim.threshold ?? (form === 'majority' ? 0.5 : 0);
  const labels = sides.map((side) => labelOf(project, side));
  const shell = shellOf(id, claim, { sides: labels, form, threshold, minimumUnits, missingOdds });
  const result = (rest: Partial<ClaimResult>): ClaimResult => ({
    ...shell,
    frame: frameOf(project, frame),
    ...rest,
  });
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
  const ask: Ask = { form, threshold, sides: sides.length, any, labels, coded };
  const byUnit = (['texts', 'posts'] as const).map((unit) => countBy(frame, counts, unit, ask));
  const plain = agreeing(byUnit.map(({ label, verdict }) => ({ label: denominatorLabels[label], verdict })));
  const checks = checksOf(frame, counts, ask, plain.verdict, (facts) => nameInPrint(context, facts));
  const decision = unlessFragile(plain, checks);
  const main = byUnit[0]?.conditions ?? [];
  const estimates = [
    ...byUnit.flatMap(({ conditions }) => conditions),
    ...beside(frame, counts, ask, sides[0] !== undefined && hasWords(sides[0])),
  ];
  return result({
    verdict: decision.verdict,
    plain: plainVerdict[decision.verdict],
    ...(decision.reason === undefined ? {} : { reason: decision.reason }),
    wording:
      coded === undefined ? wordingOf(form, sides, labels, main) : codedWording(form, sides, labels, main),
    toCollect: [
      ...(decision.verdict === 'undecided' ? collectMore(decision.reason ?? '', coded !== undefined) : []),
      ...codingToDo(
        readiness,
        sides.flatMap(({ words, about }) => words ?? about ?? []),
      ),
    ],
    tippingPoints: tippingOf(frame, counts, ask, decision.verdict, sides.some(hasWords)),
    caveats: caveatsOf({ ...context, project }, sides, labels, counts, frame, readiness),
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

/** The channels the question is about: where every side is one of channels alone, no others have a part in it. */
function concerned(frame: readonly ChannelFacts[], sides: readonly Side[]): readonly ChannelFacts[] {
  const named = sides.map(({ by }) => by);
  if (sides.some(hasWords) || named.includes(undefined)) return frame;
  return frame.filter(({ communities }) => communities.some((community) => named.includes(community)));
}

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

function shellOf(id: string, claim: ClaimSource, used: Record<string, unknown>): Omit<ClaimResult, 'frame'> {
  const { type, text, source, ...parameters } = claim;
  return {
    id,
    type,
    ...(text === undefined ? {} : { text }),
    ...(source === undefined ? {} : { source }),
    parameters: { ...parameters, ...used },
    verdict: 'not testable',
    plain: plainVerdict['not testable'],
    rule: ruleOf(used['form'] as Form, used['threshold'] as number),
    wording: '',
    toCollect: [],
    tippingPoints: [],
    caveats: [],
    exploratory: true,
    holm: null,
    estimates: [],
    checks: [],
    evidence: [],
  };
}

/** X's own vocabulary without its opponents' names for X: a hostile mention is no adoption. */
function inOwnWords(project: Project, sides: readonly Side[]): Project {
  const mentioned = new Set(sides.map(({ about }) => about));
  return sides.reduce(
    (own, { words }) => (words === undefined || mentioned.has(words) ? own : withoutHostile(own, words)),
    project,
  );
}

const ruleOf = (form: Form, threshold: number): string =>
  form === 'majority'
    ? `Supported when X's share among the units with X or a named rival is above ${percent(threshold)} over its whole interval, by distinct texts and by posts, and stays so in every check (a channel left out may not turn it round); contradicted when it is below in the same way.`
    : `Supported when X's share is ahead of every named rival's by more than ${percent(threshold)} over the whole interval, by distinct texts and by posts, and stays so in every check (a channel left out may not turn it round); contradicted when it is behind one of them in the same way.`;

function wordingOf(
  form: Form,
  sides: readonly Side[],
  labels: readonly string[],
  conditions: readonly Estimate[],
): string {
  const [own = 'X', ...rivals] = labels;
  const [first] = conditions;
  if (first === undefined) return '';
  const quoted = [own, ...rivals].map((label) => `“${label}”`);
  const named = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
  // Channels publish texts; words stand in them.
  const published = !sides.some(hasWords);
  const of = `Of the ${count(first.denominator)} distinct texts ${published ? 'by' : 'with'} ${named}`;
  if (form === 'majority') {
    return published
      ? `${of}, ${shareInWords(first)} are by “${own}”.`
      : `${of}, “${own}” stands in ${shareInWords(first)}.`;
  }
  const gaps = conditions.map((estimate, i) => `${differenceInWords(estimate)} against “${rivals[i]}”`);
  return `${of}, the share of “${own}” differs by ${gaps.join(', by ')}.`;
}

function codedWording(
  form: Form,
  sides: readonly Side[],
  labels: readonly string[],
  conditions: readonly Estimate[],
): string {
  const [own = 'X', ...rivals] = labels;
  const [first] = conditions;
  if (first === undefined) return '';
  const quoted = [own, ...rivals].map((label) => `“${label}”`);
  const named = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
  const does = sides.some(({ words }) => words !== undefined) ? 'use as their own the words of' : 'speak of';
  const of = `By texts read by people, some ${count(Math.round(first.denominator))} distinct texts ${does} ${named}`;
  if (form === 'majority') return `${of}; “${own}” has ${shareInWords(first)} of them.`;
  const gaps = conditions.map((estimate, i) => `${differenceInWords(estimate)} against “${rivals[i]}”`);
  return `${of}; the share of “${own}” differs by ${gaps.join(', by ')}.`;
}

function collectMore(reason: string, coded: boolean): string[] {
  if (reason.startsWith('imprecise') && coded)
    return ['larger coded samples, above all of texts without a match (isogloss code --unmatched)'];
  if (reason.startsWith('imprecise')) return ['the missing posts (see completeness), or a longer period'];
  if (reason.startsWith('fragile')) return ['more channels of the kind the verdict rests on'];
  return ['a decision, fixed before measuring, which denominator the sentence means'];
}
