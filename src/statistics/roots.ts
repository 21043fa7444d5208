/**
 * Root of a monotone function: Brent, Algorithms for Minimization without Derivatives, 1973, ch. 4
 * (the `zeroin` procedure). No random start, no tolerance but the machine's: same input, same digits.
 */

/**
 * A root of f in [a, b], where f(a) and f(b) have different signs (or one is 0).
 * @throws {RangeError} where they have the same sign or are NaN.
 */
export function findRoot(f: (x: number) => number, a: number, b: number, tolerance = 0): number {
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(Math.sign(fa) * Math.sign(fb) < 0))
    throw new RangeError(`no change of sign between ${a} (${fa}) and ${b} (${fb})`);
  let c = a;
  let fc = fa;
  let step = b - a;
  let before = step;
  for (let i = 0; i < 400; i++) {
    if (Math.sign(fb) === Math.sign(fc)) {
      c = a;
      fc = fa;
      step = b - a;
      before = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b;
      b = c;
      c = a;
      fa = fb;
      fb = fc;
      fc = fa;
    }
    const small = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= small || fb === 0) return b;
    if (Math.abs(before) < small || Math.abs(fa) <= Math.abs(fb)) {
      step = half;
      before = half;
    } else {
      [step, before] = interpolate(a, b, c, fa, fb, fc, half, small, step, before);
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > small ? step : half > 0 ? small : -small;
    fb = f(b);
  }
  return b;
}

/** Inverse quadratic (or secant) step where it stays inside and shrinks, else bisection. */
function interpolate(
  a: number,
  b: number,
  c: number,
  fa: number,
  fb: number,
  fc: number,
  half: number,
  small: number,
  step: number,
  before: number,
): [number, number] {
  const s = fb / fa;
  let p: number;
  let q: number;
  if (a === c) {
    p = 2 * half * s;
    q = 1 - s;
  } else {
    const t = fa / fc;
    const r = fb / fc;
    p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
    q = (t - 1) * (r - 1) * (s - 1);
  }
  if (p > 0) q = -q;
  else p = -p;
  const inside = 2 * p < Math.min(3 * half * q - Math.abs(small * q), Math.abs(before * q));
  return inside ? [p / q, step] : [half, half];
}

/**
 * Root of an increasing or decreasing f on the whole line, from a start outwards by doubling steps.
 * @throws {RangeError} where no change of sign is found within `reach` of the start.
 */
export function findRootFrom(f: (x: number) => number, start: number, width = 1, reach = 1e6): number {
  const f0 = f(start);
  if (f0 === 0) return start;
  for (let w = width, lowBefore = start, highBefore = start; w <= reach; w *= 2) {
    const low = start - w;
    const high = start + w;
    if (Math.sign(f(low)) === -Math.sign(f0)) return findRoot(f, low, lowBefore);
    if (Math.sign(f(high)) === -Math.sign(f0)) return findRoot(f, highBefore, high);
    lowBefore = low;
    highBefore = high;
  }
  throw new RangeError(`no root within ${reach} of ${start}`);
}
