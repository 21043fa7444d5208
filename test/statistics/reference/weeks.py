"""Reference values of test/statistics/weeks.test.ts, by NumPy and SciPy and from the definitions, not from our code.

    pip install numpy==2.4.6 scipy==1.17.1
    python test/statistics/reference/weeks.py && npx biome format --write test/statistics/reference

ratio: delete-one-week jackknife of sum(d)/sum(n), variance times 1/(1 - 4/21), t on 1/sum(share of n squared) - 1; each limit
the further of that and of Clopper and Pearson's for Korn and Graubard's effective number of units.
alike: the tails of weeks that do not differ.
flips: every joint flip of the signs of weeks, the largest studentised mean of several statistics.
"""
import itertools
import json
import pathlib
import sys

import numpy as np
import scipy
from scipy import stats


def ratio(d, n, low, high, level=0.95):
    d, n = np.asarray(d, float), np.asarray(n, float)
    keep = n > 0
    d, n = d[keep], n[keep]
    k = len(n)
    value = d.sum() / n.sum()
    rest = np.array([np.delete(d, i).sum() / np.delete(n, i).sum() for i in range(k)])
    variance = (k - 1) * np.var(rest) / (1 - 4 / 21)
    effective = 1 / np.sum((n / n.sum()) ** 2)
    df = max(1, effective - 1)
    a = (1 - level) / 2
    t = stats.t.ppf(1 - a, df)
    share = (value - low) / (high - low)
    if variance < 1e-20:
        # Weeks all alike: as units of which x have it, fewer by the same widening.
        units, reach = effective * (1 - 4 / 21), 0.0
    else:
        # Korn and Graubard's effective number: of the same variance, without their factor for its degrees of freedom.
        units = share * (1 - share) / (variance / (high - low) ** 2)
        reach = t * np.sqrt(variance)
    x = share * units
    lo = 0.0 if x <= 0 else stats.beta.ppf(a, x, units - x + 1)
    hi = 1.0 if x >= units else stats.beta.ppf(1 - a, x + 1, units - x)
    at = lambda p: low + p * (high - low)
    return value, max(low, min(value - reach, at(lo))), min(high, max(value + reach, at(hi))), effective


def p_alike(d, n, low, high, t):
    """Upper and lower tail of the binomial at t, k and n in fractions (by the incomplete beta), of weeks that are all alike."""
    n = np.asarray(n, float)
    n, value = n[n > 0], np.sum(d) / np.sum(n)
    units = np.sum(n) ** 2 / np.sum(n**2) * (1 - 4 / 21)
    k, s = (value - low) / (high - low) * units, (t - low) / (high - low)
    above = 1.0 if k <= 0 else stats.beta.cdf(s, k, units - k + 1)
    below = 1.0 if k >= units else stats.beta.sf(s, k + 1, units - k)
    return above, below


def flips(values):
    v = np.asarray(values, float)
    weeks = v.shape[1]

    def furthest(signs):
        s = v * signs
        mean, sd = s.mean(axis=1), s.std(axis=1, ddof=1)
        t = mean / (sd / np.sqrt(weeks))
        i = int(np.argmax(np.abs(t)))
        return t[i], i

    seen, of = furthest(np.ones(weeks))
    draws = [abs(furthest(np.array(s))[0]) for s in itertools.product([1, -1], repeat=weeks)]
    p = np.mean([x >= abs(seen) * (1 - 1e-12) for x in draws])
    return seen, of, p


rng = np.random.default_rng(20261128)
cases = {"ratio": [], "alike": [], "flips": []}
for d, n, low, high in [
    ([3, -1, 4, 2, 0, 5], [8, 7, 9, 10, 6, 11], -1, 1),
    ([1, 1, 1, 1, 1, 1, 40], [5, 5, 5, 5, 5, 5, 200], -1, 1),
    ([5, 6, 0, 7], [5, 6, 0, 7], -1, 1),
    ([0, 0, 0, 0, 0, 0, 0], [4, 3, 9, 5, 5, 6, 2], 0, 1),
    ([2, 9, 4, 8, 1, 6, 3, 7], [10] * 8, 0, 1),
    ([12.5, 3.25, 8, 9.75, 4, 6], [4.1, 2.2, 3.3, 5.0, 1.7, 2.6], 0, 6),
    ([18, 20, 17, 21, 19, 16, 20, 18, 15, 20], [20, 21, 20, 21, 20, 19, 20, 19, 18, 20], -1, 1),
]:
    for level in (0.95, 0.975):
        v, lo, hi, g = ratio(d, n, low, high, level)
        cases["ratio"].append({"d": d, "n": n, "range": [low, high], "level": level, "value": v, "low": lo, "high": hi, "effective": g})
for d, n, low, high in [([5, 6, 0, 7], [5, 6, 0, 7], -1, 1), ([0] * 7, [4, 3, 9, 5, 5, 6, 2], 0, 1), ([1, 2, 4], [2, 4, 8], 0, 1)]:
    for t in (0.1, 0.5, 0.9):
        above, below = p_alike(d, n, low, high, t)
        cases["alike"].append({"d": d, "n": n, "range": [low, high], "t": t, "above": above, "below": below})
for weeks, shift in [(6, 0.0), (8, 0.8), (10, 0.3)]:
    values = np.round(rng.normal(size=(3, weeks)) + shift, 6).tolist()
    t, of, p = flips(values)
    cases["flips"].append({"values": values, "statistic": t, "of": of, "p": p})

out = {"versions": {"python": sys.version.split()[0], "numpy": np.__version__, "scipy": scipy.__version__}, "cases": cases}
pathlib.Path(__file__).with_name("weeks.json").write_text(json.dumps(out, indent=1, sort_keys=True) + "\n")
