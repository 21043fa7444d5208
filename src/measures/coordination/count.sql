-- The edges of edges.sql counted, where they are more than are listed.
WITH
expanded AS
(
  SELECT object, time, account, content, copies,
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
  SELECT x.account AS a, y.account AS b, x.content AS ca, y.content AS cb,
    toUInt64(x.copies) * y.copies AS n
  FROM (SELECT *, arrayJoin([cell, cell + 1]) AS met FROM expanded) AS x
  GLOBAL INNER JOIN expanded AS y ON x.object = y.object AND x.met = y.cell
  WHERE abs(x.time - y.time) <= {window:Int64}
    AND (x.met > x.cell OR (x.time, x.account, x.content) < (y.time, y.account, y.content))
    AND ({loops:UInt8} OR (x.account != y.account AND x.content != y.content))
  UNION ALL
  SELECT account, account, content, content, intDiv(toUInt64(copies) * toUInt64(copies - 1), 2)
  FROM expanded WHERE {loops:UInt8} AND copies > 1
)
SELECT sum(pairs) AS pairs, uniqExactArray([low, high]) AS nodes, count() AS edges
FROM
(
  SELECT least(a, b) AS low, greatest(a, b) AS high, sum(n) AS pairs, sum(n * if(a = b, 2, 1)) AS weight
  FROM pairs
  WHERE {min_posts:UInt32} < 2 OR ca GLOBAL IN (SELECT content FROM good) OR cb GLOBAL IN (SELECT content FROM good)
  GROUP BY low, high
  HAVING weight >= {min_weight:UInt64}
)
