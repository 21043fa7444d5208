import { describe, expect, it } from 'vitest';
import { fitHawkes } from '../../src/statistics/hawkes/fit.ts';
import { goodnessOfFit, largestDeviation } from '../../src/statistics/hawkes/goodness.ts';
import {
  type Background,
  type Events,
  type Hawkes,
  branching,
  constantBackground,
  freeParameters,
  stepsOf,
} from '../../src/statistics/hawkes/model.ts';
import { pass } from '../../src/statistics/hawkes/pass.ts';
import { simulateHawkes } from '../../src/statistics/hawkes/simulate.ts';
import { seededRandom } from '../../src/statistics/random.ts';

const at = (values: Float64Array, i: number): number => values[i] as number;

/** Two sides, a background of three steps of which the last is a shock. */
const background: Background = {
  from: new Float64Array([0, 40, 80]),
  rhythm: new Float64Array([0.5, 1.5, 1]),
  shock: new Int32Array([-1, -1, 0]),
  shocks: 1,
};
const model: Hawkes = {
  mu: new Float64Array([0.2, 0.1]),
  alpha: new Float64Array([0.3, 0.2, 0.1, 0.4]),
  decay: 0.5,
  factors: new Float64Array([3]),
};
const eventsOf = (discrete: boolean): Events => ({
  times: new Float64Array([3, 3, 5, 9, 41, 42, 42, 60, 85, 99]),
  marks: new Int32Array([0, 1, 0, 1, 0, 0, 1, 1, 0, 1]),
  dimensions: 2,
  end: 100,
  discrete,
});

/** The same by the definition: every pair of events, every bin. */
function byHand({ times, marks, end, discrete }: Events): number {
  const heights = [0.5, 1.5, 3];
  const heightAt = (t: number): number => (t < 40 ? heights[0] : t < 80 ? heights[1] : heights[2]) as number;
  const kernel = (u: number): number => (discrete ? 0.5 * 0.5 ** (u - 1) : 0.5 * Math.exp(-0.5 * u));
  const rate = (k: number, t: number): number => {
    let sum = at(model.mu, k) * heightAt(t);
    for (const [j, s] of times.entries())
      if (s < t) sum += at(model.alpha, 2 * k + (marks[j] as number)) * kernel(t - s);
    return sum;
  };
  let log = 0;
  for (const [i, t] of times.entries()) log += Math.log(rate(marks[i] as number, t));
  for (const k of [0, 1]) {
    if (discrete) for (let bin = 0; bin < end; bin++) log -= rate(k, bin);
    else {
      log -= at(model.mu, k) * (0.5 * 40 + 1.5 * 40 + 3 * 20);
      for (const [j, s] of times.entries())
        log -= at(model.alpha, 2 * k + (marks[j] as number)) * (1 - Math.exp(-0.5 * (end - s)));
    }
  }
  return log;
}

describe.each([true, false])('discrete time %s', (discrete) => {
  const events = eventsOf(discrete);

  it('has the likelihood of its definition, over all pairs of events', () => {
    const sums = pass({ events, background, ...stepsOf(events, background) }, model);
    expect(sums.logLikelihood).toBeCloseTo(byHand(events), 10);
    // Every event has one cause.
    const causes = [...sums.own, ...sums.brought].reduce((a, b) => a + b, 0);
    expect(causes).toBeCloseTo(events.times.length, 10);
  });

  it('is fitted to no smaller likelihood than any near it', () => {
    const drawn = simulateHawkes(seededRandom(3), model, background, 2000, discrete);
    const fit = fitHawkes(drawn, background, { delay: 3 });
    expect(fit.converged).toBe(true);
    const prepared = { events: drawn, background, ...stepsOf(drawn, background) };
    for (const [name, size] of [
      ['mu', 2],
      ['alpha', 4],
    ] as const)
      for (let i = 0; i < size; i++)
        for (const factor of [0.95, 1.05]) {
          const moved = { ...fit, [name]: fit[name].map((value, j) => (i === j ? value * factor : value)) };
          expect(pass(prepared, moved).logLikelihood).toBeLessThanOrEqual(fit.logLikelihood + 1e-3);
        }
  });

  it('is recovered from what is drawn of it', () => {
    const long: Background = constantBackground();
    const drawn = simulateHawkes(
      seededRandom(5),
      { ...model, factors: new Float64Array() },
      long,
      40_000,
      discrete,
    );
    // Mean rates (I − α)⁻¹ μ: by hand (0.2·0.6 + 0.2·0.1)/0.4 and (0.1·0.2 + 0.7·0.1)/0.4.
    const counts = [0, 1].map((k) => drawn.marks.filter((mark) => mark === k).length / 40_000);
    expect(counts[0]).toBeCloseTo(0.35, 1);
    expect(counts[1]).toBeCloseTo(0.225, 1);
    const fit = fitHawkes(drawn, long, { delay: 3 });
    for (let i = 0; i < 4; i++) expect(Math.abs(at(fit.alpha, i) - at(model.alpha, i))).toBeLessThan(0.05);
    for (let i = 0; i < 2; i++) expect(Math.abs(at(fit.mu, i) - at(model.mu, i))).toBeLessThan(0.02);
    expect(Math.abs(fit.decay - 0.5)).toBeLessThan(0.05);
  });

  it('deviates as far as its definition says', () => {
    const { each } = largestDeviation(events, background, model);
    // Just before and just after each event: events so far, less the integral, by fine steps.
    const expected = [0, 1].map((k) => {
      let most = 0;
      const lambda = (t: number, inclusive: boolean): number => {
        let sum = 0;
        const until = discrete ? t + 1 : t;
        for (const [from, to, height] of [
          [0, 40, 0.5],
          [40, 80, 1.5],
          [80, 100, 3],
        ] as const)
          sum += at(model.mu, k) * height * Math.max(0, Math.min(until, to) - from);
        for (const [j, s] of events.times.entries())
          if (s < t || (inclusive && s === t))
            sum +=
              at(model.alpha, 2 * k + (events.marks[j] as number)) *
              (discrete ? 1 - 0.5 ** (t - s) : 1 - Math.exp(-0.5 * (t - s)));
        return sum;
      };
      for (const t of events.times) {
        const n = (inclusive: boolean): number =>
          [...events.times].filter((s, j) => events.marks[j] === k && (s < t || (inclusive && s === t)))
            .length;
        most = Math.max(most, Math.abs(n(false) - lambda(t, false)), Math.abs(n(true) - lambda(t, true)));
      }
      return most / Math.sqrt(5);
    });
    expect(at(each, 0)).toBeCloseTo(expected[0] as number, 9);
    expect(at(each, 1)).toBeCloseTo(expected[1] as number, 9);
  });
});

