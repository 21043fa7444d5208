import { countOption, groupingOption } from '../options.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Row } from '../../model/finding.ts';
import { message } from '../../messages/index.ts';
import { type Fit, fitHawkes } from '../../statistics/hawkes/fit.ts';
import { type Goodness, goodnessOfFit } from '../../statistics/hawkes/goodness.ts';
import { type Events, freeParameters, leastEvents } from '../../statistics/hawkes/model.ts';
import { sorted } from '../../statistics/describe.ts';
import { seededRandom } from '../../statistics/random.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { ensureMatches, ensureUnits } from '../../store/derive/matches.ts';
import type { Scope } from '../../store/queries/channels.ts';
import { loadSql } from '../../store/sql.ts';
import { isUnnamed } from '../groups.ts';
import { type Measure, type MeasureContext, findingOf } from '../measure.ts';
import { type ChannelFacts, frameFor, frameOf } from '../scope.ts';
import { lexiconOf, optionsUsed, wishOf } from '../share/options.ts';
import { backgroundOf } from './background.ts';
import { influenceReading } from './reading.ts';

/** Processes drawn from the fit: for its goodness, and for the limits of its parts. */
const defaultReplications = 99;
const mostShocks = 10;
/** Seconds after which half of what an event brings has come, to begin with. */
const firstDelay = 1800;

/** Experimental: of whose uses of some words are statistically preceded by whose. Never the ground of a verdict. */
export const influence: Measure = {
  name: 'influence',
  sites: true,
  reading: influenceReading,
  options: [
    {
      flags: '--replications <n>',
      description: 'processes drawn from the fit, for its goodness and its limits',
      default: defaultReplications,
    },
  ],
  async run(context, options) {
    const replications = countOption(options, 'replications', defaultReplications, { least: 19 });
    const by = groupingOption(options, ['community', 'channel']);
    const lexicon = lexiconOf(context, options);
    const { scope, frame } = await frameFor(context.driver, context.project, wishOf(options));
    const sides = sidesOf(context, frame, by);
    const talk = await readTalk(context, lexicon, scope, sides);
    const { events, background } = talk;
    const parameters = freeParameters(events.dimensions, background);
    const used = { ...optionsUsed(options), lexicon, by, replications };
    const base = { events: events.times.length, parameters, experimental: true };
    const give = (rows: Row[], summary: Record<string, unknown>) =>
      findingOf(context, influence, used, frameOf(context.project, frame), rows, { ...base, ...summary });
    if (events.dimensions === 0 || events.times.length < leastEvents * parameters)
      return give([refused(events.times.length, parameters)], {});
    const start = { delay: firstDelay / talk.width };
    const fit = fitHawkes(events, background, start);
    if (fit.branching >= 1) return give([unstable(fit)], {});
    const random = seededRandom(context.project.seed);
    const goodness = goodnessOfFit(random, events, background, fit, start, replications, (done) => {
      context.signal?.throwIfAborted();
      context.onProgress?.(message('stages.drawn'), done, replications);
    });
    return give(rowsOf(sides, events, fit, goodness), {
      branching: fit.branching,
      meanDelaySeconds: talk.width / fit.decay,
      shocks: background.shocks,
      binSeconds: talk.width,
      largestDeviation: goodness.deviation.largest,
      goodnessOfFit: goodness.p,
    });
  },
};

interface Side {
  readonly key: string;
  readonly label: string;
  readonly channels: readonly string[];
}

/** Who may precede whom. A channel of several communities is of its first; those that are not named stand together. */
function sidesOf(
  context: MeasureContext,
  frame: readonly ChannelFacts[],
  of: 'community' | 'channel',
): Side[] {
  const { communities } = context.project;
  const keyOf = (facts: ChannelFacts): string | undefined =>
    of === 'community' ? facts.communities[0] : isUnnamed(context, facts) ? '(not named)' : facts.channel;
  const keys = [...new Set(frame.flatMap((facts) => keyOf(facts) ?? []))].sort();
  return keys.map((key) => ({
    key,
    label: of === 'community' ? (communities[key]?.label ?? key) : key,
    channels: frame.filter((facts) => keyOf(facts) === key).map((facts) => facts.key),
  }));
}

