/** What is said of a claim of concert, form `some`. */
import type { SomeFound } from '../../../measures/coordination/some.ts';
import { unusualLevel } from '../../../measures/coordination/windows.ts';
import { count, percent } from '../../../messages/numbers.ts';
import { type Ask, nameOfObject } from './ask.ts';
import { leastOutside, mostBelow } from './rule.ts';

export const someRule = (pairs: number, window: number): string =>
  `Supported when at least ${pairs} pairs of X’s channels share objects within ${window} seconds oftener than exchanged names would (false discovery rate ${percent(unusualLevel)} over all pairs of the frame), also within half and twice as many seconds, and by those objects alone that others carry too and less quickly (nobody who is not X’s within the window of X’s); and no channel left out turns it round; contradicted when fewer are, the upper limit of observed to what is expected by pairs that are not both X’s is below what three times as often together as by news alone would show for ${percent(mostBelow)} of the testable pairs, of which there are at least ${pairs}, and at least ${percent(leastOutside)} of the names exchanged for X’s are others’.`;

export const attainableTooLarge = (pairs: number, label: string, p: number, least: number): string =>
  `if all that ${pairs} pairs of “${label}” share came at once, its p-value would still be ${p.toFixed(3)}; under ${least} is asked`;

export function whyOpen({ unusual, alone, testable, below, outside }: SomeFound, pairs: number): string {
  if (unusual + alone >= pairs)
    return `${count(alone)} ${alone === 1 ? 'pair is' : 'pairs are'} unusual only by what nobody else carries, or others carry as quickly; read the posts: concert and an event that these channels alone cover look the same`;
  if (testable < pairs)
    return `${unusual} unusual pairs, and ${testable} pairs of which enough is expected to say that they are not`;
  if ((outside ?? 0) < leastOutside)
    return `X is compared mostly with itself (${percent(1 - (outside ?? 0))} of the names exchanged are its own); form “whole” asks otherwise`;
  return `${unusual} unusual pairs, and of ${testable} testable ones ${below} are shown to be together less than three times as often as by news alone`;
}

export const toCollectOf = ({ unusual, alone }: SomeFound, pairs: number): string[] =>
  unusual + alone >= pairs
    ? ['a reading of the posts behind these pairs, and channels that cover the same events']
    : ['more days of the same channels'];

/** Beside every verdict that says "oftener than news explains". */
export const carriedByOthers = ({ unusual, alone }: SomeFound): string[] =>
  unusual + alone === 0
    ? []
    : [
        'Channels that cover the same events live, with others taking them up later, give the same pattern as channels that agree: the posts behind the pairs have to be read.',
        ...(alone > 0
          ? [
              `${count(alone)} of ${count(unusual + alone)} such pairs rest on what nobody else carries, or others carry as quickly: they do not count.`,
            ]
          : []),
      ];

export function someWording({ object, window, members }: Ask, found: SomeFound, label: string): string {
  const what = nameOfObject[object] ?? 'objects';
  return `Of ${count(found.pairs.length)} pairs of the ${members.size} channels of “${label}” that have ${what} in common, ${found.unusual} publish the same ${what} within ${window} seconds of one another oftener than news, hour and habit explain; of ${count(found.testable)} pairs enough was to be expected to judge that they do not. This does not show agreement, common control or fake accounts.`;
}
