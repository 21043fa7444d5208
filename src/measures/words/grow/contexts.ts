import type { Parameters } from '../../../store/driver.ts';
import { loadSql } from '../../../store/sql.ts';
import type { MeasureContext } from '../../measure.ts';

/** Neighbourhoods of the seeds that are looked at. */
const mostFeatures = 400;
/** Fewest times that a term stands in them, to be compared by them. */
const leastInFeatures = 4;

/**
 * How alike a term's neighbours are to the seeds': cosine of positive PMI over the seeds' neighbourhoods, times the root of
 * the part of its places that lie in them.
 */
export async function contextsOf(
  query: MeasureContext['driver']['query'],
  parameters: Parameters,
  phrases: readonly string[],
): Promise<(term: string, texts: number) => number> {
  const sql = (file: string): string => loadSql(import.meta.url, file);
  const features = await query<{ feature: string; times: number }>(sql('seed-features.sql'), {
    parameters: { ...parameters, most: mostFeatures },
  });
  if (features.length === 0) return () => 0;
  const rows = await query<{ term: string; features: readonly number[]; times: readonly number[] }>(
    sql('contexts.sql'),
    {
      parameters: {
        ...parameters,
        features: features.map(({ feature }) => feature),
        // Nothing that a text has, where there are none.
        phrases: phrases.length === 0 ? [' \u0001 '] : phrases.map((phrase) => ` ${phrase} `),
        least: leastInFeatures,
      },
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
