import type { Said } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import { countOption, groupingOption } from '../options.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Evidence, Row } from '../../model/finding.ts';
import { ensureUnits } from '../../store/derive/matches.ts';
import { isUnnamed } from '../groups.ts';
import { type Measure, type MeasureContext, findingOf, plainCount } from '../measure.ts';
import { frameFor, frameOf } from '../scope.ts';
import { lexiconOf, optionsUsed, wishOf } from '../share/options.ts';
import { type Adopter, type State, adoptersOf, curveOf, defaultWashout, states } from './curve.ts';
import { adoptionReading } from './reading.ts';
import { type Grouping, type Uses, firstUses } from './uses.ts';

/** Posts after the wash-out at which the curve is read. */
const steps = [100, 300, 1000, 3000, 10_000];

/** Who was seen using a vocabulary first, and who took it up. */
export const adoption: Measure = {
  name: 'adoption',
  sites: true,
  reading: adoptionReading,
  options: [
    {
      flags: '--washout <posts>',
      description: 'a channel that uses the words within so many posts had them from the beginning',
      default: defaultWashout,
    },
  ],
  async run(context, options) {
    const by = groupingOption(options, ['channel', 'community', 'term', 'variant', 'domain', 'cluster']);
    const washout = countOption(options, 'washout', defaultWashout, { least: 1 });
    const lexicon = lexiconOf(context, options);
    const { scope, frame } = await frameFor(context.driver, context.project, wishOf(options));
    const grouping: Grouping =
      by === 'term' || by === 'variant' ? by : by === 'domain' || by === 'cluster' ? 'term' : 'all';
    const groups = await firstUses(context, lexicon, grouping, scope, frame);
    const corpus = await ensureUnits(context.driver);
    const [whole] = groups;
    const adopters = adoptersOf(whole?.uses ?? [], washout);
    const make = { context, washout, corpus };
    const rows =
      by === 'channel'
        ? channelRows(make, adopters)
        : by === 'community'
          ? communityRows(make, adopters)
          : groups.map((group) => groupRow(make, group));
    return findingOf(
      context,
      adoption,
      { ...optionsUsed(options), lexicon, by, washout },
      frameOf(context.project, frame),
      rows,
      grouping === 'all'
        ? { ...countsOf(adopters), behindOutage: behindOutage(adopters, washout) }
        : { groups: groups.length },
    );
  },
};