async function readTalk(context: MeasureContext, lexicon: string, scope: Scope, sides: readonly Side[]) {
  const { driver, project } = context;
  const source = project.lexicons[lexicon];
  if (source === undefined) throw new RangeError(`no lexicon "${lexicon}"`);
  const channels = sides.flatMap((side) => side.channels);
  const facts = (await frameFor(driver, project, {})).frame.filter(({ key }) => channels.includes(key));
  const parameters = {
    corpus: await ensureUnits(driver),
    channels,
    from: scope.from,
    to: scope.to,
    zone: project.timezone,
    bulk: facts.flatMap(({ key, bulkLoads }) => bulkLoads.map(({ day }) => `${key} ${day}`)),
    matches: await ensureMatches(driver, await compileLexicon(driver, lexicon, source)),
  };
  const sql = (file: string): string => loadSql(import.meta.url, file);
  const rows = await driver.query<{ channel: string; moment: number }>(sql('events.sql'), { parameters });
  const hours = await driver.query<{ hour: number; units: number }>(sql('hours.sql'), { parameters });
  const rhythm = Array.from({ length: 168 }, (_, hour) => hours.find((row) => row.hour === hour)?.units ?? 0);
  const sideOf = new Map(sides.flatMap(({ channels: own }, i) => own.map((key) => [key, i] as const)));
  // Uses within one grain of the stamps are in no order: bins of that width, in discrete time.
  const width = Math.max(1, ...facts.map(({ resolution }) => resolution ?? 1));
  const moments = rows.map(({ moment }) => moment);
  const start = Math.floor((moments[0] ?? 0) / 3600) * 3600;
  const end = Math.ceil(((moments.at(-1) ?? start) + 1) / 3600) * 3600;
  const events: Events = {
    times: Float64Array.from(moments, (moment) => Math.floor((moment - start) / width)),
    marks: Int32Array.from(rows, ({ channel }) => sideOf.get(channel) ?? 0),
    dimensions: sides.length,
    end: Math.max(1, (end - start) / width),
    discrete: true,
  };
  const background = backgroundOf(moments, rhythm, { start, end, most: mostShocks, unit: width });
  return { events, background, width };
}

/** Of each side's uses the part preceded by each, with limits from the processes drawn of the fit. */
function rowsOf(sides: readonly Side[], events: Events, fit: Fit, { fits, p }: Goodness): Row[] {
  const d = sides.length;
  const counts = new Float64Array(d);
  for (const mark of events.marks) counts[mark] = (counts[mark] as number) + 1;
  const partOf = (one: Fit, to: number, from: number): number => {
    const all = Array.from({ length: d }, (_, l) => one.brought[to * d + l] as number).reduce(
      (a, b) => a + b,
      0,
    );
    const of = all + (one.own[to] as number);
    return of === 0 ? 0 : (one.brought[to * d + from] as number) / of;
  };
  return sides.flatMap((to, k) =>
    sides.map((from, l): Row => {
      const drawn = sorted(fits.map((one) => partOf(one, k, l)));
      const limit = (share: number): number =>
        drawn[Math.min(drawn.length - 1, Math.max(0, Math.floor(share * drawn.length)))] as number;
      const value = partOf(fit, k, l);
      const estimate: Estimate = {
        name: message('influence.preceded'),
        value,
        low: wholeUses(Math.min(value, limit(0.025)), counts[k] as number),
        high: Math.max(value, limit(0.975)),
        level: 0.95,
        target: 'process',
        unit: message('influence.precededUnit'),
        n: value * (counts[k] as number),
        denominator: counts[k] as number,
        method: message('influence.method', { processes: fits.length }),
        note: p > 0.05 ? message('influence.fits', { p }) : message('influence.misfits', { p }),
        kind: 'share',
      };
      return {
        key: `${from.key} ${to.key}`,
        label: message('influence.row', { to: to.label, from: from.label }),
        from: from.key,
        to: to.key,
        estimates: [estimate],
      };
    }),
  );
}

/** Less than half a use is none: a part goes to zero and never arrives. */
const wholeUses = (part: number, uses: number): number => (part * uses < 0.5 ? 0 : part);

const none = (note: Row['label']): Row => ({
  key: 'refused',
  label: message('influence.refused'),
  estimates: [
    {
      name: message('influence.preceded'),
      value: null,
      low: null,
      high: null,
      level: 0.95,
      target: 'process',
      unit: message('influence.precededUnit'),
      n: 0,
      denominator: 0,
      method: message('estimates.none'),
      note,
      kind: 'share',
    },
  ],
});

const refused = (events: number, parameters: number): Row =>
  none(message('influence.tooFew', { events, parameters, least: leastEvents }));

const unstable = ({ branching }: Fit): Row => none(message('influence.unstable', { branching }));
