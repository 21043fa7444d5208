import type { Said } from '../../model/said.ts';
import { benjaminiHochberg } from '../../statistics/multiplicity.ts';
import type { Random } from '../../statistics/random.ts';
import { type ExchangeCheck, exchangeCheck } from './exchanges.ts';
import type { CommunitySource, Refused, Shared } from './shared.ts';
import { type TestedPair, labelSwap, pOfPair } from './swap.ts';

/** A pair of accounts (by their hashes) and how unusual its objects within the window are. */
export interface Tested extends Omit<TestedPair, 'a' | 'b'> {
  /** P(objects within the window ≥ observed), as `pOfPair` has it. */
  readonly p: number;
  /** Adjusted by Benjamini and Hochberg over the whole family. */
  readonly q: number;
}

export interface NullResult {
  /** By `low|high`, the accounts' hashes in numeric order. */
  readonly tested: ReadonlyMap<string, Tested>;
  /** Pairs that could be tested; null where none was looked for. */
  readonly family: number | null;
  /** Where the objects' communities come from. */
  readonly communities: CommunitySource;
  /** The closed form beside swaps that were made; null where nothing was tested. */
  readonly exchanges: ExchangeCheck | null;
  /** Why nothing was tested. */
  readonly refused?: Said;
}

/** The null of label swaps for the shares of a run. */
export async function nullOf(shared: Shared | Refused, window: number, random: Random): Promise<NullResult> {
  if ('refused' in shared)
    return {
      tested: new Map(),
      family: null,
      communities: shared.source,
      exchanges: null,
      refused: shared.refused,
    };
  const { hashes, objects, communities } = shared;
  const { pairs, family } = labelSwap(objects, hashes.length, communities, window, shared.coShared);
  const p = pairs.map((pair) => pOfPair(pair.observed, pair));
  const q = benjaminiHochberg(p, family);
  const tested = new Map(
    pairs.map(({ a, b, ...pair }, i) => [
      `${hashes[a]}|${hashes[b]}`,
      { ...pair, p: p[i] as number, q: q[i] as number },
    ]),
  );
  const exchanges = await exchangeCheck(objects, hashes.length, communities, window, random);
  return { tested, family, communities: shared.source, exchanges };
}