interface Make {
  readonly context: MeasureContext;
  readonly washout: number;
  readonly corpus: string;
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

const countsOf = (adopters: readonly Adopter[]): Record<string, number> => ({
  ...Object.fromEntries(
    states.map((state) => [camel(state), adopters.filter((one) => one.state === state).length]),
  ),
  seenLate: adopters.filter(({ late }) => late).length,
});
/** Of those from the beginning, in how many an outage before the first use seen leaves it open. */
const behindOutage = (adopters: readonly Adopter[], washout: number): number =>
  adopters.filter(({ state, right }) => state === 'from the beginning' && right > washout).length;
const camel = (state: State): string =>
  state.replaceAll(/ (\w)/g, (_, letter: string) => letter.toUpperCase());

function evidenceOf({ corpus }: Make, adopters: readonly Adopter[]): Evidence {
  const seen = adopters.filter(({ use }) => use.first !== null);
  return {
    query: 'adoption',
    parameters: {
      corpus,
      channels: seen.map(({ use }) => use.facts.key),
      firsts: seen.map(({ use }) => use.first?.id ?? 0),
    },
    total: seen.length,
  };
}

const withUse = (value: number, denominator: number, note?: Said): Estimate =>
  plainCount(message('rows.withUse'), value, message('rows.numberOfChannels'), { denominator, note });

const stateSaid: Readonly<Record<State, Said>> = {
  'from the beginning': message('first.fromTheBeginning'),
  'first use seen': message('first.firstUseSeen'),
  'not seen': message('first.notSeen'),
  'too few posts': message('first.tooFewPosts'),
};

/** Channels in the order of their first use; those that are not named, together by their community. */
function channelRows(make: Make, adopters: readonly Adopter[]): Row[] {
  const { context } = make;
  const named = adopters.filter(({ use }) => !isUnnamed(context, use.facts));
  const unnamed = adopters.filter(({ use }) => isUnnamed(context, use.facts));
  const time = ({ use }: Adopter): number => use.first?.time ?? Infinity;
  const order = [...named].sort((x, y) => time(x) - time(y) || (x.use.facts.key < y.use.facts.key ? -1 : 1));
  const rows = order.map((one): Row => {
    const { use, state, late, left, right, hidden } = one;
    const { first, facts } = use;
    const grain = facts.resolution ?? 1;
    const tied =
      first === null ? 0 : order.filter((other) => Math.abs(time(other) - first.time) < grain).length - 1;
    return {
      key: facts.channel,
      label:
        first === null ? facts.channel : message('rows.at', { what: facts.channel, time: iso(first.time) }),
      state,
      late,
      firstUse: first === null ? null : { time: iso(first.time), id: first.id, tied },
      estimates: [
        {
          key: 'postsBefore',
          kind: 'number',
          name: message('rows.postsBefore'),
          value: first === null ? null : right - 1,
          low: first === null ? use.posts : left,
          high: first === null ? null : right - 1,
          level: 0.95,
          target: 'frame',
          unit: message('rows.postsBeforeUnit'),
          n: first?.uses ?? 0,
          denominator: use.posts,
          method: message('rows.postsBeforeMethod'),
          note: late ? message('first.seenLate', { state: stateSaid[state] }) : stateSaid[state],
        },
        {
          key: 'earlierHidden',
          kind: 'share',
          name: message('rows.hidden'),
          value: first === null ? null : hidden,
          low: first === null ? null : 0,
          high: first === null ? null : hidden,
          level: 0.95,
          target: 'frame',
          unit: message('rows.probability'),
          n: first?.lost ?? 0,
          denominator: right === Infinity ? use.posts : right,
          method: message('rows.hiddenMethod'),
          ...(first === null ? { note: message('rows.noUse') } : {}),
        },
      ],
      ...(first === null ? {} : { evidence: evidenceOf(make, [one]) }),
    };
  });
  return [...rows, ...together(make, unnamed)];
}

/** Channels of persons, and those of which nobody has said what they are, summed in their community. */
function together(make: Make, unnamed: readonly Adopter[]): Row[] {
  const groups = new Map<string, Adopter[]>();
  for (const one of unnamed) {
    const community = one.use.facts.communities[0] ?? '';
    groups.set(community, [...(groups.get(community) ?? []), one]);
  }
  return [...groups]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([community, list]) => {
      const label = make.context.project.communities[community]?.label ?? community;
      return {
        key: `(not named) ${community}`,
        label: message('rows.notNamed', { channels: list.length, label: label === '' ? null : label }),
        ...countsOf(list),
        estimates: [withUse(list.filter(({ use }) => use.first !== null).length, list.length)],
      };
    });
}

function communityRows(make: Make, adopters: readonly Adopter[]): Row[] {
  const { communities } = make.context.project;
  return Object.entries(communities).flatMap(([key, { label }]) => {
    const own = adopters.filter(({ use }) => use.facts.communities.includes(key));
    return own.length === 0 ? [] : [sumRow(make, key, label ?? key, own)];
  });
}

function groupRow(make: Make, { label, uses }: Uses): Row {
  return sumRow(make, label, label, adoptersOf(uses, make.washout));
}

function sumRow(make: Make, key: string, label: string, adopters: readonly Adopter[]): Row {
  const seen = adopters.filter(({ use }) => use.first !== null);
  const first = Math.min(...seen.map(({ use }) => use.first?.time ?? Infinity));
  const earliest = seen.filter(({ use }) => use.first?.time === first);
  const [one] = earliest;
  const name =
    one === undefined || isUnnamed(make.context, one.use.facts)
      ? message('rows.unnamed')
      : one.use.facts.channel;
  const curve = curveOf(adopters, make.washout, steps);
  const fresh = adopters.filter(({ state }) => state === 'first use seen' || state === 'not seen').length;
  return {
    key,
    label,
    ...countsOf(adopters),
    ...(one === undefined
      ? {}
      : { firstSeen: { date: iso(first), channel: earliest.length > 1 ? null : name } }),
    estimates: [
      withUse(
        seen.length,
        adopters.length,
        message('rows.fromTheBeginning', {
          channels: countsOf(adopters)['fromTheBeginning'] ?? 0,
          of: adopters.length,
        }),
      ),
      ...(curve ?? []).map(
        ({ posts, low, high }): Estimate => ({
          kind: 'share',
          name: message('rows.takenUp', { posts }),
          value: (low + high) / 2,
          low,
          high,
          level: 0.95,
          target: 'frame',
          unit: message('rows.takenUpUnit'),
          n: Math.round(((low + high) / 2) * fresh),
          denominator: fresh,
          method: message('rows.turnbull'),
        }),
      ),
    ],
    ...(seen.length === 0 ? {} : { evidence: evidenceOf(make, seen) }),
  };
}
