/**
 * Intervals for a share k/n of independent units.
 * Wilson, JASA 22:209–212, 1927, doi 10.1080/01621459.1927.10502953.
 * Clopper & Pearson, Biometrika 26(4):404–413, 1934, doi 10.1093/biomet/26.4.404.
 * Newcombe's hybrid score interval of a difference (method 10), Statistics in Medicine 17:873–890, 1998,
 * doi 10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I; its general form is MOVER,
 * Zou & Donner, Statistics in Medicine 27:1693–1702, 2008, doi 10.1002/sim.3095.
 * Rule of three: Hanley & Lippman-Hand, JAMA 249(13):1743–1745, 1983, doi 10.1001/jama.1983.03330370053031.
 *
 * Posts of one channel are not independent: for shares over channels use `jackknife.ts`.
 */
import { logBinomialTails } from './beta.ts';
import { checkFinite, checkLevel } from './guards.ts';
import type { Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';
import { findRoot } from './roots.ts';

function checkShare(k: number, n: number): void {
  if (!(Number.isFinite(n) && n > 0)) throw new RangeError(`n is ${n}, not above 0`);
  if (!(k >= 0 && k <= n)) throw new RangeError(`k is ${k}, not in [0, n = ${n}]`);
}

/** Wilson's score interval for k of n. */
export function wilson(k: number, n: number, level = 0.95): Interval {
  checkShare(k, n);
  checkLevel('level', level);
  const z = -normalQuantile((1 - level) / 2);
  const z2 = z * z;
  const failures = n - k;
  const half = z * Math.sqrt((k * failures) / n + z2 / 4);
  const centre = k + z2 / 2;
  // The two roots multiply to (k²/n)/(n + z²): the lower one from the upper keeps its digits for small k.
  const low = k === 0 ? 0 : (k * k) / n / (centre + half);
  const high = failures === 0 ? 1 : (centre + half) / (n + z2);
  return { value: k / n, low, high, level, method: 'Wilson' };
}

/**
 * Clopper and Pearson's exact interval: each tail at most (1 − level)/2. k and n may be fractions, as in
 * Korn & Graubard, Survey Methodology 24:193–201, 1998, who put an effective number of units for n.
 */
export function clopperPearson(k: number, n: number, level = 0.95): Interval {
  checkShare(k, n);
  checkLevel('level', level);
  const tail = Math.log((1 - level) / 2);
  const low = k === 0 ? 0 : shareWhere((p) => logBinomialTails(k, n, p).atLeast - tail, k, n);
  const high = k === n ? 1 : 1 - shareWhere((q) => logBinomialTails(n - k, n, q).atLeast - tail, n - k, n);
  return { value: k / n, low, high, level, method: 'Clopper-Pearson' };
}

/** The share below k/n at which an increasing log tail crosses 0, solved on the scale of ln p. */
function shareWhere(f: (p: number) => number, k: number, n: number): number {
  const g = (u: number): number => f(Math.exp(u));
  let low = Math.log(k / n) - 1;
  let step = 1;
  while (g(low) > 0) {
    step *= 2;
    low -= step;
    // Under the least positive number: zero, to every digit a double has.
    if (low < -745) return 0;
  }
  // At p = k/n the upper tail is near ½, but for k near n or k < 1 it may still lie below a low level's tail.
  const high = g(Math.log(k / n)) > 0 ? Math.log(k / n) : 0;
  return Math.exp(findRoot(g, low, high));
}

/**
 * Upper confidence limit, one-sided, of a share of which 0 of n were seen: 1 − (1 − level)^(1/n),
 * near 3/n at 95%.
 */
export function ruleOfThree(n: number, level = 0.95): number {
  checkShare(0, n);
  checkLevel('level', level);
  return -Math.expm1(Math.log1p(-level) / n);
}

/**
 * Interval of a difference a − b of two independent estimates from the interval of each (MOVER).
 * With Wilson's intervals this is Newcombe's method 10.
 */
export function moverDifference(a: Interval, b: Interval): Interval {
  if (a.level !== b.level) throw new RangeError(`levels differ: ${a.level} and ${b.level}`);
  for (const [name, it] of [
    ['a', a],
    ['b', b],
  ] as const) {
    for (const key of ['low', 'value', 'high'] as const) checkFinite(`${name}.${key}`, it[key]);
    if (!(it.low <= it.value && it.value <= it.high))
      throw new RangeError(`${name} is not low ≤ value ≤ high`);
  }
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
    level: a.level,
    method: `MOVER of ${a.method}`,
  };
}

/** Newcombe's interval for the difference of two independent shares, kA/nA − kB/nB. */
export function newcombeDifference(kA: number, nA: number, kB: number, nB: number, level = 0.95): Interval {
  return { ...moverDifference(wilson(kA, nA, level), wilson(kB, nB, level)), method: 'Newcombe 10' };
}
