import type { MeasureContext } from '../../measures/measure.ts';
import { distinct, message } from '../../messages/index.ts';
import type { Frame } from '../../model/frame.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { ClaimReading, ClaimState } from '../../model/question.ts';
import type { Said } from '../../model/said.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { twoAtOnce } from '../../measures/twoAtOnce.ts';
import { testClaim } from '../testClaims.ts';
import type { Asked } from './asked.ts';
import { type Together, fillingsOf, readingOf, together } from './readings.ts';
import { notTestable, plainOf } from '../verdicts/result.ts';
import { outsideTime } from '../verdicts/period.ts';
import { frameFor } from '../../measures/scope.ts';
import { untested } from '../verdicts/untested.ts';

/** A claim tested as far as it can be: by itself, or under every filling of what it leaves open. */
export interface Tested {
  readonly state: ClaimState;
  readonly result: ClaimResult;
  readonly readings: readonly ClaimReading[];
  readonly readingsOf: number;
}

/** Tests a claim that leaves nothing open. */
export async function testComplete(context: MeasureContext, id: string, claim: ClaimSource): Promise<Tested> {
  const result = await testClaim(context, id, claim);
  return {
    state: result.verdict === 'not testable' ? 'not testable' : 'decided',
    result,
    readings: [],
    readingsOf: 0,
  };
}

/** Tests an open claim under its readings: they are looked at, not sealed. */
export async function testOpen(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
  open: readonly Asked[],
  frame: Frame,
): Promise<Tested> {
  const { fillings, of } = fillingsOf(context.project, claim, open);
  const { frame: facts } = await frameFor(context.driver, context.project, {});
  const outside = fillings.map((one) => outsideTime(one.claim, facts, context.project.timezone));
  const [never] = outside;
  if (never !== undefined && outside.every((because) => because !== undefined))
    return { state: 'not testable', result: untested(id, claim, frame, never), readings: [], readingsOf: 0 };
  const { now: _n, ...unsealed } = context;
  const results = await twoAtOnce(fillings, (filling) => {
    context.signal?.throwIfAborted();
    return testClaim({ ...unsealed, project: filling.project }, id, filling.claim);
  });
  const readings = fillings.map((filling, i) => readingOf(filling, results[i] as ClaimResult));
  const all = together(readings, of === fillings.length);
  const shell: ClaimResult = {
    ...untested(id, claim, frame, { reason: 'missing parameter', explanation: '', collect: [] }),
    ...notTestable(
      message('questions.missing'),
      open.flatMap(({ lacks }) => lacks),
    ),
    wording: message('questions.notTested', { asked: open.map(({ ask }) => ask) }),
  };
  const first = results.find(({ verdict }) => verdict !== 'not testable');
  if (first === undefined) return { state: 'needs you', result: shell, readings, readingsOf: of };
  const { reason: _r, ...bare } = shell;
  const runsBefore = Math.max(...results.map((one) => one.runsBefore ?? 0));
  const result: ClaimResult = {
    ...bare,
    rule: first.rule,
    parameters: commonOf(results),
    verdict: all.verdict,
    plain: plainOf(all.verdict),
    wording: wordingOf(all, readings),
    ...(all.agree ? {} : { reason: message('questions.dependsWhy', { counted: counted(all, of) }) }),
    caveats: distinct(results.flatMap(({ caveats }) => caveats)),
    toCollect: distinct(results.flatMap(({ toCollect }) => toCollect)),
    exploratory: results.some(({ exploratory }) => exploratory),
    ...(runsBefore > 0 ? { runsBefore } : {}),
    estimates: results.flatMap(({ estimates, verdict }, i) => {
      const [main] = estimates;
      if (main === undefined || verdict === 'not testable') return [];
      return [
        {
          ...main,
          name: message('questions.estimateUnder', { name: main.name, assumed: readings[i]?.assumed ?? '' }),
        },
      ];
    }),
    evidence: first.evidence,
    frame: first.frame,
  };
  return { state: all.agree ? 'decided' : 'needs you', result, readings, readingsOf: of };
}

/** Which network a claim of concert is about is the same whoever it is of: a report draws it. */
function commonOf(results: readonly ClaimResult[]): ClaimResult['parameters'] {
  const values = (name: string): unknown[] => [
    ...new Set(
      results.filter(({ verdict }) => verdict !== 'not testable').map(({ parameters }) => parameters[name]),
    ),
  ];
  return Object.fromEntries(
    ['object', 'window'].flatMap((name) => {
      const [one, ...others] = values(name);
      return one === undefined || others.length > 0 ? [] : [[name, one]];
    }),
  );
}

const counted = ({ tested, supported, contradicted, undecided }: Together, of: number): Said =>
  message('questions.counted', { of, tested, supported, contradicted, undecided });

function wordingOf(all: Together, readings: readonly ClaimReading[]): Said {
  const told = { tested: all.tested, untestable: readings.length - all.tested };
  if (!all.agree) return message('questions.depends', { counted: counted(all, readings.length) });
  if (all.verdict === 'supported') return message('questions.allAgree', told);
  if (all.verdict === 'contradicted') return message('questions.allOtherwise', told);
  return message('questions.allUnknown', told);
}
