import type { Parameters } from '../../../store/driver.ts';
import { loadSql } from '../../../store/sql.ts';
import { logLikelihoodRatio } from '../../../statistics/logOdds.ts';
import { npmi } from '../../../statistics/association.ts';
import type { MeasureContext } from '../../measure.ts';

/** A term that lives where the seeds live, with what says so. */
export interface Candidate {
  readonly term: string;
  readonly texts: number;
  /** Texts that a seed stands in too. */
  readonly both: number;
  /** Of texts with both, and with each: 0 as by chance. Discounted where counts are small. */
  readonly npmi: number;
  readonly g2: number;
  /** 0 to 1: how alike its neighbours are to those of the seeds. */
  readonly context: number;
  /** 0 to 1: how alike it is spread over channels of one size. */
  readonly alike: number;
  /** Texts with it in each channel of the frame. */
  readonly byChannel: readonly number[];
}

export interface Candidates {
  readonly list: readonly Candidate[];
  /** Texts, and texts with a seed, of each channel of the frame. */
  readonly texts: readonly number[];
  readonly seeded: readonly number[];
}

interface Company {
  readonly term: string;
  readonly texts: number;
  readonly both: number;
  readonly cells: readonly (readonly [number, number])[];
}

/** Neighbourhoods of the seeds that are looked at. */
const mostFeatures = 400;
/** Fewest times that a term stands in them, to be compared by them. */
const leastInFeatures = 4;

/** Terms of the days given that stand with the seeds, or where they stand. */
export async function candidatesOf(
  { driver }: MeasureContext,
  parameters: Parameters & { readonly channels: readonly string[] },
  least: number,
): Promise<Candidates> {
  const sql = (file: string): string => loadSql(import.meta.url, file);
  const sizes = await driver.query<{ channel: string; texts: number; seeded: number }>(sql('seeds.sql'), {
    parameters,
  });
  const of = (name: 'texts' | 'seeded'): number[] =>
    parameters.channels.map((key) => sizes.find(({ channel }) => channel === key)?.[name] ?? 0);
  const [texts, seeded] = [of('texts'), of('seeded')];
  const [all, x] = [sum(texts), sum(seeded)];
  if (x === 0 || x === all) return { list: [], texts, seeded };
  const company = await driver.query<Company>(sql('company.sql'), { parameters: { ...parameters, least } });
  const context = await contextsOf(driver.query.bind(driver), sql, parameters);
  const list = company.map(({ term, texts: y, both, cells }): Candidate => {
    const byChannel = parameters.channels.map(() => 0);
    for (const [channel, n] of cells) byChannel[channel - 1] = n;
    const g2 = logLikelihoodRatio({ a: both, totalA: x, b: y - both, totalB: all - x });
    return {
      term,
      texts: y,
      both,
      npmi: both === 0 ? 0 : npmi({ both, x, y, all }) * discount(both, Math.min(x, y)),
      g2: g2.signed,
      context: context(term, y),
      alike: overlap(byChannel, seeded, texts),
      byChannel,
    };
  });
  return { list, texts, seeded };
}

/** Pantel & Lin 2002 (doi:10.1145/775047.775138): what few texts say counts for less. */
const discount = (both: number, smaller: number): number => (both / (both + 1)) * (smaller / (smaller + 1));

/**
 * How alike two terms depart from an even spread over channels, each channel's texts taken for its size: the cosine of both
 * departures, times how far the first departs (total variation). A word that all channels use alike marks none: near 0.
 */
function overlap(a: readonly number[], b: readonly number[], sizes: readonly number[]): number {
  const channels = sizes.flatMap((n, i) => (n > 0 ? [i] : []));
  const departures = (counts: readonly number[]): number[] => {
    const rates = channels.map((i) => (counts[i] as number) / (sizes[i] as number));
    const total = sum(rates);
    return rates.map((rate) => (total === 0 ? 0 : rate / total - 1 / channels.length));
  };
  const [p, q] = [departures(a), departures(b)];
  const length = Math.hypot(...p) * Math.hypot(...q);
  const cosine = length === 0 ? 0 : sum(p.map((one, i) => one * (q[i] as number))) / length;
  return Math.max(0, cosine) * (sum(p.map(Math.abs)) / 2);
}

/**
 * How alike a term's neighbours are to the seeds': cosine of positive PMI over the seeds' neighbourhoods, times the root of
 * the part of its places that lie in them.
 */
async function contextsOf(
  query: MeasureContext['driver']['query'],
  sql: (file: string) => string,
  parameters: Parameters,
): Promise<(term: string, texts: number) => number> {
  const features = await query<{ feature: string; times: number }>(sql('seed-features.sql'), {
    parameters: { ...parameters, most: mostFeatures },
  });
  if (features.length === 0) return () => 0;
  const rows = await query<{ term: string; features: readonly number[]; times: readonly number[] }>(
    sql('contexts.sql'),
    {
      parameters: { ...parameters, features: features.map(({ feature }) => feature), least: leastInFeatures },
    },
  );
  const inAll = features.map(() => 0);
  for (const row of rows)
    for (const [i, place] of row.features.entries())
      inAll[place - 1] = (inAll[place - 1] as number) + (row.times[i] as number);
  const total = sum(inAll);
  const weight = (n: number, feature: number, of: number): number =>
    n === 0 ? 0 : Math.max(0, Math.log2((n * total) / (of * Math.max(1, inAll[feature] as number))));
  const seeds = sum(features.map(({ times }) => times));
  const own = features.map(({ times }, i) => weight(times, i, seeds));
  const length = Math.hypot(...own);
  const scores = new Map<string, number>();
  for (const { term, features: places, times } of rows) {
    if (term === '' || term.startsWith('\u0002') || length === 0) continue;
    const n = sum(times);
    let [dot, squares] = [0, 0];
    for (const [i, place] of places.entries()) {
      const w = weight(times[i] as number, place - 1, n);
      dot += w * (own[place - 1] as number);
      squares += w * w;
    }
    scores.set(term, squares === 0 ? 0 : (dot / (length * Math.sqrt(squares))) * Math.sqrt(n));
  }
  // A term stands at least once in each of its texts, with a word on either side.
  return (term, texts) => Math.min(1, (scores.get(term) ?? 0) / Math.sqrt(2 * texts));
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
