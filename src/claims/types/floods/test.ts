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
import { type Held, heldOf, reachOf } from '../../../measures/cadence/held.ts';
import { fullDay, withoutFullDays } from '../../../measures/cadence/full-days.ts';
import { nameSaid } from '../../../measures/groups.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { type ChannelFacts, frameFor, frameOf } from '../../../measures/scope.ts';
import { randomFor } from '../../../measures/seed.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';
import { type Again, askedAgain, withoutChannel } from '../../verdicts/checks.ts';
import type { Check, ClaimResult, Verdict } from '../../../model/verdict.ts';
import { imprecise, unlessFragile } from '../../verdicts/decide.ts';
import { caveatsOf } from './caveats.ts';
import { commonDays } from './common.ts';
import { type FloodSide, leastDays, mostOutages, sidesOf, untestable } from './testable.ts';
import { verdictOf } from './rule.ts';
import {
  boundsOf,
  decided,
  emptyFrame,
  holdsNothing,
  emptyResult,
  notTestable,
  resultIn,
} from '../../verdicts/result.ts';

/** Draws of the bootstrap for the verdict, and for each check of it. */
const draws = { verdict: 1999, check: 999 };

interface Ask {
  readonly sides: readonly FloodSide[];
  readonly ratio: number;
  readonly seed: number;
  /** By channel: what part of its posts is held. */
  readonly held: ReadonlyMap<string, Held>;
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
  const shell = emptyResult(id, claim, message('floods.rule', { ratio, window }), used);
  const { scope, frame } = await frameFor(driver, project, {
    ...('cannot' in named ? {} : { communities: named.map(({ key }) => key) }),
    from: claim.period?.from,
    to: claim.period?.to,
  });
  const result = resultIn(shell, frameOf(project, frame));
  if ('cannot' in named) return result(named.cannot);
  if (holdsNothing(frame)) return result(emptyFrame(claim));
  const observation = await observe(context, scope, frame);
  const sides = named.map(
    (side): FloodSide => ({
      ...side,
      channels: observation.channels.filter(({ facts }) => facts.communities.includes(side.key)),
    }),
  );
  const cannot = untestable(sides, frame, window, (facts) => nameSaid(context, facts));
  if (cannot !== undefined) return result(cannot);

  const posts = await channelDays(context, observation, 'posts', window);
  const held = new Map(frame.map((facts) => [facts.key, heldOf(facts)]));
  const ask: Ask = { sides, ratio, seed: project.seed, held };
  const main = askOf(ask, posts, draws.verdict);
  if (main.conditions.some(({ estimate }) => estimate.value === null)) {
    const silent = main.conditions.find(({ estimate }) => estimate.value === null);
    return result(
      notTestable(message('floods.silent', { condition: silent?.estimate.name ?? '' }), [
        message('floods.collectBusy'),
      ]),
    );
  }
  const checks = await checksOf(context, ask, posts, { scope, frame, observation, window }, main.verdict);
  const plain =
    main.verdict === 'undecided'
      ? imprecise(message('verdicts.oneIncludesThreshold'))
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
          ? [message('verdicts.moreDays')]
          : [message('floods.collectChannels')],
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
  { sides, ratio, seed, held }: Ask,
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
    const dates = commonDays(
      table.filter((row) => mine.has(row.channel)),
      table.filter((row) => theirs.has(row.channel)),
    );
    const reach = reachOf(table, [mine, theirs], dates, held, close);
    return contrast(
      () => randomFor(seed, 'floods', own?.key ?? '', other.key),
      [own?.label ?? '', other.label],
      cellsOf(table, mine, dates, close),
      cellsOf(table, theirs, dates, close),
      dates.length,
      { conditions: 2 * others.length, ratioThreshold: ratio, replications, reach },
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
  const check = (name: Said, asked: Asked, shown = 0): Check =>
    askedAgain(name, answer(asked, shown), verdict);
  const again = (name: Said, table: readonly ChannelDay[]): Check =>
    check(name, askOf(ask, table, draws.check));
  const checks = [
    again(message('floods.copiesLeftOut'), await channelDays(context, observation, 'texts', window)),
    again(message('floods.forwardsCounted'), await channelDays(context, observation, 'all', window)),
    check(
      message('floods.halfWindow'),
      askOf(ask, posts, draws.check, undefined, (day) => day.closeHalf),
      1,
    ),
    check(
      message('floods.twiceWindow'),
      askOf(ask, posts, draws.check, undefined, (day) => day.closeTwice),
      1,
    ),
  ];
  if (frame.some((facts) => facts.bulkLoads.length > 0)) {
    const kept = await observe(context, scope, frame, { keepBulk: true });
    checks.push(again(message('floods.bulkCounted'), await channelDays(context, kept, 'posts', window)));
  }
  const usual = withoutFullDays(posts);
  if (usual.length < posts.length) checks.push(again(message('floods.fullDays', { times: fullDay }), usual));
  for (const { channels } of ask.sides) {
    // The only channel of a community cannot be left out: there would be nothing to compare.
    if (channels.length < 2) continue;
    for (const { facts } of channels) {
      context.signal?.throwIfAborted();
      const again = answer(askOf(ask, posts, draws.check, facts.key));
      checks.push(withoutChannel(nameSaid(context, facts), again, verdict));
    }
  }
  return checks;
}

function wordingOf(sides: readonly FloodSide[], { conditions }: Asked, window: number): Said {
  const [own, ...others] = sides;
  const bounds = (i: number) => boundsOf(conditions[i]?.estimate ?? { value: null, low: null, high: null });
  return message('floods.wording', {
    label: own?.label ?? '',
    others: others.map(({ label }, i) => ({ label, ratio: bounds(2 * i), close: bounds(2 * i + 1) })),
    window,
  });
}
