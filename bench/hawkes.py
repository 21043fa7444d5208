"""
The same events by hawkesbook (PyPI; Laub, Lee & Taimre, The Elements of Hawkes Processes, 2021): its likelihood at the estimates of a
file, and, in up to three dimensions, its maximum by SciPy's L-BFGS-B with one decay for all. Times in a .f64 file, marks in .i32, rates,
kernels by row and decay in fit.f64; prints JSON.
"""
import json
import sys
import time

import numpy as np
from hawkesbook import mutual_exp_log_likelihood
from scipy.optimize import minimize

folder, d, end = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
times = np.fromfile(f"{folder}/times.f64")
marks = np.fromfile(f"{folder}/marks.i32", dtype=np.int32).astype(np.int64)
fit = np.fromfile(f"{folder}/fit.f64")


def likelihood(values: np.ndarray) -> float:
    mu, alpha, decay = values[:d], values[d:-1].reshape(d, d), values[-1]
    # Its kernels are jumps by who excites and who is excited, ours integrals by who is excited and who excites.
    return mutual_exp_log_likelihood(times, marks, end, (mu, np.ascontiguousarray(alpha.T) * decay, np.full(d, decay)))


likelihood(fit)
began = time.time()
at_ours = likelihood(fit)
one = time.time() - began
found = None
if d <= 3:
    counts = np.bincount(marks, minlength=d)
    scale = np.concatenate([counts / end, np.ones(d * d), [fit[-1]]])
    start = np.concatenate([np.full(d, 0.5), np.full(d * d, 0.5 / d), [2.0]])
    began = time.time()
    best = minimize(
        lambda x: -likelihood(x * scale), start, method="L-BFGS-B", bounds=[(1e-9, None)] * len(start),
        options={"maxiter": 500, "maxfun": 50_000, "ftol": 1e-13},
    )
    x = best.x * scale
    found = {"mu": x[:d].tolist(), "alpha": x[d:-1].tolist(), "decay": x[-1], "likelihood": -best.fun, "seconds": time.time() - began}
print(json.dumps({"atOurs": at_ours, "secondsOfOne": one, "found": found}))
