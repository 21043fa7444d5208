"""Cascades of forwards counted from the raw file of telegram-forwards-en, to hold against `measure spread`.

    isogloss measure spread --object forward --min-channels 3 --limit 60 --json > spread.json
    python3 test/measures/reference/cascades.py posts.csv.gz spread.json

Standard library only. A cascade: forwards of one post by its channel and number, with that post where it is held, until
nobody forwards it for 24 hours; by three channels or more. A channel's forwards of itself are none.
"""
import collections
import csv
import datetime
import gzip
import json
import re
import sys

csv.field_size_limit(10**9)
path, found = sys.argv[1], json.load(open(sys.argv[2]))
rows = {}
for row in csv.DictReader(gzip.open(path, "rt", encoding="utf-8")):
    rows[(row["channel_id"], int(row["msg_id"]))] = row
handles = {row["channel_name"].lower(): channel for (channel, _), row in rows.items()}


def seconds(date):
    return int(datetime.datetime.fromisoformat(date).timestamp())


def is_forward(row):
    return row["is_forward"] in ("1", "True", "true", "1.0")


posts = collections.defaultdict(list)
for (channel, number), row in rows.items():
    link = re.match(r"https?://t\.me/(?:c/)?([^/]+)/(\d+)", row["forward_msg_link"] or "")
    if not is_forward(row) or link is None:
        continue
    name = link.group(1).lower()
    source = row["forward_msg_from_peer_id"].replace(".0", "") or handles.get(name, name)
    if source != channel:
        posts[(source, int(link.group(2)))].append((seconds(row["date"]), channel))
for key, carried in posts.items():
    if key in rows and not is_forward(rows[key]):
        carried.append((seconds(rows[key]["date"]), key[0]))

counted = []
for carried in posts.values():
    carried.sort()
    episodes = [[carried[0]]]
    for post in carried[1:]:
        if post[0] - episodes[-1][-1][0] > 86_400:
            episodes.append([])
        episodes[-1].append(post)
    for episode in episodes:
        first = {}
        for time, channel in episode:
            first.setdefault(channel, time)
        if len(first) < 3:
            continue
        times = sorted(first.values())
        until = sum(1 for time, _ in episode if time <= times[-1])
        counted.append((len(first), until, times[0], times[len(times) // 2] - times[0], times[-1] - times[0]))


def told(row):
    values = {estimate["name"]: int(estimate["value"]) for estimate in row["estimates"]}
    start = int(row["key"].split("-")[1])
    return (values["reach"], values["posts"], start, values["to half"], values["to last"])


sizes = sorted(collections.Counter(size for size, *_ in counted).items())
print("cascades by channels, from the raw file:", sizes, "in all", len(counted))
print("by the program:", [(s["channels"], s["cascades"]) for s in found["summary"]["sizes"]])
left = collections.Counter(counted)
agree = 0
for row in found["rows"]:
    if left[told(row)] > 0:
        left[told(row)] -= 1
        agree += 1
print(f"listed cascades that agree in channels, posts, first second, middle and last: {agree} of {len(found['rows'])}")
