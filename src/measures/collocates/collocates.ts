import { message } from '../../messages/index.ts';
import { logDice, npmi } from '../../statistics/association.ts';
import { dispersion } from '../../statistics/dispersion.ts';
import { logLikelihoodRatio } from '../../statistics/logOdds.ts';
import { benjaminiHochberg } from '../../statistics/multiplicity.ts';
import { loadSql } from '../../store/sql.ts';
import { type Measure, findingOf } from '../measure.ts';
import { frameFor, frameOf } from '../scope.ts';
import { optionsUsed, wishOf } from '../share/options.ts';
import { daysAsked, halfOption } from '../words/grow/halves.ts';
import { countOption, refuseGrouping, wordOption } from '../options.ts';
import { nodeOf, nodeParameters, termOption, wholeWords } from '../words/node.ts';
import { wholeSet } from '../words/sets.ts';
import { isStopped, stopOption, stopSet } from '../words/stopWords.ts';
import { collocatesReading } from './reading.ts';
import { type Collocate, collocateRow } from './rows.ts';

interface Counted {
  readonly term: string;
  readonly total: number;
  readonly near: number;
  readonly texts: number;
  readonly cells: readonly (readonly [number, number])[];
}

const ranks = ['log-dice', 'npmi', 'g2', 'count'] as const;

/** Which words stand near a term oftener than chance would put them there. */
export const collocates: Measure = {
  name: 'collocates',
  reading: collocatesReading,
  options: [
    termOption,
    { flags: '--window <n>', description: 'words on either side', default: 5 },
    {
      flags: '--direction <side>',
      description: 'both, before or after the term, as the text is read',
      default: 'both',
    },
    { flags: '--min-count <n>', description: 'fewest times near the term', default: 5 },
    { flags: '--limit <n>', description: 'words printed', default: 50 },
    { flags: '--rank <by>', description: 'log-dice, npmi, g2 or count', default: 'log-dice' },
    {
      flags: '--one-channel <how>',
      description: 'words that keep this company in one channel alone: down (ranked last) or keep',
      default: 'down',
    },
    stopOption,
    halfOption,
    { flags: '--copies', description: 'count a text again where its channel repeats it' },
  ],
  async run(context, options) {
    const { driver, project } = context;
    refuseGrouping(options, 'words');
    const node = await nodeOf(context, options);
    const span = countOption(options, 'window', 5, { least: 1 });
    const least = countOption(options, 'minCount', 5, { least: 1 });
    const limit = countOption(options, 'limit', 50);
    const direction = wordOption(options, 'direction', ['both', 'before', 'after']);
    const rank = wordOption(options, 'rank', [...ranks]);
    const oneChannel = wordOption(options, 'oneChannel', ['down', 'keep']);
    const stop = await stopSet(driver, project, options['stop']);
    const { scope, frame } = await frameFor(driver, project, wishOf(options));
    const parameters = await nodeParameters(
      context,
      node,
      {
        sets: wholeSet,
        frame,
        scope,
        copies: options['copies'] === true,
        days: await daysAsked(context, options),
      },
      {
        before: direction === 'after' ? 0 : span,
        after: direction === 'before' ? 0 : span,
      },
    );
    context.onProgress?.(message('stages.counting', { measure: 'collocates' }), 0, 2);
    const rows = await driver.query<Counted>(loadSql(import.meta.url, 'count.sql'), {
      parameters: { ...parameters, least, words: wholeWords(node) },
    });
    const sums = (of: 'nodes' | 'others' | 'places') => rows.find(({ term }) => term === `\u0004 ${of}`);
    const all = {
      tokens: sums('others')?.near ?? 0,
      places: sums('places')?.near ?? 0,
      nodes: sums('nodes')?.near ?? 0,
    };
    const counted = rows.filter(({ term }) => !term.startsWith('\u0004'));
    context.onProgress?.(message('stages.comparing', { measure: 'collocates' }), 1, 2);
    const placesIn = new Map(sums('places')?.cells ?? []);
    const placesOf = frame.map((_, i) => placesIn.get(i) ?? 0);
    const found = counted
      .filter(({ term }) => !isStopped(term, stop))
      .map((one) => collocateOf(one, all, placesOf));
    const q = benjaminiHochberg(found.map(({ logP }) => Math.min(1, Math.exp(logP))));
    const strength: Readonly<Record<(typeof ranks)[number], (one: Collocate) => number>> = {
      'log-dice': (one) => one.logDice,
      npmi: (one) => one.npmi,
      g2: (one) => one.g2,
      count: (one) => one.near,
    };
    const several = placesOf.filter((n) => n > 0).length;
    const below = (one: Collocate): number => (oneChannel === 'down' && isAlone(one, several) ? 1 : 0);
    const listed = found
      .map((one, i) => ({ one, q: q[i] as number }))
      // A company kept less than by chance is none.
      .filter(({ one }) => one.npmi > 0)
      .sort(
        (x, y) =>
          below(x.one) - below(y.one) ||
          strength[rank](y.one) - strength[rank](x.one) ||
          (x.one.term < y.one.term ? -1 : 1),
      )
      .slice(0, limit)
      .map((row) =>
        collocateRow(row.one, {
          q: row.q,
          dpNorm: dpNormOf(row.one, placesOf),
          channels: several,
          oneChannel: isAlone(row.one, several),
          evidence: {
            query: 'term',
            parameters: { ...parameters, set: 1, near: [row.one.term] },
            total: row.one.texts,
          },
        }),
      );
    return findingOf(
      context,
      collocates,
      { ...optionsUsed(options), window: span, direction, minCount: least, limit, rank, oneChannel },
      frameOf(project, frame),
      listed,
      {
        term: node.label,
        occurrences: all.nodes,
        texts: sums('nodes')?.texts ?? 0,
        places: all.places,
        words: all.tokens,
        tested: found.length,
      },
    );
  },
};

