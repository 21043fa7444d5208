"""Reference values of test/statistics, from mpmath, SciPy, statsmodels and other authors' packages.

Run in a virtual environment outside the repository:
    pip install numpy==2.4.6 scipy==1.17.1 mpmath==1.4.1 statsmodels==0.15.0 krippendorff==0.9.0
    python test/statistics/reference/make.py [PART...] && npx biome format --write test/statistics
Writes one JSON file for each part beside itself. Every file names the versions it was made with.
"""
import json
import math
import pathlib
import sys

import krippendorff
import mpmath as mp
import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.multitest import multipletests

mp.mp.dps = 60
HERE = pathlib.Path(__file__).parent
VERSIONS = {
    "python": sys.version.split()[0],
    "numpy": np.__version__,
    "scipy": scipy.__version__,
    "mpmath": mp.__version__,
    "statsmodels": statsmodels.__version__,
    "krippendorff": "0.9.0",
}


def write(name, cases):
    def plain(value):
        if isinstance(value, (mp.mpf, np.floating)):
            value = float(value)
        if isinstance(value, float) and not math.isfinite(value):
            return {"nan": "NaN"} if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")
        if isinstance(value, (np.integer,)):
            return int(value)
        if isinstance(value, dict):
            return {k: plain(v) for k, v in value.items()}
        if isinstance(value, (list, tuple, np.ndarray)):
            return [plain(v) for v in value]
        return value

    text = json.dumps({"versions": VERSIONS, "cases": plain(cases)}, indent=1, sort_keys=True)
    (HERE / f"{name}.json").write_text(text + "\n")


def log_gamma_tails(a, x):
    """ln P and ln Q by the power series of P, with digits enough that 1 - P keeps 40 of Q."""
    deviance = a * math.log(a / x) + x - a
    with mp.workdps(60 + int(max(0.0, deviance) / math.log(10))):
        a, x = mp.mpf(a), mp.mpf(x)
        term = total = mp.mpf(1)
        n = 0
        while term > total * mp.eps:
            n += 1
            term *= x / (a + n)
            total += term
        lower = mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1)) * total
        return mp.log(lower), mp.log(1 - lower)


def special():
    gamma = []
    for a in [0.5, 1, 2.5, 10, 37.25, 200, 5000, 1e6]:
        for f in [1e-6, 0.01, 0.3, 0.9, 0.999, 1, 1.001, 1.1, 2, 5]:
            x = a * f
            if a * abs(math.log(f) + 1 - f) > 5000:
                continue
            lo, up = log_gamma_tails(a, x)
            gamma.append({"a": a, "x": x, "lower": lo, "upper": up})
    gamma += [
        {"a": a, "x": x, "lower": log_gamma_tails(a, x)[0], "upper": log_gamma_tails(a, x)[1]}
        for a, x in [(1, 1e-12), (3, 700), (0.5, 800), (50, 1e-3), (100, 2000)]
    ]
    beta = []
    with mp.workdps(400):
        for a, b in [(0.5, 0.5), (1, 1), (2.2, 0.5), (3, 17), (40, 3.7), (300, 200), (1.85, 0.5), (1000, 12000)]:
            for x in [1e-9, 0.001, 0.02, 0.25, 0.5, 0.6, 0.9, 0.999, 1 - 2**-30]:
                X = mp.mpf(x)
                lower = mp.betainc(a, b, 0, X, regularized=True)
                upper = mp.betainc(b, a, 0, 1 - X, regularized=True)
                beta.append({"x": x, "a": a, "b": b, "lower": mp.log(lower), "upper": mp.log(upper)})
    normal = [
        {"z": z, "logUpper": mp.log(mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2)}
        for z in [-8, -3, -1, -0.1, 0, 1e-8, 0.3, 1, 1.96, 3, 6, 12, 30, 38, 100]
    ]
    quantile = []
    for p in [1e-300, 1e-40, 1e-15, 1e-6, 0.001, 0.01, 0.025, 0.07, 0.0749, 0.0751, 0.2, 0.5, 0.6, 0.9, 0.975, 0.999]:
        P = mp.mpf(p)
        start = float(stats.norm.ppf(p))
        root = mp.findroot(lambda z: mp.log(mp.erfc(-z / mp.sqrt(2)) / 2) - mp.log(P), start)
        quantile.append({"p": p, "z": root})
    student = []
    for df in [0.7, 1, 2.5, 3, 3.4, 7, 21.3, 100, 1e5, 1e9]:
        for t in [-3, 0, 0.01, 1, 2.5, 10, 60]:
            T, N = mp.mpf(t), mp.mpf(df)
            with mp.workdps(80):
                half = mp.betainc(N / 2, mp.mpf(1) / 2, 0, N / (N + T * T), regularized=True) / 2 if df < 1e4 else None
                if half is None:
                    density = lambda u: mp.exp(
                        mp.loggamma((N + 1) / 2) - mp.loggamma(N / 2) - mp.log(N * mp.pi) / 2
                        - (N + 1) / 2 * mp.log1p(u * u / N)
                    )
                    a = abs(T)
                    half = mp.quad(density, [a + mp.mpf(j) / (a + 1) for j in range(0, 200, 2)])
                up = half if t >= 0 else 1 - half
                student.append({"t": t, "df": df, "logUpper": mp.log(up)})
    tq = [
        {"p": p, "df": df, "t": float(stats.t.ppf(p, df))}
        for p in [0.0005, 0.025, 0.3, 0.5, 0.8, 0.975, 0.995]
        for df in [1, 3, 3.4, 6.81, 21, 57, 1e6]
    ]
    chi2 = [{"x": x, "df": df, "log": float(stats.chi2.logsf(x, df))} for x in [0.1, 1, 3.84, 30] for df in [1, 2, 7]]
    write("special", {"gamma": gamma, "beta": beta, "normal": normal, "normalQuantile": quantile,
                      "student": student, "studentQuantile": tq, "chiSquare": chi2})


