-- The posts behind an edge between channels: those that share an object with a post of the other within the window,
-- each with the object it shares and the seconds to the nearest such post. Pairs as in edges.sql.
WITH good AS
(
  SELECT content FROM {db:Identifier}.co_shares
  WHERE run = {matched:UInt64} AND account GLOBAL IN
  (
    SELECT account FROM {db:Identifier}.co_shares WHERE run = {matched:UInt64}
    GROUP BY account HAVING sum(copies) >= {min_posts:UInt32}
  )
)
SELECT channel, id, toString(moment) AS date,
  concat('object ', lower(hex(nearest.2)), ', ', toString(nearest.1), ' s ', if(nearest.3, 'after the other', 'before the other')) AS role
FROM
(
  SELECT x.channel AS channel, x.id AS id, toDateTime(x.time, 'UTC') AS moment,
    min((abs(x.time - y.time), x.object, x.time > y.time)) AS nearest
  FROM
  (
    SELECT object, time, account, content, channel, id FROM {db:Identifier}.co_shares
    WHERE run = {run:UInt64} AND channel IN ({a:String}, {b:String}) AND NOT has(arrayMap(x -> toUInt64OrZero(x), {heavy:Array(String)}), object)
  ) AS x
  GLOBAL INNER JOIN
  (
    SELECT object, time, account, content FROM {db:Identifier}.co_shares
    WHERE run = {run:UInt64} AND channel IN ({a:String}, {b:String})
  ) AS y ON x.object = y.object
  WHERE abs(x.time - y.time) <= {window:Int64} AND x.content != y.content
    AND (x.account != y.account OR {a:String} = {b:String})
    AND ({min_posts:UInt32} < 2 OR x.content GLOBAL IN (SELECT content FROM good) OR y.content GLOBAL IN (SELECT content FROM good))
  GROUP BY channel, id, moment
)
WHERE (moment, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY moment, channel, id
LIMIT {limit:UInt32}
