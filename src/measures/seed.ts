import { createHash } from 'node:crypto';
import { type Random, seededRandom } from '../statistics/random.ts';

/** A generator of its own for a named part of a result, so that no other part changes its draws. */
export function randomFor(seed: number, ...names: readonly string[]): Random {
  const digest = createHash('sha256').update(names.join('\n')).digest();
  return seededRandom(seed, digest.readUIntBE(0, 6));
}
