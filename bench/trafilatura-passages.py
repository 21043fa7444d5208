"""trafilatura on its own evaluation's passages, or one half of its pages, with processor time.

    python3 bench/trafilatura-passages.py FOLDER [read|unread]

FOLDER is `tests` of github.com/adbar/trafilatura; trafilatura comes from PyPI. The counting is that of its
`eval_common.py`, the options are its own for this evaluation, the halves those of scripts/evaluate-passages.ts.
"""

import hashlib
import json
import os
import re
import sys
import time

import trafilatura

folder = sys.argv[1]
half = sys.argv[2] if len(sys.argv) > 2 else None
options = {"include_comments": False, "include_tables": True, "include_formatting": False}


def even(text):
    return re.sub(r"\s+", " ", text).strip()


with open(os.path.join(folder, "evaldata.json"), encoding="utf-8") as file:
    pages = json.load(file).values()
if half is not None:
    of = lambda name: "read" if hashlib.sha256(name.encode()).digest()[0] < 128 else "unread"
    pages = [page for page in pages if of(page["file"]) == half]
trafilatura.extract(b"<html><body><p>text</p></body></html>")
found = missed = wrong = 0
spent = 0.0
for page in pages:
    path = os.path.join(folder, "cache", page["file"])
    if not os.path.exists(path):
        path = os.path.join(folder, "eval", page["file"])
    with open(path, "rb") as file:
        html = file.read()
    start = time.process_time()
    try:
        text = even(trafilatura.extract(html, **options) or "")
    except Exception:
        text = ""
    spent += time.process_time() - start
    hits = sum(even(passage) in text for passage in page["with"])
    found += hits
    missed += len(page["with"]) - hits
    wrong += sum(even(passage) in text for passage in page["without"])
print(f"F {2 * found / (2 * found + missed + wrong):.4f}, precision {found / (found + wrong):.4f}, recall {found / (found + missed):.4f}")
print(f"{len(pages)} pages, {spent:.1f} s of processor time, trafilatura {trafilatura.__version__}")
