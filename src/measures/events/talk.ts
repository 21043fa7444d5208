import { message } from '../../messages/index.ts';
import type { MeasureContext } from '../measure.ts';
import type { LexiconSource } from '../../model/project.ts';
import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { ensureMatches } from '../../store/derive/matches.ts';
import type { Parameters } from '../../store/driver.ts';
import { loadSql } from '../../store/sql.ts';
import { type SideCount, countSides, prepareSides } from '../share/sides.ts';
import { placedWindows } from './placed.ts';
import { type Series, leastPlacebos } from './response.ts';
import { type Units, seriesOf, totalsOf } from './series.ts';
import { type Placebo, placeboWords } from './words.ts';

/** What posts are counted by: texts once a channel and cluster of near-duplicates, or posts with their copies. */
export type Unit = 'texts' | 'posts';

/** What uses of a vocabulary are: texts; of a cluster of near-duplicates, which is one text a channel, its copies. */
export const unitOf = (source: LexiconSource | undefined): Unit =>
  source?.clusters === undefined ? 'texts' : 'posts';

/** A vocabulary's talk by day, beside that of placebo words. */
export interface Talk {
  readonly unit: Unit;
  /** The first day, days since 1970; those that follow are numbered from it. */
  readonly firstDay: number;
  readonly units: Units;
  /** Of the vocabulary: all channels, row by row as the units. */
  readonly uses: Float64Array;
  readonly placebos: readonly { readonly seen: Float64Array; readonly byChannel: Float64Array }[];
  readonly words: readonly Placebo[];
  /** What the evidence is read by. */
  readonly parameters: Parameters;
}

const all = 1;
const has = 2;
const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

export interface TalkWish {
  readonly lexicon: string;
  readonly scope: Scope;
  readonly frame: readonly ChannelFacts[];
  /** Days of the events, days since 1970. */
  readonly days: readonly number[];
  /** Length of the windows; as long as can be without it. */
  readonly length?: number | undefined;
}

/**
 * Reads the talk of some channels and days; undefined where there is none, or the vocabulary is not in it. Where no window can
 * be placed, or too few words stand for any word, placebos are not counted: there are none then.
 */
export async function readTalk(
  context: MeasureContext,
  { lexicon, scope, frame, days, length }: TalkWish,
  units: readonly Unit[],
): Promise<Map<Unit, Talk> | undefined> {
  const { driver, project } = context;
  const prepared = await prepareSides(driver, project, frame, scope, [{}, { words: lexicon }]);
  const bulk = frame.flatMap(({ key, bulkLoads }) => bulkLoads.map(({ day }) => `${key} ${day}`));
  const loaded = new Set(bulk);
  const counts = (await countSides(driver, prepared, 'day', project.timezone)).filter(
    ({ channel, period, side }) => (side & all) !== 0 && !loaded.has(`${channel} ${period}`),
  );
  const [first = 'texts'] = units;
  const uses = sumOf(counts, first, has);
  const source = project.lexicons[lexicon];
  if (counts.length === 0 || uses === 0 || source === undefined) return undefined;
  const compiled = await compileLexicon(driver, lexicon, source);
  const { corpus, repeats, channels } = prepared.parameters as {
    corpus: string;
    repeats: string;
    channels: string[];
  };
  const { from, to } = scope;
  const matches = await ensureMatches(driver, compiled);
  const sites = compiled.variants.every(({ site }) => site !== undefined) ? 1 : 0;
  const read = units.map((unit) => ({ unit, ...arranged(counts, channels, unit) }));
  const possible = read.some(
    (talk) => typeof placedWindows(talk.units, talk.firstDay, days, length) !== 'string',
  );
  const words = !possible
    ? []
    : await placeboWords(context, {
        corpus,
        channels,
        from,
        to,
        uses,
        texts: sumOf(counts, first, all),
        matches,
        literals: compiled.variants.flatMap(({ literals }) => [...literals]),
        sites,
        unit: first,
      });
  const talks = new Map<Unit, Talk>();
  context.signal?.throwIfAborted();
  context.onProgress?.(message('stages.placebo', { unit: first }), 0, words.length);
  const rows =
    words.length < leastPlacebos
      ? undefined
      : await driver.query<DailyRow>(loadSql(import.meta.url, 'daily.sql'), {
          parameters: {
            corpus,
            repeats,
            channels,
            from,
            to,
            unit: units.length === 1 ? first : '',
            sites,
            bulk,
            zone: project.timezone,
            tokens: words.flatMap((placebo) => placebo.words),
            placebos: words.flatMap((placebo, i) => placebo.words.map(() => i + 1)),
          },
        });
  for (const talk of read) {
    const { unit } = talk;
    const parameters = { corpus, repeats, channels, matches, unit, bulk, zone: project.timezone };
    const placebos = rows === undefined ? [] : placebosIn(rows, talk, words.length);
    talks.set(unit, { ...talk, words, parameters, placebos });
  }
  return talks;
}

