import type { Parameters } from '../../../store/driver.ts';
import { loadSql } from '../../../store/sql.ts';
import { logLikelihoodRatio } from '../../../statistics/logOdds.ts';
import { npmi } from '../../../statistics/association.ts';
import type { MeasureContext } from '../../measure.ts';
import { contextsOf } from './contexts.ts';
import { kinshipWith } from './kinship.ts';

/** A term that lives where the seeds live, with what says so. */
export interface Candidate {
  readonly term: string;
  readonly texts: number;
  /** Texts that a seed stands in too. */
  readonly both: number;
  /** Of texts with both, and with each: 0 as by chance. Discounted where counts are small. */
  readonly npmi: number;
  readonly g2: number;
  /** The same of texts that have it within a few words of a seed. */
  readonly beside: number;
  /** 0 to 1: how alike its neighbours are to those of the seeds. */
  readonly context: number;
  /** 0 to 1: how alike it is spread over channels of one size. */
  readonly alike: number;
  /** 0 to 1: how much of a seed's own words it has. */
  readonly kin: number;
  /** Texts with it in each channel of the frame. */
  readonly byChannel: readonly number[];
}

export interface Candidates {
  readonly list: readonly Candidate[];
  /** Every word and pair of words of enough texts, proposed or not: what forms are found among. */
  readonly vocabulary: readonly { readonly term: string; readonly texts: number }[];
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

/** Words on either side within which a term stands beside a seed. */
const window = 5;
/** Phrases of three words that are looked for in all texts, and texts with a seed that each must stand in. */
const phrases = { most: 1000, least: 3 };
/**
 * Terms of the days given that stand with the seeds, or where they stand.
 *
 * @param skip terms that are never proposed
 */
export async function candidatesOf(
  { driver }: MeasureContext,
  parameters: Parameters & { readonly channels: readonly string[]; readonly literals: readonly string[] },
  least: number,
  skip: (term: string) => boolean,
): Promise<Candidates> {
  const sql = (file: string): string => loadSql(import.meta.url, file);
  const sizes = await driver.query<{ channel: string; texts: number; seeded: number }>(sql('seeds.sql'), {
    parameters,
  });
  const of = (name: 'texts' | 'seeded'): number[] =>
    parameters.channels.map((key) => sizes.find(({ channel }) => channel === key)?.[name] ?? 0);
  const [texts, seeded] = [of('texts'), of('seeded')];
  const [all, x] = [sum(texts), sum(seeded)];
  if (x === 0 || x === all) return { list: [], vocabulary: [], texts, seeded };
  const together = new Map(
    (
      await driver.query<{ term: string; both: number; near: number }>(sql('with-seeds.sql'), {
        parameters: { ...parameters, least: 2, window },
      })
    ).map((row) => [row.term, row]),
  );
  const words = await driver.query<Company>(sql('company.sql'), { parameters: { ...parameters, least } });
  const ofThree = [...together.values()]
    .filter(({ term, both }) => both >= phrases.least && term.split(' ').length === 3 && !skip(term))
    .slice(0, phrases.most);
  const held = await phrasesIn(driver, parameters, ofThree, least);
  const company = [...words, ...held];
  const context = await contextsOf(
    driver.query.bind(driver),
    parameters,
    held.map(({ term }) => term),
  );
  const textsOf = new Map(words.map((row) => [row.term, row.texts]));
  const kin = kinshipWith(parameters.literals, (word) => textsOf.get(word) ?? 1, all);
  const list = company
    .filter(({ term }) => !skip(term))
    .map(({ term, texts: y, both, cells }): Candidate => {
      const byChannel = parameters.channels.map(() => 0);
      for (const [channel, n] of cells) byChannel[channel - 1] = n;
      const smaller = Math.min(x, y);
      const joint = (n: number): number =>
        n === 0 ? 0 : npmi({ both: n, x, y, all }) * discount(n, smaller);
      return {
        term,
        texts: y,
        both,
        npmi: joint(both),
        g2: logLikelihoodRatio({ a: both, totalA: x, b: y - both, totalB: all - x }).signed,
        beside: Math.max(0, joint(together.get(term)?.near ?? 0)),
        context: context(term, y),
        alike: overlap(byChannel, seeded, texts),
        kin: kin(term),
        byChannel,
      };
    });
  return { list, vocabulary: words, texts, seeded };
}

/** Phrases in all texts; with a seed they were counted before. */
async function phrasesIn(
  driver: MeasureContext['driver'],
  parameters: Parameters,
  list: readonly { readonly term: string; readonly both: number }[],
  least: number,
): Promise<Company[]> {
  if (list.length === 0) return [];
  const rows = await driver.query<{ phrase: number; texts: number; cells: [number, number][] }>(
    loadSql(import.meta.url, 'phrases.sql'),
    { parameters: { ...parameters, phrases: list.map(({ term }) => ` ${term} `) } },
  );
  return rows.flatMap(({ phrase, texts, cells }) => {
    const one = list[phrase - 1];
    return one === undefined || texts < least ? [] : [{ term: one.term, texts, both: one.both, cells }];
  });
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

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
