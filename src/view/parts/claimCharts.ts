import type { WrittenClaim } from '../../model/verdict.ts';
import { type IntervalRow, type ReadAgainst, intervalCaption, intervalChart } from '../charts/intervals.ts';
import { capital, printable } from '../format.ts';
import type { Html } from '../html.ts';
import type { Page } from '../page.ts';
import { answeredElse, checksOf } from './checks.ts';

type Estimates = WrittenClaim['estimates'];

/**
 * What decides in the one chart of a claim, against its threshold; what stands beside it in charts of their own, one
 * for each kind of value.
 */
export function chartsOf(
  page: Page,
  claim: WrittenClaim,
  id: string,
  explained: boolean,
): { first: Html | null; rest: (Html | null)[] } {
  const shown = claim.estimates.filter(printable);
  const deciding = shown
    .filter((estimate) => kindOf(estimate) === kindOf(shown[0]))
    .slice(0, conditions(claim));
  const groups = new Map<string, Estimates>();
  for (const estimate of shown.filter((one) => !deciding.includes(one)))
    groups.set(kindOf(estimate), [...(groups.get(kindOf(estimate)) ?? []), estimate]);
  const threshold = thresholdOf(claim);
  // As the table of them counts: any other answer, also one that takes no verdict back.
  const others = new Set(answeredElse(claim));
  const again = checksOf(claim).flatMap((check) =>
    check.value === null ? [] : [{ name: check.name, value: check.value, flips: others.has(check) }],
  );
  const asked = { n: checksOf(claim).length, flips: others.size };
  const first = intervalChart(page, {
    id: `${id}-chart-1`,
    title: page.say(threshold === null ? 'claim.chart' : 'claim.chartAgainst'),
    rows: rowsOf(deciding),
    threshold,
    again,
    asked,
    ...(explained
      ? {
          caption: intervalCaption(
            page,
            threshold === null ? null : readAgainst(claim),
            deciding.some(isTransfer),
          ),
        }
      : {}),
  });
  const rest = [...groups.values()].map((estimates, i) =>
    intervalChart(page, {
      id: `${id}-chart-${i + 2}`,
      title: page.say('claim.chart'),
      rows: rowsOf(estimates),
      threshold: null,
      again: [],
      ...(i === 0
        ? { caption: intervalCaption(page, null, [...groups.values()].flat().some(isTransfer)) }
        : {}),
    }),
  );
  return { first, rest };
}

/** Where the line is drawn. A fall is held against the inverse; of copying two other numbers decide, each by a bound of its own. */
function thresholdOf({ type, parameters: { threshold, direction, form } }: WrittenClaim): number | null {
  if (typeof threshold !== 'number' || (type === 'follows' && form === 'copying')) return null;
  return direction === 'fall' ? 1 / threshold : threshold;
}

/** A denial agrees where what it denies does not, and a fall is to the left; two types ask two things, and draw one. */
function readAgainst({ type, parameters }: WrittenClaim): ReadAgainst {
  const { negated, direction, leastRatio } = parameters;
  const denies = negated === true;
  return {
    agrees: denies === (direction === 'fall') ? 'right' : 'left',
    denies,
    also:
      type === 'originates' && typeof leastRatio === 'number'
        ? { what: 'ratio', times: leastRatio }
        : type === 'floods'
          ? { what: 'close' }
          : null,
  };
}

const isTransfer = ({ target }: Estimates[number]): boolean => target === 'transfer';

/** Values on one axis: of one kind, and where they are plain numbers of one unit. */
const kindOf = (estimate: Estimates[number] | undefined): string => {
  const { kind = 'number', unit = '' } = estimate ?? {};
  return kind === 'number' ? `number ${unit}` : kind;
};

/** By distinct texts and by posts, and against each rival where X must be ahead of every one. */
function conditions({ type, parameters: { form, sides, within } }: WrittenClaim): number {
  // Each of the groups that a word is to be everywhere in.
  if (type === 'ubiquitous' && Array.isArray(within)) return 2 * Math.max(1, Math.min(3, within.length));
  const rivals = form === 'plurality' && Array.isArray(sides) ? sides.length - 1 : 1;
  return 2 * Math.max(1, Math.min(3, rivals));
}

const rowsOf = (estimates: Estimates): IntervalRow[] =>
  estimates.map((estimate) => ({ label: capital(estimate.name), under: estimate.unit, estimate }));