def proportions():
    pairs = [(0, 1), (1, 1), (0, 10), (1, 10), (5, 10), (10, 10), (0, 300), (1, 300), (299, 300), (81, 263),
             (15, 148), (0, 20), (1, 29), (29, 29), (123, 138489), (138000, 138489), (500000, 1000000)]
    out = []
    for k, n in pairs:
        for level in [0.8, 0.95, 0.999]:
            w = stats.binomtest(k, n).proportion_ci(level, method="wilson")
            # binomtest's own "exact" stops at an absolute 2e-12; the beta quantile keeps the digits of small limits.
            a = (1 - level) / 2
            c = [0.0 if k == 0 else stats.beta.ppf(a, k, n - k + 1), 1.0 if k == n else stats.beta.isf(a, k + 1, n - k)]
            out.append({"k": k, "n": n, "level": level, "wilson": list(w), "exact": list(c)})
    fractional = [
        {"k": k, "n": n, "low": float(stats.beta.ppf(0.025, k, n - k + 1)), "high": float(stats.beta.ppf(0.975, k + 1, n - k))}
        for k, n in [(0.4, 5.3), (2.65, 5.3), (1.2, 22), (10.5, 10.9)]
    ]
    write("proportions", {"intervals": out, "fractional": fractional})


def multiplicity():
    rng = np.random.default_rng(7)
    vectors = [[0.01, 0.04, 0.03, 0.005], [0.5], [0.02, 0.02, 0.02], [0, 1, 0.5, 0, 1], [1, 1], list(rng.uniform(size=40)),
               list(np.round(rng.beta(0.3, 3, size=60), 3))]
    write("multiplicity", [
        {"p": v, "holm": multipletests(v, method="holm")[1], "bh": multipletests(v, method="fdr_bh")[1]} for v in vectors
    ])


def jackknife():
    """Straight from the definition, in 50-digit arithmetic, with SciPy's t quantile."""
    rng = np.random.default_rng(11)
    worlds = []
    for g, spread, mu, sd in [(5, 0, 0, 0.5), (8, 1, -2, 1), (12, 0.4, -1, 1), (22, 1, 0.5, 0.3), (58, 1, -4, 0.7)]:
        n = np.ceil(200 * np.exp(rng.normal(0, spread, g))).astype(int)
        x = rng.binomial(n, 1 / (1 + np.exp(-rng.normal(mu, sd, g))))
        y = rng.binomial(n - x, 0.3)
        worlds.append((n, x, y))
    out = []
    for n, x, y in worlds:
        G = len(n)
        N, X, Y = mp.mpf(int(n.sum())), mp.mpf(int(x.sum())), mp.mpf(int(y.sum()))
        eff = N**2 / sum(mp.mpf(int(v)) ** 2 for v in n)
        tq = mp.mpf(float(stats.t.ppf(0.975, float(eff) - 1)))

        def ends(scale, inverse, full, parts):
            v = [scale(p) for p in parts]
            m = sum(v) / G
            se = mp.sqrt(mp.mpf(G - 1) / G * sum((a - m) ** 2 for a in v))
            return {"value": full, "low": inverse(scale(full) - tq * se), "high": inverse(scale(full) + tq * se), "se": se}

        share = ends(lambda p: mp.log(p / (1 - p)), lambda v: 1 / (1 + mp.exp(-v)), X / N,
                     [(X - int(a)) / (N - int(b)) for a, b in zip(x, n)])
        diff = ends(mp.atanh, mp.tanh, (X - Y) / N,
                    [(X - int(a) - Y + int(c)) / (N - int(b)) for a, b, c in zip(x, n, y)])
        out.append({"n": n, "x": x, "y": y, "effective": eff, "share": share, "difference": diff})
    write("jackknife", out)


