import { lexiconOf, wishOf, optionsUsed } from './options.ts';
import { groupingOption } from '../options.ts';
import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Row } from '../../model/finding.ts';
import type { Side } from '../../model/project.ts';
import { type ChannelFacts, frameOf } from '../../store/queries/channels.ts';
import { type Measure, type MeasureContext, findingOf } from '../measure.ts';
import { isPrivate } from '../groups.ts';
import { frameFor } from '../scope.ts';
import { byUnreadWords, channelShare, partsOf, transferShare, unitSaid } from './estimates.ts';
import { viewAges, viewShare } from './views.ts';
import { frameShare } from './frame.ts';
import { jalaliMonth, jalaliWeek, jalaliYear } from './jalali.ts';
import { type Group, byPeriod } from './byPeriod.ts';
import { shareReading } from './reading.ts';
import {
  type Period,
  type PreparedSides,
  type SideCount,
  countSides,
  evidenceOf,
  prepareSides,
} from './sides.ts';

const periods = ['day', 'week', 'month', 'year', 'jalali-week', 'jalali-month', 'jalali-year'];
const jalaliOf: Readonly<Record<string, (day: string) => string>> = {
  'jalali-week': jalaliWeek,
  'jalali-month': jalaliMonth,
  'jalali-year': jalaliYear,
};
/** Bit of the whole talk and of the vocabulary, in every count below. */
const all = 1;
const words = 2;

/** The share of a vocabulary in all that its channels published, whole or by period, community, channel, language. */
export const share: Measure = {
  name: 'share',
  sites: true,
  reading: shareReading,
  options: [],
  async run(context, options) {
    const by = groupingOption(options, ['', ...periods, 'community', 'channel', 'language']);
    const lexicon = lexiconOf(context, options);
    const { scope, frame } = await frameFor(context.driver, context.project, wishOf(options));
    const sides: Side[] = [{}, { words: lexicon }];
    const prepared = await prepareSides(context.driver, context.project, frame, scope, sides);
    const jalali = jalaliOf[by];
    const days = await countSides(
      context.driver,
      prepared,
      jalali !== undefined ? 'day' : periods.includes(by) ? (by as Period) : '',
      context.project.timezone,
    );
    // The engine knows no Jalali calendar; its weeks, months and years are whole days of ours.
    const counts = jalali === undefined ? days : days.map((c) => ({ ...c, period: jalali(c.period) }));
    const made = periods.includes(by)
      ? await byPeriod(context, scope, frame, counts, by)
      : groups(context, frame, counts, by);
    const rows = made.map((group) => rowOf(group, prepared));
    return findingOf(
      context,
      share,
      { ...optionsUsed(options), lexicon, by },
      frameOf(context.project, frame),
      rows,
      {
        sameChannels: sameChannels(context, frame, counts, by),
      },
    );
  },
};

function groups(
  context: MeasureContext,
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  by: string,
): Group[] {
  if (by === '') return [{ key: 'all', label: message('estimates.allChannels'), frame, counts }];
  if (by === 'channel') {
    // A person is no row of a table: personal channels stand together, unless the project says why not.
    const persons = frame.filter((facts) => facts.kind === 'personal' && !publicInterest(context, facts));
    const group = (key: string, label: Said, members: readonly ChannelFacts[]): Group => {
      const keys = new Set(members.map((facts) => facts.key));
      return { key, label, frame: members, counts: counts.filter((c) => keys.has(c.channel)) };
    };
    return [
      ...frame
        .filter((facts) => !persons.includes(facts))
        .map((facts) => group(facts.channel, facts.title || facts.channel, [facts])),
      ...(persons.length === 0
        ? []
        : [group('(personal channels)', `${persons.length} personal channels together`, persons)]),
    ];
  }
  const keysOf = (facts: ChannelFacts): readonly string[] =>
    by === 'community'
      ? facts.communities.length === 0
        ? ['(no community)']
        : facts.communities
      : [languageOf(context, facts)]; // prettier-ignore
  return [...new Set(frame.flatMap(keysOf))].sort().map((key) => {
    const members = frame.filter((facts) => keysOf(facts).includes(key));
    const keys = new Set(members.map((facts) => facts.key));
    return {
      key,
      label: context.project.communities[key]?.label ?? key,
      frame: members,
      counts: counts.filter((c) => keys.has(c.channel)),
    };
  });
}

