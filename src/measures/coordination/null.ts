import { benjaminiHochberg } from '../../statistics/multiplicity.ts';
import { poissonUpperTail } from '../../statistics/poisson.ts';
import type { Driver } from '../../store/driver.ts';
import { randomFor } from '../seed.ts';
import { clustersOf, communityOf } from './communities.ts';
import { type ShareRun, sql } from './objects.ts';
import { type SharedObject, type TestedPair, coShared, labelSwap } from './swap.ts';

/** Objects with more sharers say nothing of a pair; they stay out of the null and of its family. */
export const mostSharers = 1000;
/** Pairs of sharers, all objects together, up to which the null is computed. */
export const mostPairs = 20_000_000;

/** A pair of accounts (by their hashes) and how unusual its objects within the window are. */
export interface Tested extends Omit<TestedPair, 'a' | 'b'> {
  /** P(Poisson(expected) ≥ observed). */
  readonly p: number;
  /** Adjusted by Benjamini and Hochberg over the whole family. */
  readonly q: number;
}

export interface NullResult {
  /** By `low|high`, the accounts' hashes in numeric order. */
  readonly tested: ReadonlyMap<string, Tested>;
  readonly family: number;
  /** Where the objects' communities come from. */
  readonly communities: 'isogloss.yaml' | 'clusters of the co-sharing graph';
  /** Why nothing was tested. */
  readonly refused?: string;
}

/**
 * The null of label swaps for the shares of a run.
 * @param communities of accounts by hash, where the project names them
 */
export async function nullOf(
  driver: Driver,
  run: ShareRun,
  window: number,
  communities: Communities,
  seed: number,
): Promise<NullResult> {
  const parameters = { run, most: mostSharers };
  const [size] = await driver.query<{ pairs: number }>(sql('sizes.sql'), { parameters });
  if ((size?.pairs ?? 0) > mostPairs) {
    return untested(
      communities,
      `${size?.pairs ?? 0} pairs of sharers are more than the ${mostPairs} that are tested: name fewer days or channels`,
    );
  }
  const rows = await driver.query<{ accounts: string[]; times: number[] }>(sql('firsts.sql'), { parameters });
  const hashes = [...new Set(rows.flatMap((row) => row.accounts))].sort(byNumber);
  const index = new Map(hashes.map((hash, i) => [hash, i]));
  const objects = rows.map(
    (row): SharedObject => ({
      accounts: row.accounts.map((hash) => index.get(hash) as number),
      times: row.times,
    }),
  );
  const shared = coShared(objects, hashes.length);
  const of =
    communities.size > 0
      ? new Map(
          [...communities].flatMap(([hash, list]) =>
            index.has(hash) ? [[index.get(hash) as number, list]] : [],
          ),
        )
      : clustersOf(shared, hashes.length, randomFor(seed, 'coordination', 'communities'));
  const { pairs, family } = labelSwap(
    objects,
    hashes.length,
    objects.map((object) => communityOf(object, of)),
    window,
    shared,
  );
  const p = pairs.map((pair) => poissonUpperTail(pair.observed, pair.expected));
  const q = benjaminiHochberg(p, family);
  const tested = new Map(
    pairs.map(({ a, b, ...pair }, i) => [
      `${hashes[a]}|${hashes[b]}`,
      { ...pair, p: p[i] as number, q: q[i] as number },
    ]),
  );
  return { tested, family, communities: sourceOf(communities) };
}

type Communities = ReadonlyMap<string, readonly number[]>;

const sourceOf = (communities: Communities): NullResult['communities'] =>
  communities.size > 0 ? 'isogloss.yaml' : 'clusters of the co-sharing graph';

export const untested = (communities: Communities, refused: string): NullResult => ({
  tested: new Map(),
  family: 0,
  communities: sourceOf(communities),
  refused,
});

/** Decimal strings as the numbers they are: 64 bits do not fit a double. */
export const byNumber = (x: string, y: string): number => x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
