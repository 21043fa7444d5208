-- The rows of share tables behind an edge: account, number of the row in its file, object, post, and the seconds to
-- the nearest row of the other. Pairs as in edges.sql.
WITH
good AS
(
  SELECT content FROM {db:Identifier}.co_shares
  WHERE run = {matched:UInt64} AND account GLOBAL IN
  (
    SELECT account FROM {db:Identifier}.co_shares WHERE run = {matched:UInt64}
    GROUP BY account HAVING sum(copies) >= {min_posts:UInt32}
  )
),
own AS
(
  SELECT object, time, account, content, record, copies,
    if(content = '', cityHash64(object, account, time), cityHash64(content)) AS post
  FROM {db:Identifier}.shares FINAL
  WHERE account IN ({a:String}, {b:String}) AND time >= {from:Int64} AND time < {to:Int64}
    AND ({loops:UInt8} OR content != object) AND NOT has(arrayMap(x -> toUInt64OrZero(x), {heavy:Array(String)}), cityHash64(object))
)
SELECT channel, id, toString(moment) AS date,
  concat('object ', object, if(content = '', '', concat(', post ', content)), ', ', toString(nearest.1), ' s ',
    if(nearest.2, 'after the other', 'before the other')) AS role
FROM
(
  SELECT x.account AS channel, x.record AS id, toDateTime(x.time, 'UTC') AS moment, x.object AS object, x.content AS content,
    min((abs(x.time - y.time), x.time > y.time)) AS nearest
  FROM own AS x GLOBAL INNER JOIN own AS y ON x.object = y.object
  WHERE abs(x.time - y.time) <= {window:Int64} AND (x.account != y.account OR {a:String} = {b:String})
    AND (x.post != y.post OR {loops:UInt8} AND ((x.account, x.time, x.post) != (y.account, y.time, y.post) OR x.copies > 1))
    AND ({min_posts:UInt32} < 2 OR x.post GLOBAL IN (SELECT content FROM good) OR y.post GLOBAL IN (SELECT content FROM good))
  GROUP BY channel, id, moment, object, content
)
WHERE (moment, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY moment, channel, id
LIMIT {limit:UInt32}