function facts(context: MeasureContext, channel: ChannelFacts) {
  const { channels } = context.project;
  return channels[channel.channel] ?? channels[channel.key];
}

const publicInterest = (context: MeasureContext, channel: ChannelFacts): boolean =>
  facts(context, channel)?.publicInterest !== undefined;

const languageOf = (context: MeasureContext, channel: ChannelFacts): string =>
  facts(context, channel)?.language ?? '(language not stated)';

function rowOf(group: Group, prepared: PreparedSides): Row {
  const of = (unit: 'texts' | 'posts' | 'forwards' | 'views') =>
    byUnreadWords(partsOf(group.frame, group.counts, unit, all, (side) => (side & words) !== 0));
  const texts = of('texts');
  const posts = of('posts');
  const viewed = group.counts.reduce((sum, c) => sum + c.viewed, 0);
  const estimates: Estimate[] = [
    frameShare(message('estimates.shareOfTexts'), unitSaid('texts'), texts),
    frameShare(message('estimates.shareOfPosts'), unitSaid('posts'), posts),
    frameShare(message('estimates.shareOfForwards'), unitSaid('forwards'), of('forwards')),
    channelShare(message('estimates.channels'), posts, message('estimates.channelsWithOne')),
    viewShare(
      message('estimates.shareOfViews'),
      of('views'),
      viewed,
      group.frame.some((channel) => channel.views),
      viewAges(group.counts, (side) => (side & words) !== 0),
    ),
    transferShare(message('estimates.shareOfTextsTransfer'), unitSaid('texts'), texts),
  ];
  const n = texts.reduce((sum, part) => sum + part.x, 0);
  const keys = group.frame.map((channel) => channel.key);
  return {
    key: group.key,
    label: group.label,
    estimates,
    evidence: restricted(
      evidenceOf(prepared, 'texts', words, 0, 'has the vocabulary', n),
      prepared,
      group,
      keys,
    ),
  };
}

/** The same evidence in some of the channels, and in a row's own days. */
function restricted(
  evidence: ReturnType<typeof evidenceOf>,
  prepared: PreparedSides,
  group: Group,
  keys: readonly string[],
): ReturnType<typeof evidenceOf> {
  const channels = prepared.parameters['channels'] as string[];
  const sides = prepared.parameters['channel_sides'] as number[];
  const kept = channels
    .map((key, i) => ({ key, sides: sides[i] ?? 0 }))
    .filter(({ key }) => keys.includes(key));
  return {
    ...evidence,
    parameters: {
      ...evidence.parameters,
      channels: kept.map(({ key }) => key),
      channel_sides: kept.map(({ sides }) => sides),
      from: Math.max(Number(prepared.parameters['from']), group.from ?? 0),
      to: Math.min(Number(prepared.parameters['to']), group.to ?? Number.POSITIVE_INFINITY),
    },
  };
}

/** Whether periods compare the same channels; where not, which ones have posts in all of them, persons' apart. */
function sameChannels(
  context: MeasureContext,
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  by: string,
): { same: boolean; inAll: string[] } | null {
  if (!periods.includes(by)) return null;
  const all = [...new Set(counts.map((c) => c.period))];
  const channels = [...new Set(counts.map((c) => c.channel))].sort();
  const inAll = channels.filter((channel) => {
    const own = new Set(counts.filter((c) => c.channel === channel).map((c) => c.period));
    return all.every((period) => own.has(period));
  });
  const persons = new Set(frame.filter((facts) => isPrivate(context, facts)).map(({ key }) => key));
  return { same: inAll.length === channels.length, inAll: inAll.filter((key) => !persons.has(key)) };
}
