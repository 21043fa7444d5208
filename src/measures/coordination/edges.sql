-- Pairs of posts that share an object within the window, summed to edges between accounts (a < b; a = b is a loop),
-- which are named by their places in {matched}.
-- Semantics of CooRTweet 2.1.3, detect_groups() and generate_coordinated_network(): accounts with fewer than
-- {min_posts} rows were dropped before; the window is inclusive; without loops a pair needs two accounts, two posts,
-- and neither is the object itself; then a pair stays when either of its posts belongs to an account with at least
-- {min_posts} rows whose posts stand in a pair ({matched}). Equal rows of a table count as often as they stood there.
-- A share meets those that stand after it, in order of time, up to {window} seconds later. The frame begins with the
-- first share of the same second: those before this one, and itself, are cut off, so that every pair meets once.
-- A loop counts at both its ends in `weight`. `posts` are the posts (rows of a share table) of an edge; `first` and
-- `last` the times of its first and last post. Objects counted elsewhere (`own` is 2) are not expanded.
-- Only edges in {lows}, {highs}, or {every} one. Numbers as binary64, exact up to 2^53, for the reader's sake.
WITH
asked AS
(
  SELECT pair.1 AS low, pair.2 AS high FROM
  (SELECT arrayJoin(arrayZip({lows:Array(UInt32)}, {highs:Array(UInt32)})) AS pair)
),
good AS
(
  SELECT content FROM {db:Identifier}.co_shares
  WHERE run = {matched:UInt64} AND account GLOBAL IN
  (
    SELECT account FROM {db:Identifier}.co_shares WHERE run = {matched:UInt64}
    GROUP BY account HAVING sum(copies) >= {min_posts:UInt32}
  )
),
shares AS
(
  SELECT object, time, content, copies, toUInt32(id) AS place,
    if(channel = '', cityHash64(object, time, account, content), content) AS mark,
    -- Place, whether good, copies: one number is gathered in place of three.
    bitShiftLeft(id, 33) + bitShiftLeft(toUInt64({min_posts:UInt32} < 2 OR content GLOBAL IN (SELECT content FROM good)), 32) + copies AS packed
  FROM {db:Identifier}.co_shares
  WHERE run = {matched:UInt64} AND own <= {loops:UInt8}
    AND ({every:UInt8} OR id GLOBAL IN (SELECT low FROM asked) OR id GLOBAL IN (SELECT high FROM asked))
),
pairs AS
(
  SELECT bitShiftRight(x, 33) AS a, bitShiftRight(y, 33) AS b, (x % 4294967296) * (y % 4294967296) AS n,
    tx, ty, mx, my
  FROM
  (
    SELECT packed AS x, content AS cx, mark AS mx, time AS tx, row_number() OVER near - rank() OVER near + 2 AS after,
      arraySlice(groupArray(packed) OVER near, after) AS packeds, arraySlice(groupArray(content) OVER near, after) AS contents,
      arraySlice(groupArray(mark) OVER near, after) AS marks, arraySlice(groupArray(time) OVER near, after) AS times
    FROM shares
    WINDOW near AS (PARTITION BY object ORDER BY time RANGE BETWEEN CURRENT ROW AND {window:UInt32} FOLLOWING)
  )
  ARRAY JOIN packeds AS y, contents AS cy, marks AS my, times AS ty
  WHERE ({loops:UInt8} OR a != b AND cx != cy) AND (bitTest(x, 32) OR bitTest(y, 32))
  UNION ALL
  SELECT toUInt64(place), toUInt64(place), intDiv(toUInt64(copies) * toUInt64(copies - 1), 2), time, time, mark, mark
  FROM shares WHERE {loops:UInt8} AND copies > 1 AND bitTest(packed, 32)
)
SELECT toFloat64(low), toFloat64(high), toFloat64(pairs), toFloat64(weight), toFloat64(seconds), toFloat64(posts),
  toFloat64(first), toFloat64(last)
FROM
(
  SELECT least(a, b) AS low, greatest(a, b) AS high,
    sum(n) AS pairs, sum(n * if(a = b, 2, 1)) AS weight, sum(n * toUInt64(ty - tx)) AS seconds,
    uniqExactArray([mx, my]) AS posts, min(tx) AS first, max(ty) AS last
  FROM pairs
  WHERE {every:UInt8} OR (toUInt32(least(a, b)), toUInt32(greatest(a, b))) GLOBAL IN (SELECT low, high FROM asked)
  GROUP BY low, high
  HAVING weight >= {min_weight:UInt64}
)
