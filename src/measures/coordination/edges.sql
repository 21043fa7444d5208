-- Pairs of posts that share an object within the window, summed to edges between accounts (a < b; a = b is a loop).
-- Semantics of CooRTweet 2.1.3, detect_groups() and generate_coordinated_network(): accounts with fewer than
-- {min_posts} rows were dropped before; the window is inclusive; without loops a pair needs two accounts, two posts,
-- and neither is the object itself; then a pair stays when either of its posts belongs to an account with at least
-- {min_posts} rows whose posts stand in a pair ({matched}). Equal rows of a table count as often as they stood there.
-- A row stands in the cell of its time; on the left also in the next one, so that every pair meets exactly once:
-- in one cell by order of rows, across two by order of cells. A loop counts at both its ends in `weight`. `posts` are
-- the posts (rows of a share table) of an edge; `first` and `last` the times of its first and last post.
-- Objects in {heavy} are counted elsewhere and not expanded.
WITH
expanded AS
(
  SELECT object, time, account, content, copies,
    if(channel = '', cityHash64(object, time, account, content), content) AS mark,
    if(time >= 0, intDiv(time, {window:Int64} + 1), intDiv(time - {window:Int64}, {window:Int64} + 1)) AS cell
  FROM {db:Identifier}.co_shares
  WHERE run = {run:UInt64} AND ({loops:UInt8} OR NOT own) AND NOT has(arrayMap(x -> toUInt64OrZero(x), {heavy:Array(String)}), object)
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
pairs AS
(
  SELECT x.account AS a, y.account AS b, x.content AS ca, y.content AS cb, x.mark AS ma, y.mark AS mb,
    toUInt64(x.copies) * y.copies AS n, x.time AS tx, y.time AS ty
  FROM (SELECT *, arrayJoin([cell, cell + 1]) AS met FROM expanded) AS x
  GLOBAL INNER JOIN expanded AS y ON x.object = y.object AND x.met = y.cell
  WHERE abs(x.time - y.time) <= {window:Int64}
    AND (x.met > x.cell OR (x.time, x.account, x.content) < (y.time, y.account, y.content))
    AND ({loops:UInt8} OR (x.account != y.account AND x.content != y.content))
  UNION ALL
  SELECT account, account, content, content, mark, mark, intDiv(toUInt64(copies) * toUInt64(copies - 1), 2), time, time
  FROM expanded WHERE {loops:UInt8} AND copies > 1
)
SELECT toString(least(a, b)) AS low, toString(greatest(a, b)) AS high,
  sum(n) AS pairs, sum(n * if(a = b, 2, 1)) AS weight, sum(n * toUInt64(abs(tx - ty))) AS seconds,
  uniqExactArray([ma, mb]) AS posts, min(least(tx, ty)) AS first, max(greatest(tx, ty)) AS last
FROM pairs
WHERE {min_posts:UInt32} < 2 OR ca GLOBAL IN (SELECT content FROM good) OR cb GLOBAL IN (SELECT content FROM good)
GROUP BY least(a, b), greatest(a, b)
HAVING weight >= {min_weight:UInt64}
ORDER BY weight DESC, least(a, b), greatest(a, b)
LIMIT {limit:UInt64}
