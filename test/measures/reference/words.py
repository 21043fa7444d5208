"""Counts and statistics of words, from NumPy and SciPy, for test/measures/keyness.test.ts.
Run: python words.py > words.json (NumPy 2.x, SciPy 1.x). Posts are lines of invented words in six channels of two
communities; every number is computed here from the posts themselves."""

import itertools
import json
import sys
from collections import Counter

import numpy
import scipy
from scipy.stats import chi2_contingency

rng = numpy.random.default_rng(20261129)
CHANNELS = {"one": "north", "two": "north", "three": "north", "four": "south", "five": "south", "six": "south"}
WORDS = [a + b for a in ("ba", "de", "fi", "go", "lu", "ma", "ne", "po") for b in ("la", "re", "mi", "so", "tu")]
base = 1 / numpy.arange(1, len(WORDS) + 1)
posts = []
for number, (channel, community) in enumerate(CHANNELS.items()):
    weights = base.copy()
    if community == "north":
        weights[3] *= 4          # a word of the whole community
        weights[10] *= 3
    if channel == "one":
        weights[25] *= 60        # a word of one loud channel
    weights *= rng.gamma(8, 1 / 8, len(WORDS))
    weights /= weights.sum()
    size = [60, 25, 30, 40, 20, 35][number]
    for i in range(size):
        text = " ".join(rng.choice(WORDS, rng.integers(6, 15), p=weights))
        day = 1 + i % 28
        posts.append({"channel": channel, "id": i + 1, "date": f"2026-03-{day:02d}T{8 + number:02d}:00:05Z",
                      "text": text})
assert len({(p["channel"], p["text"]) for p in posts}) == len(posts)

count = {c: Counter() for c in CHANNELS}
texts = {c: Counter() for c in CHANNELS}
for p in posts:
    count[p["channel"]].update(p["text"].split())
    texts[p["channel"]].update(set(p["text"].split()))
size = {c: sum(count[c].values()) for c in CHANNELS}
A = [c for c in CHANNELS if CHANNELS[c] == "north"]
B = [c for c in CHANNELS if CHANNELS[c] == "south"]
nA, nB = sum(size[c] for c in A), sum(size[c] for c in B)
rows = []
for w in sorted(set().union(*count.values())):
    a, b = sum(count[c][w] for c in A), sum(count[c][w] for c in B)
    if a + b < 10:
        continue
    g2 = chi2_contingency([[a, b], [nA - a, nB - b]], correction=False, lambda_="log-likelihood")
    alpha, alpha0 = a + b, nA + nB
    odds = lambda y, n: numpy.log((y + alpha) / (n + alpha0 - y - alpha))
    delta = odds(a, nA) - odds(b, nB)
    z = delta / numpy.sqrt(1 / (a + alpha) + 1 / (b + alpha))
    rate = numpy.array([numpy.sqrt(count[c][w] / size[c]) for c in CHANNELS])
    names = list(CHANNELS)
    stat = lambda chosen: rate[list(chosen)].mean() - rate[[i for i in range(6) if i not in chosen]].mean()
    seen = abs(stat([names.index(c) for c in A]))
    draws = [abs(stat(chosen)) for chosen in itertools.combinations(range(6), 3)]
    p = numpy.mean([d >= seen * (1 - 1e-9) for d in draws])
    part = numpy.array([count[c][w] for c in A]) / max(a, 1)
    share = numpy.array([size[c] for c in A]) / nA
    dp = numpy.abs(part - share).sum() / 2
    rows.append({"term": w, "a": a, "b": b, "texts": sum(texts[c][w] for c in A), "g2": float(g2.statistic),
                 "pTokens": float(g2.pvalue), "logRatio": float(numpy.log2((a or .5) / nA / ((b or .5) / nB))),
                 "delta": float(delta), "z": float(z), "p": float(p), "channels": int((part > 0).sum()),
                 "dpNorm": float(dp / (1 - share.min())) if a else None})
q = scipy.stats.false_discovery_control([r["p"] for r in rows])
qTokens = scipy.stats.false_discovery_control([r["pTokens"] for r in rows])
for r, one, other in zip(rows, q, qTokens):
    r["q"], r["qTokens"] = float(one), float(other)

# Words within two places after a word, each place once, in a post.
node, near, places, nodes = WORDS[0], Counter(), 0, 0
texts_near = Counter()
for post in posts:
    t = post["text"].split()
    nodes += t.count(node)
    at = {j for i, w in enumerate(t) if w == node for j in (i + 1, i + 2) if j < len(t) and t[j] != node}
    near.update(t[j] for j in at)
    texts_near.update({t[j] for j in at})
    places += len(at)
total = sum(count.values(), Counter())
N = nA + nB - nodes
pairs = []
for w in sorted(near):
    n, f = near[w], total[w]
    if n < 5:
        continue
    g2 = chi2_contingency([[n, f - n], [places - n, N - places - f + n]], correction=False, lambda_="log-likelihood")
    pmi = numpy.log2((n / places) / (f / N))
    pairs.append({"term": w, "near": n, "total": f, "texts": texts_near[w], "npmi": float(pmi / -numpy.log2(n / N)),
                  "logDice": float(14 + numpy.log2(2 * min(n, nodes) / (nodes + f))), "g2": float(g2.statistic)})

# Rate of the word over texts, with the variance of a ratio.
n = numpy.array([post["text"].split().count(node) for post in posts])
t = numpy.array([len(post["text"].split()) for post in posts])
R = n.sum() / t.sum()
variance = len(n) / (len(n) - 1) * ((n - R * t) ** 2).sum() / t.sum() ** 2
effect = max(1.0, variance / (R * (1 - R) / t.sum()))
m = t.sum() / effect
rate = {"value": float(R), "effect": float(effect), "low": float(scipy.stats.beta.ppf(.025, R * m, m - R * m + 1)),
        "high": float(scipy.stats.beta.ppf(.975, R * m + 1, m - R * m))}
json.dump({"made with": f"NumPy {numpy.__version__}, SciPy {scipy.__version__}", "posts": posts,
           "totals": {"a": nA, "b": nB}, "rows": rows,
           "after": {"node": node, "nodes": nodes, "places": places, "words": N, "pairs": pairs}, "rate": rate},
          sys.stdout)
print()
