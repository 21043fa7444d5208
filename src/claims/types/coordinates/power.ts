import { standardErrorAtOne } from '../../../measures/coordination/whole.ts';
import { leastSeen, somePairs } from '../../../measures/coordination/some.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import type { Said } from '../../../model/said.ts';
import { message } from '../../../messages/index.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { sharedOf, objectOf, readAsk, sourceFor, windowOf } from './ask.ts';
import { besideForwards, tooCoarse, untestable } from './testable.ts';
import { leastOdds, leastPairs } from './rule.ts';
import { tablesOf } from './whole.ts';

/** What could be found of concert: by what is shared at any distance and what is expected, not by what is seen. */
export async function coordinatesPower(context: MeasureContext, claim: ClaimSource): Promise<Said[]> {
  if (claim.by === undefined) return [message('coordinates.powerNoX')];
  const source = await sourceFor(context, claim);
  const window = windowOf(claim, source.frame.resolution);
  const coarse = tooCoarse(window, source.frame.resolution);
  if (coarse !== undefined) return [cannotBe(coarse)];
  const ask = await readAsk(context, claim, source, window);
  if ('refused' in ask) return [ask.refused];
  const label = claim.label ?? context.project.communities[claim.by]?.label ?? claim.by;
  const cannot = untestable(ask, claim.by, label);
  if (cannot !== undefined) return [cannotBe(await besideForwards(context, claim, label, ask, cannot))];
  const head = message('coordinates.powerHead', {
    channels: ask.members.size,
    object: sharedOf(objectOf(claim)),
    window,
  });
  if (claim.form === 'whole') {
    const days = tablesOf(ask);
    const error = standardErrorAtOne(days);
    // 1.96 for the interval and 0.84 for a chance of 80%.
    const odds = error === null ? null : (claim.threshold ?? leastOdds) * Math.exp(2.8 * error);
    return [
      head,
      odds === null
        ? message('coordinates.powerNoOdds')
        : message('coordinates.powerOdds', { days: days.length, odds }),
    ];
  }
  const found = somePairs(
    ask.shared.objects,
    ask.shared.hashes.length,
    ask.shared.communities,
    ask.members,
    window,
  );
  const pairs = claim.threshold ?? leastPairs;
  const byExpected = found.pairs.map(({ at }) => at[1]).sort((x, y) => x.expected - y.expected);
  const middle = byExpected[byExpected.length >> 1];
  return [
    head,
    message('coordinates.powerPairs', {
      pairs: found.pairs.length,
      family: found.family,
      testable: found.testable,
    }),
    middle === undefined
      ? message('coordinates.powerNoPair')
      : message('coordinates.powerMiddle', {
          expected: middle.expected,
          from: leastSeen(middle, pairs, found.family),
          pairs,
        }),
  ];
}

const cannotBe = ({ reason = '' }: Partial<ClaimResult>): Said => message('verdicts.powerCannot', { reason });