def poisson():
    tails = []
    for mean in [1e-8, 0.01, 0.5, 3.7, 40, 2500]:
        for w in [1, 2, 5, 30, 200, 3000]:
            with mp.workdps(60):
                term = total = mp.mpf(1)
                n = 0
                while term > total * mp.eps:
                    n += 1
                    term *= mp.mpf(mean) / (w + n)
                    total += term
                log = w * mp.log(mean) - mean - mp.loggamma(w + 1) + mp.log(total)
            tails.append({"w": w, "mean": mean, "log": log})
    rates = [
        {"k": k, "level": level, "low": 0.0 if k == 0 else stats.chi2.ppf((1 - level) / 2, 2 * k) / 2,
         "high": stats.chi2.isf((1 - level) / 2, 2 * k + 2) / 2}
        for k in [0, 1, 2, 10, 150, 40000] for level in [0.5, 0.95, 0.999]
    ]
    p = [0.01, 0.5, 0.33, 0.9, 0.2, 0.2, 0.999, 1e-6]
    d = stats.poisson_binom(p)
    write("poisson", {"tails": tails, "rates": rates,
                      "binomial": {"p": p, "mass": [d.pmf(k) for k in range(len(p) + 1)]}})


def describe():
    rng = np.random.default_rng(3)
    samples = [[3.0], [1.0, 2.0], [5, 1, 1, 4, 2.5, 9], list(rng.lognormal(size=37)), list(rng.integers(0, 4, size=20))]
    write("quantiles", [
        {"values": v, "p": p, "type7": np.quantile(v, p, method="linear"), "type1": np.quantile(v, p, method="inverted_cdf")}
        for v in samples for p in [0, 0.025, 0.07, 0.25, 0.5, 0.6, 0.75, 0.9, 1]
    ])


def odds_ratios():
    from statsmodels.stats.contingency_tables import StratifiedTable
    rng = np.random.default_rng(5)
    out = []
    for strata, scale in [(1, 40), (3, 20), (30, 3), (80, 1)]:
        tables = [rng.poisson(scale, size=(2, 2)) for _ in range(strata)]
        tables = [t for t in tables if t.sum() > 0]
        st = StratifiedTable([t.astype(float) for t in tables])
        lo, hi = st.oddsratio_pooled_confint(0.05)
        out.append({"tables": [t.ravel() for t in tables], "ratio": st.oddsratio_pooled, "low": lo, "high": hi,
                    "se": st.logodds_pooled_se})
    write("mantelHaenszel", out)


def agreement():
    rng = np.random.default_rng(9)
    out = []
    for coders, units, missing, k in [(2, 30, 0, 2), (2, 100, 0.1, 4), (4, 40, 0.4, 3), (3, 15, 0.5, 5)]:
        truth = rng.integers(0, k, size=units)
        data = np.array([np.where(rng.uniform(size=units) < 0.7, truth, rng.integers(0, k, size=units)) for _ in range(coders)], float)
        data[rng.uniform(size=data.shape) < missing] = np.nan
        alpha = krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")
        out.append({"units": [[None if math.isnan(v) else int(v) for v in column] for column in data.T], "alpha": alpha})
    write("krippendorff", out)


def keyness():
    rng = np.random.default_rng(13)
    out = []
    for a, na, b, nb in [(10, 1000, 3, 2000), (0, 500, 8, 900), (250, 90000, 100, 40000), (5, 50, 5, 50), (1, 10, 900, 1000)]:
        table = np.array([[a, b], [na - a, nb - b]])
        g2 = stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")
        out.append({"a": a, "totalA": na, "b": b, "totalB": nb, "g2": g2.statistic, "p": g2.pvalue})
    write("keyness", out)


