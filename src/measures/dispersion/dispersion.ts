import { message } from '../../messages/index.ts';
import { dispersion as spread } from '../../statistics/dispersion.ts';
import { loadSql } from '../../store/sql.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import { channelGroups } from '../groups.ts';
import { type Measure, type MeasureContext, findingOf } from '../measure.ts';
import { frameFor, frameOf } from '../scope.ts';
import { optionsUsed, wishOf } from '../share/options.ts';
import { daysAsked, halfOption } from '../words/grow/halves.ts';
import { nodeOf, termOption, nodeParameters } from '../words/node.ts';
import { periodNames } from '../words/periods.ts';
import { setsBy } from '../words/sets.ts';
import { dispersionReading } from './reading.ts';
import { type Moments, dispersionRow } from './rows.ts';

interface MomentRow extends Moments {
  readonly set: number;
  readonly channel: string;
}

/** A period with less than this part of the words of the largest is too thin to ask which channels last. */
const thin = 0.05;

/** How evenly a term is spread over channels, communities or days, and how often it stands in each. */
export const dispersion: Measure = {
  name: 'dispersion',
  reading: dispersionReading,
  options: [
    termOption,
    halfOption,
    { flags: '--copies', description: 'count a text again where its channel repeats it' },
  ],
  async run(context, options) {
    const { driver, project } = context;
    const node = await nodeOf(context, options);
    const by = String(options['by'] ?? 'channel');
    const { scope, frame } = await frameFor(driver, project, wishOf(options));
    const sets = await setsBy(context, frame, scope, by);
    const parameters = await nodeParameters(context, node, {
      sets,
      frame,
      scope,
      copies: options['copies'] === true,
      days: await daysAsked(context, options),
    });
    const counted = await driver.query<MomentRow>(loadSql(import.meta.url, '../words/moments.sql'), {
      parameters,
    });
    const inSet = (i: number): MomentRow[] => counted.filter(({ set }) => set === i + 1);
    const periods = periodNames.includes(by);
    // Channels with texts in every period: what rises or falls in them is no change of channels.
    const held = sets.sets.flatMap((_, i) => (inSet(i).length > 0 ? [i] : []));
    const words = held.map((i) => inSet(i).reduce((sum, one) => sum + one.tokens, 0));
    const full = held.filter((_, at) => (words[at] as number) >= thin * Math.max(...words));
    const lasting = frame
      .map(({ key }) => key)
      .filter((key) => full.every((i) => inSet(i).some(({ channel }) => channel === key)));
    const rows = held.map((i) =>
      dispersionRow(
        sets.sets[i] as (typeof sets.sets)[number],
        inSet(i),
        periods && full.includes(i) ? lasting : null,
        {
          query: 'term',
          parameters: { ...parameters, set: i + 1 },
          total: inSet(i).reduce((sum, one) => sum + one.with, 0),
        },
      ),
    );
    const byChannel = frame.map(({ key }) => counted.filter(({ channel }) => channel === key));
    const sums = (lists: readonly (readonly MomentRow[])[], of: 'found' | 'tokens'): number[] =>
      lists.map((list) => list.reduce((sum, one) => sum + one[of], 0));
    const spreadOf = (lists: readonly (readonly MomentRow[])[]) =>
      spread(sums(lists, 'found'), sums(lists, 'tokens'))?.dpNorm ?? null;
    return findingOf(context, dispersion, { ...optionsUsed(options), by }, frameOf(project, frame), rows, {
      term: node.label,
      occurrences: sums([counted], 'found')[0],
      words: sums([counted], 'tokens')[0],
      channelsWith: sums(byChannel, 'found').filter((n) => n > 0).length,
      dpNormOverChannels: spreadOf(byChannel),
      ...(periods
        ? {
            dpNormOverPeriods: spreadOf(held.map(inSet)),
            byChannel: gridOf(context, frame, held.map(inSet)),
            sameChannels: message('words.sameChannels', {
              same: lasting.length,
              all: frame.length,
              periods: full.length,
            }),
          }
        : {}),
    });
  },
};

/** Occurrences and words of each channel in each row, for a plot; persons' channels together. */
const gridOf = (
  context: MeasureContext,
  frame: readonly ChannelFacts[],
  rows: readonly (readonly MomentRow[])[],
) =>
  channelGroups(context, frame, 'channel').map(({ label, frame: members }) => {
    const keys = new Set(members.map(({ key }) => key));
    const sums = (of: 'found' | 'tokens'): number[] =>
      rows.map((row) => row.reduce((sum, one) => sum + (keys.has(one.channel) ? one[of] : 0), 0));
    return { channel: label, found: sums('found'), words: sums('tokens') };
  });
