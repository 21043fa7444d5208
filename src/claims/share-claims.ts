import type { Estimate } from '../model/estimate.ts';
import type { ClaimSource, Side } from '../model/project.ts';
import type { Check, ClaimResult, Verdict } from '../model/verdict.ts';
import { plainVerdict } from '../model/verdict.ts';
import type { MeasureContext } from '../measures/measure.ts';
import {
  type ChannelPart,
  type Denominator,
  channelShare,
  denominatorLabels,
  frameDifference,
  frameShare,
  missingOdds,
  partsOf,
  transferDifference,
  transferShare,
  viewShare,
} from '../measures/share/estimates.ts'; // prettier-ignore
import { type SideCount, countSides, evidenceOf, labelOf, prepareSides } from '../measures/share/sides.ts';
import { type ChannelFacts, frameFor, frameOf } from '../measures/scope.ts';
import { tippingOddsIn, tippingPrecisionIn } from '../measures/share/tipping.ts';
import { agreeing, decide, together, unlessFragile } from './decide.ts';
import { differenceInWords, percent, shareInWords } from './wording.ts';

/** Fewer distinct texts than this with any of the sides decide nothing. A first choice, to be fixed by power curves. */
export const minimumUnits = 30;

type Form = 'majority' | 'plurality';

/** What one way of counting gives: for a majority one condition, for a plurality one a rival. */
interface Counted {
  readonly label: Denominator;
  readonly verdict: Verdict;
  readonly conditions: readonly Estimate[];
}

/** X's bit; the rivals' follow. */
const x = 1;

