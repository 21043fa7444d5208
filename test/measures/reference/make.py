"""Reference values for test/measures, from SciPy and NumPy. Run: python make.py > reference.json"""

import json
import sys

import numpy
import scipy
from scipy.stats import hypergeom

chances = []
for units, matches, effort in [
    (300, 0, 300), (300, 1, 300), (301, 1, 300), (600, 1, 300), (600, 2, 300), (1000, 5, 300), (16180, 29, 300),
    (16180, 16179, 300), (25847, 1, 300), (25847, 130, 300), (5000, 40, 1), (10, 3, 4), (10, 7, 4), (2000000, 900, 300),
]:
    # sf keeps the upper tail where 1 - pmf(0) does not.
    chances.append({"units": units, "matches": matches, "effort": effort,
                    "chance": float(hypergeom.sf(0, units, matches, effort))})

rng = numpy.random.default_rng(20260101)
medians = []
for size in (1, 2, 5, 8, 31, 60):
    posts = rng.poisson(7, size)
    drawn = rng.integers(0, size, size)
    medians.append({"posts": posts.tolist(), "drawn": drawn.tolist(), "median": float(numpy.median(posts[drawn]))})

times = numpy.sort(rng.integers(0, 86400, 40))
gaps = numpy.diff(times)
r = gaps.std() / gaps.mean()
n = len(times)
a, b = (n + 1) ** 0.5, (n - 1) ** 0.5
burst = {"times": times.tolist(), "burstiness": float((a * r - b) / ((a - 2) * r + b))}

json.dump({"made": {"python": sys.version.split()[0], "scipy": scipy.__version__, "numpy": numpy.__version__},
           "chances": chances, "medians": medians, "burst": burst}, sys.stdout, indent=1)
sys.stdout.write("\n")
