-- Of the shares in {run} those whose post stands in a pair, under {matched}: only if an account has enough of them
-- do its pairs stay. Pairs as in edges.sql.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
WITH expanded AS
(
  SELECT object, time, account, content, copies,
    if(time >= 0, intDiv(time, {window:Int64} + 1), intDiv(time - {window:Int64}, {window:Int64} + 1)) AS cell
  FROM {db:Identifier}.co_shares
  WHERE run = {run:UInt64} AND ({loops:UInt8} OR NOT own) AND NOT has(arrayMap(x -> toUInt64OrZero(x), {heavy:Array(String)}), object)
)
SELECT {matched:UInt64}, object, time, account, content, copies, own, '', 0
FROM {db:Identifier}.co_shares
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
