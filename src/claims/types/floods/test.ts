import { cellsOf } from '../../../measures/cadence/compare.ts';
import { type Condition, contrast } from '../../../measures/cadence/contrast.ts';
import {
  type ChannelDay,
  type Observation,
  cadenceEvidence,
  channelDays,
  defaultWindow,
  observe,
} from '../../../measures/cadence/days.ts';
import { fullDay, withoutFullDays } from '../../../measures/cadence/full-days.ts';
import { nameInPrint } from '../../../measures/groups.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { type ChannelFacts, frameFor, frameOf } from '../../../measures/scope.ts';
import { randomFor } from '../../../measures/seed.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { Check, ClaimResult, Verdict } from '../../../model/verdict.ts';
import { type Again, askedAgain, withoutChannel } from '../../verdicts/checks.ts';
import { unlessFragile } from '../../verdicts/decide.ts';
import { type FloodSide, leastDays, mostOutages, sidesOf, untestable } from './testable.ts';
import { verdictOf } from './rule.ts';
import { decided, emptyFrame, emptyResult, notTestable } from '../../verdicts/result.ts';
import { points } from '../../../messages/numbers.ts';

/** Draws of the bootstrap for the verdict, and for each check of it. */
const draws = { verdict: 1999, check: 999 };

const ruleOf = (ratio: number, window: number): string =>
  `Supported when, against every comparable community, the ratio of median posts a channel-day is above ${ratio} and the difference in the share of posts within ${window} seconds of their channel's last is above 0, each over its whole 95% interval with days as draws, and in every check (a channel left out may not turn it round); contradicted when one of them is below over its interval adjusted for several conditions (Holm).`;

interface Ask {
  readonly sides: readonly FloodSide[];
  readonly ratio: number;
  readonly seed: number;
}

/** What one way of counting gives. */
interface Asked {
  readonly verdict: Verdict;
  readonly conditions: readonly Condition[];
}

/** Tests `floods`: X's channels post more, and closer upon one another, than each comparable community. */
export async function testFloods(
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
): Promise<ClaimResult> {
  const { project, driver } = context;
  const ratio = claim.threshold ?? 1.25;
  const window = claim.window ?? defaultWindow;
  const named = sidesOf(project, claim);
  const used = { threshold: ratio, window, leastDays, mostOutages, draws: draws.verdict };
  const shell = emptyResult(id, claim, ruleOf(ratio, window), used);
  const { scope, frame } = await frameFor(driver, project, {
    ...('cannot' in named ? {} : { communities: named.map(({ key }) => key) }),
    from: claim.period?.from,
    to: claim.period?.to,
  });
  const result = (rest: Partial<ClaimResult>): ClaimResult => ({
    ...shell,
    frame: frameOf(project, frame),
    ...rest,
  });
  if ('cannot' in named) return result(named.cannot);
  if (frame.length === 0) return result(emptyFrame(claim));
  const observation = await observe(context, scope, frame);
  const sides = named.map(
    (side): FloodSide => ({
      ...side,
      channels: observation.channels.filter(({ facts }) => facts.communities.includes(side.key)),
    }),
  );
  const cannot = untestable(sides, frame, window);
  if (cannot !== undefined) return result(cannot);

  const posts = await channelDays(context, observation, 'posts', window);
  const ask: Ask = { sides, ratio, seed: project.seed };
  const main = askOf(ask, posts, draws.verdict);
  if (main.conditions.some(({ estimate }) => estimate.value === null)) {
    const silent = main.conditions.find(({ estimate }) => estimate.value === null);
    return result(
      notTestable(
        `“${silent?.estimate.name}” has no value: a comparable community posts on fewer than half of its days`,
        ['a comparable community that posts on most days'],
      ),
    );
  }
  const checks = await checksOf(context, ask, posts, { scope, frame, observation, window }, main.verdict);
  const plain =
    main.verdict === 'undecided'
      ? { verdict: main.verdict, reason: 'imprecise: an interval includes its threshold' }
      : { verdict: main.verdict };
  const decision = unlessFragile(plain, checks);
  return result({
    ...decided(decision),
    p: pOf(main),
    wording: wordingOf(sides, main, window),
    toCollect:
      decision.verdict !== 'undecided'
        ? []
        : plain.verdict === 'undecided'
          ? ['more days of the same channels']
          : ['more channels of the communities compared: more days of these would not help'],
    caveats: caveatsOf(sides, frame),
    estimates: main.conditions.map(({ estimate }) => estimate),
    checks,
    evidence: sides.map(({ label, channels }) => {
      const keys = new Set(channels.map(({ facts }) => facts.key));
      const total = posts.reduce((sum, row) => sum + (keys.has(row.channel) ? row.posts : 0), 0);
      const role = 'published on a day observed whole';
      return {
        ...cadenceEvidence(observation, keys, { kind: 'posts', window, close: false, role, total }),
        label,
      };
    }),
  });
}