def masses():
    """Probabilities that the random counts must follow."""
    write("masses", {
        "poisson": [{"mean": m, "mass": [stats.poisson.pmf(k, m) for k in range(int(m + 8 * m**0.5 + 12))]} for m in [0.3, 4.5, 60]],
        "binomial": [{"n": n, "p": p, "mass": [stats.binom.pmf(k, n, p) for k in range(n + 1)]} for n, p in [(1, 0.3), (12, 0.02), (40, 0.7)]],
        "hypergeometric": [
            {"marked": K, "unmarked": M, "draws": n, "mass": [stats.hypergeom.pmf(k, K + M, K, n) for k in range(min(K, n) + 1)]}
            for K, M, n in [(5, 5, 3), (3, 40, 20), (30, 10, 25)]
        ],
        "zipf": [{"n": n, "exponent": s, "mass": [stats.zipfian.pmf(k, s, n) for k in range(1, n + 1)]} for n, s in [(10, 1.0), (50, 0.6), (20, 2.2)]],
        "gamma": [{"shape": a, "quantiles": [stats.gamma.ppf(q / 20, a) for q in range(1, 20)]} for a in [0.3, 1, 7.5]],
        "beta": [{"a": a, "b": b, "quantiles": [stats.beta.ppf(q / 20, a, b) for q in range(1, 20)]} for a, b in [(0.5, 2), (8, 3)]],
    })


def survival():
    """Turnbull's estimate by another way: the concave likelihood maximised by SciPy over the whole grid of cells."""
    from scipy.optimize import minimize
    rng = np.random.default_rng(21)
    out = []
    for n in [12, 30]:
        time = rng.weibull(1.3, size=n) * 10
        visits = [np.sort(rng.uniform(0, 20, size=4)) for _ in range(n)]
        left = [float(max([0.0, *v[v < t]])) for v, t in zip(visits, time)]
        right = [float(min([np.inf, *v[v >= t]])) for v, t in zip(visits, time)]
        grid = np.array(sorted(set(left) | set(right)))
        cells = list(zip(grid[:-1], grid[1:]))
        A = np.array([[1.0 if l <= a and b <= r else 0.0 for a, b in cells] for l, r in zip(left, right)])
        best = minimize(lambda w: -np.log(A @ (w**2 / (w**2).sum())).sum(), np.ones(len(cells)), method="BFGS",
                        options={"gtol": 1e-9, "maxiter": 20000})
        out.append({"left": left, "right": right, "logLikelihood": -best.fun})
    write("turnbull", out)


def designed():
    """Difference estimator and its variance from the textbook formulas, in NumPy."""
    rng = np.random.default_rng(31)
    strata, estimate, variance = [], 0.0, 0.0
    total = 0
    for name, N, n, m, flip in [("matched", 4000, 250, 1, 0.15), ("unmatched", 90000, 300, 0, 0.01), ("near", 600, 100, 0, 0.3)]:
        y = np.where(rng.uniform(size=n) < flip, 1 - m, m)
        strata.append({"name": name, "size": N, "labelled": m * N, "sample": [{"y": int(v), "m": m} for v in y]})
        r = y - m
        estimate += m * N + N * r.mean()
        variance += N**2 * (1 - n / N) * r.var(ddof=1) / n
        total += N
    write("designBased", {"strata": strata, "value": estimate / total, "standardError": math.sqrt(variance) / total})


def logistic_normal():
    from scipy.integrate import quad
    from scipy.special import expit
    write("logisticNormal", [
        {"mu": m, "tau": t, "mean": quad(lambda z: expit(m + t * z) * stats.norm.pdf(z), -40, 40, epsabs=1e-14, epsrel=1e-13)[0]}
        for m, t in [(-2, 1.5), (0.5, 0.3), (-6, 1), (3, 2.5)]
    ])


def bca():
    rng = np.random.default_rng(17)
    values = np.round(rng.exponential(size=25), 4)
    limits = {
        m: stats.bootstrap((values,), np.var, n_resamples=400_000, batch=10_000, method=m, rng=np.random.default_rng(18)).confidence_interval
        for m in ["BCa", "percentile"]
    }
    write("bca", {"values": values, "low": limits["BCa"].low, "high": limits["BCa"].high, "percentile": list(limits["percentile"])})


PARTS = [special, proportions, multiplicity, jackknife, poisson, describe, odds_ratios, agreement, keyness, masses, survival, designed, logistic_normal, bca]

if __name__ == "__main__":
    for part in PARTS:
        if len(sys.argv) < 2 or part.__name__ in sys.argv[1:]:
            part()
            print(part.__name__)
