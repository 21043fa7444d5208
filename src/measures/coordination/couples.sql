-- The pairs of posts behind an edge between channels, the closest first: a post of each that share an object within the
-- window. Pairs as in edges.sql.
WITH good AS
(
  SELECT content FROM {db:Identifier}.co_shares
  WHERE run = {matched:UInt64} AND account GLOBAL IN
  (
    SELECT account FROM {db:Identifier}.co_shares WHERE run = {matched:UInt64}
    GROUP BY account HAVING sum(copies) >= {min_posts:UInt32}
  )
)
SELECT x.id AS a_id, y.id AS b_id, lower(hex(x.object)) AS object, y.time - x.time AS seconds
FROM
(
  SELECT object, time, content, id FROM {db:Identifier}.co_shares
  WHERE run = {run:UInt64} AND channel = {a:String} AND NOT has(arrayMap(x -> toUInt64OrZero(x), {heavy:Array(String)}), object)
) AS x
GLOBAL INNER JOIN
(
  SELECT object, time, content, id FROM {db:Identifier}.co_shares WHERE run = {run:UInt64} AND channel = {b:String}
) AS y ON x.object = y.object
WHERE abs(x.time - y.time) <= {window:Int64} AND x.content != y.content
  AND ({min_posts:UInt32} < 2 OR x.content GLOBAL IN (SELECT content FROM good) OR y.content GLOBAL IN (SELECT content FROM good))
ORDER BY abs(seconds), least(x.time, y.time), a_id, b_id, object
LIMIT {limit:UInt32}