describe('fitting', () => {
  it('finds the factor of a shock, and takes nothing of it for excitement', () => {
    const bursts: Background = {
      from: Float64Array.from({ length: 40 }, (_, i) => i * 100),
      rhythm: new Float64Array(40).fill(1),
      shock: Int32Array.from({ length: 40 }, (_, i) => (i === 20 ? 0 : -1)),
      shocks: 1,
    };
    const alone: Hawkes = {
      mu: new Float64Array([0.3]),
      alpha: new Float64Array([0]),
      decay: 0.5,
      factors: new Float64Array([10]),
    };
    const drawn = simulateHawkes(seededRandom(9), alone, bursts, 4000, true);
    const told = fitHawkes(drawn, bursts, { delay: 5 });
    expect(at(told.factors, 0)).toBeGreaterThan(8);
    expect(at(told.alpha, 0)).toBeLessThan(0.1);
    const untold = fitHawkes(
      drawn,
      { ...bursts, shock: new Int32Array(40).fill(-1), shocks: 0 },
      { delay: 5 },
    );
    expect(at(untold.alpha, 0)).toBeGreaterThan(2 * at(told.alpha, 0) + 0.05);
  });

  it('says how far it fits: what is drawn of it does, what has a rhythm untold does not', () => {
    const flat = constantBackground();
    const own: Hawkes = { ...model, factors: new Float64Array() };
    const drawn = simulateHawkes(seededRandom(21), own, flat, 2000, true);
    const fit = fitHawkes(drawn, flat, { delay: 3 });
    const fits = goodnessOfFit(seededRandom(1), drawn, flat, fit, { delay: 3 }, 19);
    expect(fits.p).toBeGreaterThan(0.05);
    expect(fits.fits).toHaveLength(19);
    const steps: Background = {
      from: new Float64Array([0, 1000]),
      rhythm: new Float64Array([0.4, 1.6]),
      shock: new Int32Array([-1, -1]),
      shocks: 0,
    };
    const uneven = simulateHawkes(seededRandom(22), own, steps, 2000, true);
    const poor = goodnessOfFit(
      seededRandom(2),
      uneven,
      flat,
      fitHawkes(uneven, flat, { delay: 3 }),
      { delay: 3 },
      19,
    );
    expect(poor.p).toBe(0.05);
  });

  it('counts its parameters, and knows a process that never ends', () => {
    expect(freeParameters(5, constantBackground())).toBe(31);
    // Eigenvalues of [[0.3, 0.2], [0.1, 0.4]]: 0.5 and 0.2.
    expect(branching(model)).toBeCloseTo(0.5, 9);
    expect(branching({ ...model, alpha: new Float64Array(4) })).toBe(0);
    expect(() =>
      simulateHawkes(
        seededRandom(1),
        { ...model, alpha: model.alpha.map((a) => 2 * a) },
        background,
        10,
        true,
      ),
    ).toThrow(/never ends/);
    const bad = { ...eventsOf(true), times: new Float64Array([3, 2, 5, 9, 41, 42, 42, 60, 85, 99]) };
    expect(() => fitHawkes(bad, background, { delay: 3 })).toThrow(/out of order/);
  });
});
