/** Worlds of channels: shares, and differences of shares, with channels as draws. */
import { mean, sum } from '../../src/statistics/describe.ts';
import { jackknifeDifference, jackknifeShare } from '../../src/statistics/jackknife.ts';
import { meanShare } from '../../src/statistics/power.ts';
import { normal, type Random } from '../../src/statistics/random.ts';
import { binomial } from '../../src/statistics/randomCounts.ts';
import { studentQuantile } from '../../src/statistics/student.ts';
import { type Limits, logistic, percent, type Runner, table } from './tally.ts';

// Posts in the 22 channels of a Persian corpus: the largest has 19%, G_eff is 9.5.
const CORPUS = [
  25847, 22182, 16180, 13160, 12167, 10035, 7044, 6569, 5769, 5018, 3961, 2370, 1985, 1715, 1672, 903, 742,
  405, 337, 302, 122, 4,
];

interface Sizes {
  readonly name: string;
  /** Draws sizes and says how far each lies from the middle, in standard deviations of its logarithm. */
  readonly draw: (rng: Random, channels: number) => { n: number; z: number }[];
  /** Spread of the logarithm of sizes that are drawn; 0 where they are given. */
  readonly sigma: number;
}
const equal: Sizes = {
  name: 'equal',
  sigma: 0,
  draw: (_, g) => Array.from({ length: g }, () => ({ n: 300, z: 0 })),
};
const logNormal: Sizes = {
  name: 'lognormal',
  sigma: 1,
  draw: (rng, g) =>
    Array.from({ length: g }, () => {
      const z = normal(rng);
      return { n: Math.ceil(300 * Math.exp(z)), z };
    }),
};
const oneHalf: Sizes = {
  name: 'one holds half',
  sigma: 0,
  draw: (_, g) => Array.from({ length: g }, (_, i) => ({ n: i === 0 ? 300 * (g - 1) : 300, z: 0 })),
};
const corpus: Sizes = { name: 'as in a corpus', sigma: 0, draw: () => CORPUS.map((n) => ({ n, z: 0 })) };

/** Mean on the logit scale that gives the mean share. */
function muFor(share: number, tau: number): number {
  let [low, high] = [-60, 60];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (meanShare(middle, tau) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export function shares(runner: Runner): string {
  const rows: string[][] = [];
  const run = (sizes: Sizes, g: number, share: number, tau: number, rho: number): void => {
    const [posts, carriers] = [runner.tally(), runner.tally()];
    // A post drawn at random comes from a large channel oftener: sizes of a lognormal weigh z by sigma.
    const mu = muFor(share, tau) - tau * rho * sizes.sigma;
    runner.repeat((rng) => {
      const channels = sizes.draw(rng, g);
      const n = channels.map((c) => c.n);
      const x = channels.map((c) =>
        binomial(rng, c.n, logistic(mu + tau * (rho * c.z + Math.sqrt(1 - rho * rho) * normal(rng)))),
      );
      posts.add(jackknifeShare(x, n), share);
      carriers.add(jackknifeShare(x, n, { degrees: 'carriers' }), share);
    });
    rows.push([
      String(g),
      sizes.name,
      String(share),
      String(tau),
      String(rho),
      posts.shownShare,
      posts.coverage,
      posts.misses,
      posts.width,
      carriers.coverage,
      carriers.misses,
      carriers.width,
    ]);
  };
  for (const sizes of [equal, logNormal])
    for (const g of [5, 8, 12, 22])
      for (const [share, tau] of [
        [0.5, 0.3],
        [0.5, 1],
        [0.5, 2],
        [0.2, 1],
        [0.2, 2],
        [0.1, 1],
        [0.1, 2],
        [0.05, 0.5],
        [0.05, 1],
        [0.05, 2],
      ] as const)
        run(sizes, g, share, tau, 0);
  for (const g of [5, 8, 12, 22]) run(oneHalf, g, 0.5, 1, 0);
  for (const [share, tau] of [
    [0.5, 1],
    [0.2, 1],
    [0.2, 2],
    [0.1, 1],
    [0.05, 1],
    [0.05, 2],
  ] as const)
    run(corpus, 22, share, tau, 0);
  for (const g of [12, 22, 58]) for (const rho of [0.5, -0.5]) run(logNormal, g, 0.3, 1, rho);
  return table(
    [
      'channels',
      'sizes',
      'share',
      'τ',
      'ρ',
      'shown %',
      'coverage %',
      'missed below / above',
      'width',
      'carriers: coverage %',
      'missed',
      'width',
    ],
    rows,
  );
}

/** The same jackknife without a scale, for comparison. */
function onIdentity(d: readonly number[], n: readonly number[]): Limits {
  const [D, N] = [sum(d), sum(n)];
  const left = d.map((v, i) => (D - v) / (N - (n[i] as number)));
  const m = mean(left);
  const se = Math.sqrt(((d.length - 1) / d.length) * sum(left.map((v) => (v - m) ** 2)));
  const effective = (N * N) / sum(n.map((v) => v * v));
  if (effective < 4) return { low: null, high: null };
  const reach = studentQuantile(0.975, effective - 1) * se;
  return { low: D / N - reach, high: D / N + reach };
}

export function differences(runner: Runner): string {
  const rows: string[][] = [];
  for (const sizes of [equal, logNormal])
    for (const g of [5, 8, 12, 22])
      for (const [p, q, tau] of [
        [0.4, 0.4, 1],
        [0.5, 0.2, 1],
        [0.8, 0.1, 1],
        [0.05, 0.02, 1],
        [0.85, 0.05, 2],
      ] as const) {
        const [z, identity] = [runner.tally(), runner.tally()];
        let outside = 0;
        // X, then the rival among the rest: conditional shares with spreads of their own.
        const [muX, muY] = [muFor(p, tau), muFor(q / (1 - p), tau)];
        const draw = (rng: Random): [number, number] => [
          logistic(muX + tau * normal(rng)),
          logistic(muY + tau * normal(rng)),
        ];
        // X and the rival's conditional share are independent: E[y] = (1 − p) q/(1 − p) = q.
        runner.repeat((rng) => {
          const n = sizes.draw(rng, g).map((c) => c.n);
          const [x, y] = [[] as number[], [] as number[]];
          for (const size of n) {
            const [a, b] = draw(rng);
            const own = binomial(rng, size, a);
            x.push(own);
            y.push(binomial(rng, size - own, b));
          }
          z.add(jackknifeDifference(x, y, n), p - q);
          const flat = onIdentity(
            x.map((v, i) => v - (y[i] as number)),
            n,
          );
          identity.add(flat, p - q);
          if (flat.low !== null && (flat.low < -1 || (flat.high ?? 0) > 1)) outside += 1;
        });
        rows.push([
          String(g),
          sizes.name,
          `${p} − ${q}`,
          String(tau),
          z.coverage,
          z.misses,
          z.width,
          identity.coverage,
          identity.misses,
          identity.width,
          percent(outside / runner.replications),
        ]);
      }
  return table(
    [
      'channels',
      'sizes',
      'shares',
      'τ',
      'Fisher z: coverage %',
      'missed',
      'width',
      'identity: coverage %',
      'missed',
      'width',
      'limits outside [−1, 1] %',
    ],
    rows,
  );
}