/** Tests `dominates` and `outperforms`: X's share among the posts with X or a named rival. */
export async function testShareClaim(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
): Promise<ClaimResult> {
  const { project, driver } = context;
  const sides = sidesOf(context, claim);
  const { scope, frame } = await frameFor(driver, project, {
    ...(claim.within === undefined ? {} : { communities: claim.within }),
    from: claim.period?.from,
    to: claim.period?.to,
  });
  const form: Form = claim.type === 'dominates' && claim.form !== 'plurality' ? 'majority' : 'plurality';
  const threshold = claim.threshold ?? (form === 'majority' ? 0.5 : 0);
  const labels = sides.map((side) => labelOf(project, side));
  const shell = shellOf(id, claim, { sides: labels, form, threshold, minimumUnits, missingOdds });
  const result = (rest: Partial<ClaimResult>): ClaimResult => ({
    ...shell,
    frame: frameOf(project, frame),
    ...rest,
  });
  const early = cannotDecide(context, claim, sides, frame);
  if (early !== undefined) return result(early);

  const prepared = await prepareSides(driver, project, frame, scope, sides);
  const counts = await countSides(driver, prepared, '', project.timezone);
  const unfound = neverFound(sides, labels, counts);
  if (unfound !== undefined) return result(unfound);
  const any = (1 << sides.length) - 1;
  const units = sum(counts, 'texts', (side) => (side & any) !== 0);
  if (units < minimumUnits) return result(tooFew(units, labels));

  const ask: Ask = { form, threshold, sides: sides.length, any, labels };
  const whole = (['texts', 'posts'] as const).map((unit) => countBy(frame, counts, unit, ask));
  const plain = agreeing(whole.map(({ label, verdict }) => ({ label: denominatorLabels[label], verdict })));
  const checks = checksOf(frame, counts, ask, plain.verdict);
  const decision = unlessFragile(plain, checks);
  const main = whole[0]?.conditions ?? [];
  const estimates = [...whole.flatMap(({ conditions }) => conditions), ...beside(frame, counts, ask)];
  return result({
    verdict: decision.verdict,
    plain: plainVerdict[decision.verdict],
    ...(decision.reason === undefined ? {} : { reason: decision.reason }),
    wording: wordingOf(form, labels, main),
    toCollect: decision.verdict === 'undecided' ? collectMore(decision.reason ?? '') : [],
    tippingPoints: tippingOf(frame, counts, ask, plain.verdict),
    caveats: caveatsOf(context, sides, labels, counts, frame),
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

const ruleOf = (form: Form, threshold: number): string =>
  form === 'majority'
    ? `Supported when X's share among the units with X or a named rival is above ${percent(threshold)} over its whole interval, by distinct texts and by posts, and stays so in every check; contradicted when it is below in the same way.`
    : `Supported when X's share is ahead of every named rival's by more than ${percent(threshold)} over the whole interval, by distinct texts and by posts, and stays so in every check; contradicted when it is behind one of them in the same way.`;

const notTestable = (reason: string, toCollect: string[]): Partial<ClaimResult> => ({
  verdict: 'not testable',
  plain: plainVerdict['not testable'],
  reason,
  wording: `These posts cannot test this: ${reason}.`,
  toCollect,
});

function cannotDecide(
  context: MeasureContext,
  claim: ClaimSource,
  sides: readonly Side[],
  frame: readonly ChannelFacts[],
): Partial<ClaimResult> | undefined {
  const [own, ...rivals] = sides;
  if (own === undefined || (own.by === undefined && own.words === undefined && own.about === undefined)) {
    return notTestable('the claim does not say what is X’s', [
      'name X’s channels (by), vocabulary (words) or mentions (about)',
    ]);
  }
  if (rivals.length === 0) {
    return notTestable('no rival is named, and “more than whom” is part of the claim', [
      'name the rivals in the claim (rivals)',
    ]);
  }
  if (claim.type === 'outperforms' && rivals.length !== 1) {
    return notTestable('outperforms compares two, and more rivals are named', [
      'name one rival, or use dominates',
    ]);
  }
  if (frame.length === 0) {
    const asked = [claim.period?.from, claim.period?.to].filter((day) => day !== undefined).join(' to ');
    return notTestable(
      asked === ''
        ? 'the corpus holds no posts of the channels named'
        : `the corpus holds no posts of ${asked}: the same question of another time could be asked`,
      ['posts of the channels and the time the claim speaks of'],
    );
  }
  for (const side of sides) {
    if (side.by === undefined || frame.some((channel) => channel.communities.includes(side.by ?? '')))
      continue;
    return notTestable(
      `no channel of “${context.project.communities[side.by]?.label ?? side.by}” is in the corpus`,
      [`posts of the channels of “${side.by}”`],
    );
  }
  return undefined;
}

/** A vocabulary that was never found may be wrong or may not be used: which, these posts cannot say. */
function neverFound(
  sides: readonly Side[],
  labels: readonly string[],
  counts: readonly SideCount[],
): Partial<ClaimResult> | undefined {
  const index = sides.findIndex(
    (side, i) =>
      (side.words ?? side.about) !== undefined && sum(counts, 'texts', (s) => (s & (1 << i)) !== 0) === 0,
  );
  if (index === -1) return undefined;
  return notTestable(
    `no post has a word of “${labels[index]}”, so it is not known whether its vocabulary finds what it should`,
    [`read a sample of posts for “${labels[index]}” and widen its lexicon, or collect channels that use it`],
  );
}

const tooFew = (units: number, labels: readonly string[]): Partial<ClaimResult> =>
  notTestable(
    `only ${units} distinct texts have any of ${labels.map((l) => `“${l}”`).join(', ')}; ${minimumUnits} are the least that can decide`,
    ['more days, or more channels of the same kind'],
  );

interface Ask {
  readonly form: Form;
  readonly threshold: number;
  readonly sides: number;
  readonly any: number;
  readonly labels: readonly string[];
}

const has = (bit: number) => (side: number) => (side & bit) !== 0;

function sum(counts: readonly SideCount[], unit: 'texts' | 'posts', of: (side: number) => boolean): number {
  return counts.reduce((total, c) => total + (of(c.side) ? c[unit] : 0), 0);
}

function rivalsOf(ask: Ask): number[] {
  return Array.from({ length: ask.sides - 1 }, (_, i) => i + 1);
}

function countBy(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  unit: 'texts' | 'posts',
  ask: Ask,
  first: (side: number) => boolean = has(x),
): Counted {
  const unitLabel = `${denominatorLabels[unit]} with X or a rival`;
  const conditions =
    ask.form === 'majority'
      ? [frameShare(`share of ${ask.labels[0]}`, unitLabel, partsOf(frame, counts, unit, ask.any, first))]
      : rivalsOf(ask).map((i) =>
          frameDifference(
            `${ask.labels[0]} less ${ask.labels[i]}`,
            unitLabel,
            partsOf(frame, counts, unit, ask.any, first, has(1 << i)),
          ),
        );
  const verdict = together(conditions.map((estimate) => decide(estimate, ask.threshold)));
  return { label: unit, verdict, conditions };
}

/** The same question asked a little differently: each channel left out, copies counted, posts with both not counted. */
function checksOf(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  ask: Ask,
  verdict: Verdict,
): Check[] {
  const check = (name: string, counted: Counted): Check => ({
    name,
    value: counted.conditions[0]?.value ?? null,
    verdict: counted.verdict,
    flips: (verdict === 'supported' || verdict === 'contradicted') && counted.verdict !== verdict,
  });
  const out = frame
    .filter((facts) => counts.some((c) => c.channel === facts.key && c.texts > 0))
    .map((facts) => {
      const rest = frame.filter((other) => other !== facts);
      const kept = counts.filter((c) => c.channel !== facts.key);
      return check(`without ${nameInPrint(facts)}`, countBy(rest, kept, 'texts', ask));
    });
  const onlyX = (side: number): boolean => (side & ask.any) === x;
  const exclusive: Check[] =
    ask.form === 'majority'
      ? [
          check(
            'posts that name X and a rival not counted for X',
            countBy(frame, counts, 'texts', ask, onlyX),
          ),
        ]
      : [];
  return [
    check('copies counted (no de-duplication)', countBy(frame, counts, 'posts', ask)),
    ...exclusive,
    ...out,
  ];
}

const nameInPrint = (facts: ChannelFacts): string =>
  facts.kind === 'personal' ? 'a personal channel' : facts.channel;

/** Estimates that decide nothing and must be seen: forwards, channels, views, other channels of this kind. */
function beside(frame: readonly ChannelFacts[], counts: readonly SideCount[], ask: Ask): Estimate[] {
  const label = ask.labels[0] ?? '';
  const parts = (unit: 'texts' | 'posts' | 'forwards' | 'views'): ChannelPart[] =>
    partsOf(frame, counts, unit, ask.any, has(x));
  const name = `share of ${label}`;
  const viewed = counts.reduce((total, c) => total + c.viewed, 0);
  const transfer =
    ask.form === 'majority'
      ? [transferShare(`${name}, other channels of this kind`, denominatorLabels.texts, parts('texts'))]
      : rivalsOf(ask).map((i) =>
          transferDifference(
            `${label} less ${ask.labels[i]}, other channels of this kind`,
            denominatorLabels.texts,
            partsOf(frame, counts, 'texts', ask.any, has(x), has(1 << i)),
          ),
        );
  return [
    ...(ask.form === 'majority'
      ? []
      : ask.labels.map((side, i) =>
          frameShare(
            `share of ${side}`,
            denominatorLabels.texts,
            partsOf(frame, counts, 'texts', ask.any, has(1 << i)),
          ),
        )),
    frameShare(`${name}, forwards`, denominatorLabels.forwards, parts('forwards')),
    channelShare(`channels with ${label}`, parts('posts')),
    viewShare(`${name}, by views`, parts('views'), viewed),
    ...transfer,
  ];
}

function wordingOf(form: Form, labels: readonly string[], conditions: readonly Estimate[]): string {
  const [own = 'X', ...rivals] = labels;
  const [first] = conditions;
  if (first === undefined) return '';
  const sides = [own, ...rivals].map((label) => `“${label}”`);
  const named = `${sides.slice(0, -1).join(', ')} or ${sides.at(-1)}`;
  if (form === 'majority') {
    return `Of the ${first.denominator} distinct texts with ${named}, “${own}” stands in ${shareInWords(first)}.`;
  }
  const gaps = conditions.map((estimate, i) => `${differenceInWords(estimate)} against “${rivals[i]}”`);
  return `Of the ${first.denominator} distinct texts with ${named}, the share of “${own}” differs by ${gaps.join(', by ')}.`;
}

function tippingOf(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  ask: Ask,
  verdict: Verdict,
): string[] {
  if (verdict !== 'supported' && verdict !== 'contradicted') return [];
  const lines: string[] = [];
  const difference = ask.form === 'plurality';
  for (const i of difference ? rivalsOf(ask) : [0]) {
    const parts = difference
      ? partsOf(frame, counts, 'texts', ask.any, has(x), has(1 << i))
      : partsOf(frame, counts, 'texts', ask.any, has(x));
    const against = difference ? ` against “${ask.labels[i]}”` : '';
    const odds = tippingOddsIn(parts, ask.threshold, difference);
    lines.push(
      Number.isFinite(odds)
        ? `It would tip${against} if missing posts had X at ${odds.toFixed(1)} times the odds of those held, or the inverse.`
        : `No odds of the missing posts would tip it${against}.`,
    );
    const precision = tippingPrecisionIn(
      counts,
      ask.any,
      difference ? 1 << i : ask.any & ~x,
      ask.threshold,
      difference,
    );
    if (precision !== null)
      lines.push(
        `It would tip${against} if only ${percent(precision.value)} of the matches of ${precision.of === 'x' ? `“${ask.labels[0]}”` : 'the rivals'} meant what they seem to, all others being right.`,
      );
  }
  return lines;
}

function caveatsOf(
  context: MeasureContext,
  sides: readonly Side[],
  labels: readonly string[],
  counts: readonly SideCount[],
  frame: readonly ChannelFacts[],
): string[] {
  const caveats: string[] = [];
  if (sides.some((side) => (side.words ?? side.about) !== undefined)) {
    caveats.push('Vocabulary not validated: this speaks of where the words occur, not of who means them.');
  }
  const any = (1 << sides.length) - 1;
  const both = sum(counts, 'texts', (side) => (side & x) !== 0 && (side & any & ~x) !== 0);
  const units = sum(counts, 'texts', has(any));
  if (both > 0)
    caveats.push(
      `${both} of ${units} texts (${percent(both / units)}) have “${labels[0]}” and a rival: they count for both.`,
    );
  const unrated = frame.filter((facts) => facts.completeness === null).length;
  if (unrated > 0)
    caveats.push(
      `Completeness is not known for ${unrated} of ${frame.length} channels; their missing posts are not in the interval.`,
    );
  const forms = new Set(
    sides.flatMap((side) => {
      const lexicon = context.project.lexicons[side.words ?? side.about ?? ''];
      return lexicon === undefined
        ? []
        : lexicon.terms.map(
            (term) => (typeof term === 'string' ? lexicon.form : (term.form ?? lexicon.form)) ?? 'neutral',
          );
    }),
  );
  if (forms.has('opponents'))
    caveats.push('A lexicon holds names that opponents use: a mention is not an adoption.');
  return caveats;
}

function collectMore(reason: string): string[] {
  if (reason.startsWith('imprecise')) return ['the missing posts (see completeness), or a longer period'];
  if (reason.startsWith('fragile')) return ['more channels of the kind the verdict rests on'];
  return ['a decision, fixed before measuring, which denominator the sentence means'];
}
