"""Term counts by channel with scikit-learn's CountVectorizer, and keyness in NumPy: two-sided log-odds, G2, log ratio, DPnorm,
a permutation over channels, Benjamini-Hochberg. Arguments: a file of "channel<TAB>text" lines, the channels of one side."""
import itertools
import math
import sys

import numpy as np
from scipy.sparse import csr_matrix
from scipy.special import xlogy
from scipy.stats import chi2, false_discovery_control
from sklearn.feature_extraction.text import CountVectorizer

names, texts = [], []
with open(sys.argv[1], encoding="utf8") as file:
    for line in file:
        channel, _, text = line.rstrip("\n").partition("\t")
        names.append(channel)
        texts.append(text)
side = set(sys.argv[2].split(","))
vectorizer = CountVectorizer(token_pattern=r"\S+", lowercase=False)
matrix = vectorizer.fit_transform(texts)
channels, index = np.unique(names, return_inverse=True)
by_channel = csr_matrix((np.ones(len(index)), (index, np.arange(len(index)))), (len(channels), len(index))) @ matrix
sizes = np.asarray(by_channel.sum(axis=1)).ravel()
kept = np.asarray(by_channel.sum(axis=0)).ravel() >= 10
counts = by_channel[:, kept].toarray()
mask = np.array([c in side for c in channels])
a, b = counts[mask].sum(axis=0), counts[~mask].sum(axis=0)
nA, nB = sizes[mask].sum(), sizes[~mask].sum()
alpha, alpha0 = a + b, nA + nB
odds = lambda y, n: np.log((y + alpha) / (n + alpha0 - y - alpha))
z = (odds(a, nA) - odds(b, nB)) / np.sqrt(1 / (a + alpha) + 1 / (b + alpha))
N, w = nA + nB, a + b
g2 = 2 * (xlogy(a, a * N / (nA * w)) + xlogy(b, b * N / (nB * w)) + xlogy(nA - a, (nA - a) * N / (nA * (N - w)))
          + xlogy(nB - b, (nB - b) * N / (nB * (N - w))))
q_tokens = false_discovery_control(chi2.sf(np.maximum(g2, 0), 1))
log_ratio = np.log2(np.where(a == 0, .5, a) / nA / (np.where(b == 0, .5, b) / nB))
share = sizes[mask] / nA
part = counts[mask] / np.maximum(a, 1)
dp_norm = np.abs(part - share[:, None]).sum(axis=0) / 2 / (1 - share.min())
rates = np.sqrt(counts / sizes[:, None])
k, m = int(mask.sum()), len(channels)
if math.comb(m, k) <= 4999:
    rows = [list(chosen) for chosen in itertools.combinations(range(m), k)]
else:
    rng = np.random.default_rng(1)
    rows = [rng.permutation(m)[:k] for _ in range(4999)]
weights = np.full((len(rows), m), -1 / (m - k))
for i, chosen in enumerate(rows):
    weights[i, chosen] = 1 / k
seen = np.abs(np.where(mask, 1 / k, -1 / (m - k)) @ rates)
far = np.zeros(rates.shape[1])
for block in np.array_split(weights, max(1, len(rows) // 200)):
    far += (np.abs(block @ rates) >= seen - 1e-12).sum(axis=0)
q = false_discovery_control((1 + far) / (1 + len(rows)))
print(len(z), float(z.max()), float(q.min()), float(q_tokens.min()), float(np.nanmin(dp_norm)), float(log_ratio.max()))
