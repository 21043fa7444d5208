import type { Driver } from '../driver.ts';
import { loadSql } from '../sql.ts';
import { corpusHash } from './corpus.ts';
import { derivedOnce } from './alone.ts';
import { clearStale, markDerived, runOf, type RunId } from './runs.ts';

/** Bits of 128 in which hashes of one picture differ at most; docs/decisions/0018 says how it was chosen. */
export const mostBits = 8;

const kind = 'near pictures';

/**
 * Hashes that stand close to one another, as one picture each, in `near_pictures`: those linked by pairs, however many.
 * A hash that stands alone has no row.
 */
export async function ensurePictures(driver: Driver): Promise<RunId> {
  const corpus = await corpusHash(driver);
  const run = runOf(kind, String(mostBits), corpus);
  return derivedOnce(driver, { maker: 'pictures', kind, run }, () => link(driver, run, corpus));
}

async function link(driver: Driver, run: RunId, corpus: string): Promise<void> {
  await clearStale(driver, [kind], ['near_pictures'], corpus);
  const pairs = await driver.query<{ x: number; y: number }>(loadSql(import.meta.url, 'pictures.sql'), {
    parameters: { most: mostBits, ...bandsOf(mostBits + 1) },
  });
  if (pairs.length > 0) {
    const roots = rootsOf(pairs.map(({ x, y }) => [x, y] as const));
    await driver.command(
      `INSERT INTO {db:Identifier}.near_pictures (run, across, down, picture)
       SELECT {run:UInt64}, across, down, {roots:Array(UInt64)}[indexOf({numbers:Array(UInt64)}, n)] + 1
       FROM
       (
         SELECT across, down, row_number() OVER (ORDER BY across, down) - 1 AS n
         FROM (SELECT DISTINCT across, down FROM {db:Identifier}.pictures)
       )
       WHERE n IN {numbers:Array(UInt64)}`,
      { parameters: { run, numbers: [...roots.keys()], roots: [...roots.values()] } },
    );
  }
  await markDerived(driver, kind, run, corpus);
}

/** Bands of the 128 bits, as even as may be, none over the edge between the two words. */
export function bandsOf(count: number): { words: number[]; shifts: number[]; widths: number[] } {
  const bands = { words: [] as number[], shifts: [] as number[], widths: [] as number[] };
  for (const [word, own] of [Math.ceil(count / 2), Math.floor(count / 2)].entries())
    for (let i = 0; i < own; i++) {
      const from = Math.floor((64 * i) / own);
      bands.words.push(word);
      bands.shifts.push(from);
      bands.widths.push(Math.floor((64 * (i + 1)) / own) - from);
    }
  return bands;
}

/** Of each number in a pair the least one that it is linked with. */
function rootsOf(pairs: readonly (readonly [number, number])[]): Map<number, number> {
  const parent = new Map<number, number>();
  const root = (of: number): number => {
    let at = of;
    for (let above = parent.get(at) ?? at; above !== at; above = parent.get(at) ?? at) {
      parent.set(at, parent.get(above) ?? above);
      at = above;
    }
    return at;
  };
  for (const [x, y] of pairs) {
    const [a, b] = [root(x), root(y)];
    parent.set(Math.max(a, b), Math.min(a, b));
    parent.set(Math.min(a, b), Math.min(a, b));
  }
  return new Map([...parent.keys()].sort((a, b) => a - b).map((number) => [number, root(number)]));
}
