import { startOf } from '../../measures/days.ts';
import type { ChannelFacts } from '../../measures/scope.ts';
import { message } from '../../messages/index.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import type { Because } from './untested.ts';

/** Part of a claim's time that the typical channel must cover: below it the posts are of another time. */
const leastCovered = 0.5;

/**
 * Why a claim about a time is not tested: the corpus holds no posts of it, or the typical channel covers less than half of it.
 * A time that is open at its end goes up to the day of publication, or to the last post where nobody knows that day.
 * @returns undefined where it can be tested, as far as time goes
 */
export function outsideTime(
  { period, source }: ClaimSource,
  frame: readonly Pick<ChannelFacts, 'posts' | 'from' | 'to'>[],
  zone: string,
): Because | undefined {
  const held = frame.filter(({ posts }) => posts > 0);
  if (period === undefined || held.length === 0) return undefined;
  const seconds = (time: string): number => Date.parse(time) / 1000;
  const [first, last] = [
    Math.min(...held.map(({ from }) => seconds(from))),
    Math.max(...held.map(({ to }) => seconds(to))),
  ];
  const begins = period.from === undefined ? first : startOf(period.from, zone, 0);
  const end = period.to ?? source?.date;
  const ends = Math.max(end === undefined ? last : startOf(end, zone, 1), begins);
  const outside = (explanation: Because['explanation']): Because => ({
    reason: 'outside the corpus’s time or platform',
    explanation,
    collect: [message('untestable.postsOfThatTime')],
  });
  if (begins > last || (period.to !== undefined && ends < first))
    return outside(message('verdicts.noPostsOfTime', { from: period.from ?? null, to: period.to ?? null }));
  const covered = held
    .map(({ from, to }) => {
      const shared = Math.min(seconds(to), ends) - Math.max(seconds(from), begins);
      return ends === begins ? 1 : Math.max(0, shared) / (ends - begins);
    })
    .toSorted((a, b) => a - b);
  const typical = covered[Math.floor(covered.length / 2)] ?? 0;
  return typical >= leastCovered
    ? undefined
    : outside(message('untestable.mostlyOtherTime', { share: typical }));
}

/** A verdict on the posts of a time says which: who reads it need not know what the sentence was read as. */
export function withPeriod<R extends ClaimResult>(result: R, { period }: ClaimSource): R {
  const { from = null, to = null } = period ?? {};
  if ((from === null && to === null) || result.verdict === 'not testable') return result;
  return { ...result, wording: message('verdicts.ofPeriod', { wording: result.wording, from, to }) };
}