interface DailyRow {
  readonly placebo: number;
  readonly axis: number;
  readonly place: number;
  readonly texts: number;
  readonly posts: number;
}

const sumOf = (counts: readonly SideCount[], unit: Unit, bits: number): number =>
  counts.reduce((sum, count) => sum + ((count.side & bits) === bits ? count[unit] : 0), 0);

/** Counts as arrays by day and channel. */
function arranged(
  counts: readonly SideCount[],
  channels: readonly string[],
  unit: Unit,
): Pick<Talk, 'firstDay' | 'units' | 'uses'> {
  let [firstDay, lastDay] = [Infinity, -Infinity];
  for (const { period } of counts) {
    const day = dayOf(period);
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
  }
  const days = lastDay - firstDay + 1;
  const placeOf = new Map(channels.map((channel, i) => [channel, i]));
  const [n, uses] = [new Float64Array(channels.length * days), new Float64Array(channels.length * days)];
  for (const count of counts) {
    const at = (placeOf.get(count.channel) ?? 0) * days + dayOf(count.period) - firstDay;
    n[at] = (n[at] as number) + count[unit];
    if ((count.side & has) !== 0) uses[at] = (uses[at] as number) + count[unit];
  }
  return { firstDay, units: { days, channels: channels.length, n }, uses };
}

function placebosIn(
  rows: readonly DailyRow[],
  { unit, firstDay, units: { days, channels } }: Pick<Talk, 'unit' | 'firstDay' | 'units'>,
  words: number,
): Talk['placebos'] {
  const placebos = Array.from({ length: words }, () => ({
    seen: new Float64Array(days),
    byChannel: new Float64Array(channels),
  }));
  for (const { placebo, axis, place, [unit]: n } of rows) {
    const one = placebos[placebo - 1];
    // Days with posts and no texts may lie before the first text.
    if (n === 0) continue;
    if (axis === 0) one?.seen.set([n], place - firstDay);
    else one?.byChannel.set([n], place - 1);
  }
  return placebos;
}

/** The vocabulary's series, of all channels but one where it is left out. */
export function ownSeries({ units, uses }: Talk, within: readonly boolean[], without = -1): Series {
  const { days, channels } = units;
  const seen = new Float64Array(days);
  const byChannel = new Float64Array(channels);
  const n = without === -1 ? units.n : units.n.slice();
  for (let channel = 0; channel < channels; channel++) {
    if (channel === without) {
      n.fill(0, channel * days, (channel + 1) * days);
      continue;
    }
    for (let day = 0; day < days; day++) {
      const found = uses[channel * days + day] as number;
      seen[day] = (seen[day] as number) + found;
      byChannel[channel] = (byChannel[channel] as number) + found;
    }
  }
  return seriesOf({ ...units, n }, seen, byChannel, within);
}

export function placeboSeries({ units, placebos }: Talk, within: readonly boolean[]): Series[] {
  const totals = totalsOf(units);
  return placebos.map(({ seen, byChannel }) => seriesOf(units, seen, byChannel, within, totals));
}
