-- The same as matched.sql where a post belongs to several accounts: the pairs are made, those of neighbouring cells of
-- time, each once. A row stands in the cell of its time; on the left also in the next one, so that every pair meets
-- exactly once: in one cell by order of rows, across two by order of cells.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
WITH expanded AS
(
  SELECT object, time, account, content, copies,
    if(time >= 0, intDiv(time, {window:Int64} + 1), intDiv(time - {window:Int64}, {window:Int64} + 1)) AS cell
  FROM {db:Identifier}.co_shares
  WHERE run = {run:UInt64} AND ({loops:UInt8} OR NOT own) AND NOT has(arrayMap(x -> toUInt64OrZero(x), {heavy:Array(String)}), object)
)
SELECT {matched:UInt64}, object, time, account, content, copies,
  if(has(arrayMap(x -> toUInt64OrZero(x), {heavy:Array(String)}), object), 2, own), channel, place
FROM {db:Identifier}.co_shares AS s
GLOBAL INNER JOIN
(
  SELECT account, row_number() OVER (ORDER BY account) - 1 AS place
  FROM (SELECT DISTINCT account FROM {db:Identifier}.co_shares WHERE run = {run:UInt64})
) AS places ON s.account = places.account
WHERE run = {run:UInt64} AND content GLOBAL IN
(
  SELECT arrayJoin([x.content, y.content])
  FROM (SELECT *, arrayJoin([cell, cell + 1]) AS met FROM expanded) AS x
  GLOBAL INNER JOIN expanded AS y ON x.object = y.object AND x.met = y.cell
  WHERE abs(x.time - y.time) <= {window:Int64}
    AND (x.met > x.cell OR (x.time, x.account, x.content) < (y.time, y.account, y.content))
    AND ({loops:UInt8} OR (x.account != y.account AND x.content != y.content))
  UNION ALL
  SELECT content FROM expanded WHERE {loops:UInt8} AND copies > 1
)
