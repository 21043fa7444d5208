import { describe, expect, it } from 'vitest';
import { exchangeCheck } from '../../src/measures/coordination/exchanges.ts';
import type { SharedObject } from '../../src/measures/coordination/sharedObject.ts';
import { seededRandom, uniform, uniformInteger } from '../../src/statistics/random.ts';

const object = (...shares: [account: number, time: number][]): SharedObject => ({
  accounts: shares.map(([account]) => account),
  times: shares.map(([, time]) => time),
});

/** Objects of one community, each shared by some of the accounts within minutes. */
function world(seed: number, accounts: number, n: number): SharedObject[] {
  const random = seededRandom(seed);
  return Array.from({ length: n }, (_, i) => {
    const start = 1_000_000 + i * 4000;
    const shares = Array.from({ length: accounts }, (_unused, a): [number, number] => [
      a,
      start + uniformInteger(random, 600),
    ])
      .filter(() => uniform(random) < 0.3)
      .sort(([a, s], [b, t]) => s - t || a - b);
    return object(...shares);
  }).filter(({ accounts: sharers }) => sharers.length >= 2);
}

describe('closed form beside exchanges', () => {
  it('two accounts that alone share everything cannot be exchanged apart', async () => {
    // Two objects with the same two names each: every draw has both meetings, so # = R for the pair, and the closed
    // form has λ = K n_a n_b / (pairs of different accounts) = 2 · 2 · 2 / 4 = 2.
    const objects = [object([0, 0], [1, 5]), object([0, 100], [1, 103])];
    const check = await exchangeCheck(objects, 2, [0, 0], 60, seededRandom(1));
    expect(check).toEqual({ objects: 2, pairs: 1, draws: 199, ratio: 1, small: 0, tooSmall: 0 });
  });

  it('agrees in a world where names are exchangeable', async () => {
    const objects = world(3, 20, 300);
    const check = await exchangeCheck(
      objects,
      20,
      objects.map(() => 0),
      60,
      seededRandom(2),
    );
    expect(check.pairs).toBeGreaterThan(150);
    expect(check.ratio).toBeGreaterThan(0.93);
    expect(check.ratio).toBeLessThan(1.07);
    expect(check.small).toBeGreaterThan(1);
    expect(check.tooSmall).toBe(0);
  });

  it('takes a sample of whole objects, the same for the same seed', async () => {
    const objects = world(4, 12, 200);
    const run = () =>
      exchangeCheck(
        objects,
        12,
        objects.map(() => 0),
        60,
        seededRandom(7),
        { draws: 19, shares: 200 },
      );
    const check = await run();
    expect(check.objects).toBeLessThan(100);
    expect(check).toEqual(await run());
  });
});