/** Both conditions against every comparable community; `close` says which posts count as close upon the last. */
function askOf(
  { sides, ratio, seed }: Ask,
  table: readonly ChannelDay[],
  replications: number,
  without?: string,
  close?: (day: ChannelDay) => number,
): Asked {
  const keys = (side: FloodSide | undefined): Set<string> =>
    new Set(side?.channels.map(({ facts }) => facts.key).filter((key) => key !== without) ?? []);
  const [own, ...others] = sides;
  const conditions = others.flatMap((other) => {
    const [mine, theirs] = [keys(own), keys(other)];
    const rows = table.filter((row) => mine.has(row.channel) || theirs.has(row.channel));
    const dates = [...new Set(rows.map((row) => row.day))].sort((a, b) => a - b);
    return contrast(
      () => randomFor(seed, 'floods', own?.key ?? '', other.key),
      [own?.label ?? '', other.label],
      cellsOf(table, mine, dates, close),
      cellsOf(table, theirs, dates, close),
      dates.length,
      { conditions: 2 * others.length, ratioThreshold: ratio, replications },
    );
  });
  return { verdict: verdictOf(conditions), conditions };
}

/** Of the direction decided: the largest of all that must hold, or the smallest, times their number, of any one. */
function pOf({ verdict, conditions }: Asked): number | null {
  if (verdict === 'supported') return Math.max(...conditions.map(({ pAbove }) => pAbove ?? 1));
  const least = Math.min(...conditions.map(({ pBelow }) => pBelow ?? 1));
  return verdict === 'contradicted' ? Math.min(1, least * conditions.length) : null;
}

interface Seen {
  readonly scope: Parameters<typeof observe>[1];
  readonly frame: readonly ChannelFacts[];
  readonly observation: Observation;
  readonly window: number;
}

async function checksOf(
  context: MeasureContext,
  ask: Ask,
  posts: readonly ChannelDay[],
  { scope, frame, observation, window }: Seen,
  verdict: Verdict,
): Promise<Check[]> {
  // The number shown is the ratio, or where the window is another the difference that rests on it.
  const answer = (asked: Asked, shown = 0): Again => ({
    value: asked.conditions[shown]?.estimate.value ?? null,
    verdict: asked.verdict,
  });
  const check = (name: string, asked: Asked, shown = 0): Check =>
    askedAgain(name, answer(asked, shown), verdict);
  const again = (name: string, table: readonly ChannelDay[]): Check =>
    check(name, askOf(ask, table, draws.check));
  const checks = [
    again('copies left out (de-duplication)', await channelDays(context, observation, 'texts', window)),
    again('forwards counted too', await channelDays(context, observation, 'all', window)),
    check(
      'half the window (difference in posts close upon the last)',
      askOf(ask, posts, draws.check, undefined, (day) => day.closeHalf),
      1,
    ),
    check(
      'twice the window (difference in posts close upon the last)',
      askOf(ask, posts, draws.check, undefined, (day) => day.closeTwice),
      1,
    ),
  ];
  if (frame.some((facts) => facts.bulkLoads.length > 0)) {
    const kept = await observe(context, scope, frame, { keepBulk: true });
    checks.push(again('bulk loads counted too', await channelDays(context, kept, 'posts', window)));
  }
  const usual = withoutFullDays(posts);
  if (usual.length < posts.length)
    checks.push(again(`days of over ${fullDay} times a channel’s median day left out`, usual));
  for (const { channels } of ask.sides) {
    // The only channel of a community cannot be left out: there would be nothing to compare.
    if (channels.length < 2) continue;
    for (const { facts } of channels) {
      context.signal?.throwIfAborted();
      const again = answer(askOf(ask, posts, draws.check, facts.key));
      checks.push(withoutChannel(nameInPrint(context, facts), again, verdict));
    }
  }
  return checks;
}

function wordingOf(sides: readonly FloodSide[], { conditions }: Asked, window: number): string {
  const [own, ...others] = sides;
  const minutes = window % 60 === 0 ? `${window / 60} minutes` : `${window} seconds`;
  const each = others.map((other, i) => {
    const [ratio, close] = [conditions[2 * i]?.estimate, conditions[2 * i + 1]?.estimate];
    return `${times(ratio)} the median posts a channel-day of “${other.label}”, and ${spread(close)} of posts within ${minutes} of their channel’s last`;
  });
  return `“${own?.label ?? ''}” has ${each.join('; ')}.`;
}

const times = (estimate: Condition['estimate'] | undefined): string => {
  if (estimate?.value == null || estimate.low === null || estimate.high === null)
    return 'an unknown multiple of';
  return `${estimate.value.toFixed(2)} times (${estimate.low.toFixed(2)} to ${estimate.high.toFixed(2)})`;
};

const spread = (estimate: Condition['estimate'] | undefined): string => {
  if (estimate?.value == null || estimate.low === null || estimate.high === null)
    return 'an unknown difference';
  return `${points(estimate.value)} (${points(estimate.low)} to ${points(estimate.high)})`;
};

function caveatsOf(sides: readonly FloodSide[], frame: readonly ChannelFacts[]): string[] {
  const caveats = [
    'The ranges take days as draws: they are of other days of these channels, not of other channels.',
    'Posts that were deleted before they were gathered are not counted.',
  ];
  const single = sides.filter(({ channels }) => channels.length === 1);
  for (const { label } of single)
    caveats.push(`“${label}” is one channel here: what is said of it rests on that channel.`);
  const loads = frame.reduce((sum, facts) => sum + facts.bulkLoads.length, 0);
  if (loads > 0) caveats.push(`${loads} bulk loads were found and left out.`);
  caveats.push(
    'Days are drawn by whole weeks: news that keeps one side busy for several weeks counts as its habit.',
  );
  return caveats;
}
