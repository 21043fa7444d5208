import { standardErrorAtOne } from '../../../measures/coordination/whole.ts';
import { leastSeen, somePairs } from '../../../measures/coordination/some.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { nameOfObject, objectOf, readAsk, sourceFor, windowOf } from './ask.ts';
import { tooCoarse, untestable } from './testable.ts';
import { leastOdds, leastPairs } from './rule.ts';
import { tablesOf } from './whole.ts';

/** What could be found of concert: by what is shared at any distance and what is expected, not by what is seen. */
export async function coordinatesPower(context: MeasureContext, claim: ClaimSource): Promise<string[]> {
  if (claim.by === undefined) return ['the claim names no channels (by)'];
  const source = await sourceFor(context, claim);
  const window = windowOf(claim, source.frame.resolution);
  const coarse = tooCoarse(window, source.frame.resolution);
  if (coarse !== undefined) return [cannotBe(coarse)];
  const ask = await readAsk(context, claim, source, window);
  if ('refused' in ask) return [ask.refused];
  const label = claim.label ?? context.project.communities[claim.by]?.label ?? claim.by;
  const cannot = untestable(ask, claim.by, label);
  if (cannot !== undefined) return [cannotBe(cannot)];
  const what = nameOfObject[objectOf(claim)] ?? 'objects';
  const head = `${ask.members.size} channels have ${what} in common with others; window ${window} s`;
  if (claim.form === 'whole') {
    const days = tablesOf(ask);
    const error = standardErrorAtOne(days);
    // 1.96 for the interval and 0.84 for a chance of 80%.
    const odds = error === null ? null : (claim.threshold ?? leastOdds) * Math.exp(2.8 * error);
    return [
      head,
      odds === null
        ? 'no object is shared by two of them and by another as quick: nothing could be found'
        : `over ${days.length} days an odds ratio of ${odds.toFixed(1)} would be found with a chance of 80%, if days are alike`,
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
    `${found.pairs.length} ${found.pairs.length === 1 ? 'pair' : 'pairs'} of them share two or more, of ${found.family} in the frame; of ${found.testable} enough is expected to say that they are not unusual`,
    middle === undefined
      ? 'no pair could be unusual'
      : `a pair of the middle, of which ${middle.expected.toFixed(1)} within the window are expected, is unusual from ${leastSeen(middle, pairs, found.family)} on, if ${pairs} are`,
  ];
}

const cannotBe = ({ reason }: Partial<ClaimResult>): string => `these posts cannot test it: ${reason ?? ''}`;