const isAlone = ({ lead, channels }: Collocate, several: number): boolean =>
  several > 1 && (channels === 1 || lead >= 0.9);

/** Of the places near the term and of all words, those that are this word: a 2 × 2 table. */
function collocateOf(
  { term, total, near, texts, cells }: Counted,
  all: { readonly tokens: number; readonly places: number; readonly nodes: number },
  placesOf: readonly number[],
): Collocate {
  let [most, rates] = [0, 0];
  for (const [channel, times] of cells) {
    const rate = times / (placesOf[channel] as number);
    rates += rate;
    most = Math.max(most, rate);
  }
  const g2 = logLikelihoodRatio({
    a: near,
    totalA: all.places,
    b: total - near,
    // With the places in all words a short text may leave nothing beside them.
    totalB: Math.max(1, all.tokens - all.places),
  });
  return {
    term,
    near,
    total,
    texts,
    places: all.places,
    words: all.tokens,
    npmi: npmi({ both: near, x: all.places, y: total, all: all.tokens }),
    logDice: logDice({
      both: Math.min(near, all.nodes),
      x: all.nodes,
      y: total,
      all: Math.max(all.tokens, all.nodes + total),
    }),
    g2: g2.signed,
    logP: g2.logP,
    channels: cells.length,
    lead: most / rates,
    cells,
  };
}

/** Over channels with places near the term; asked of the words that are listed alone, since it goes through all channels. */
function dpNormOf({ cells }: Collocate, placesOf: readonly number[]): number | null {
  const byChannel = new Map(cells);
  const parts = placesOf.flatMap((places, i) => (places > 0 ? [i] : []));
  if (parts.length < 2) return null;
  const counts = parts.map((i) => byChannel.get(i) ?? 0);
  return (
    dispersion(
      counts,
      parts.map((i) => placesOf[i] as number),
    )?.dpNorm ?? null
  );
}
