-- The earliest copy found of every cascade of {fewest} channels and {fewest_groups} communities or more whose channels
-- were all observed in the day before.
SELECT channel, id, toString(moment) AS date, 'earliest copy found here' AS role
FROM
(
  SELECT toDateTime(first.1, 'UTC') AS moment, first.2 AS channel, first.3 AS id
  FROM
  (
    SELECT object, content, min((time, toString(channel), id)) AS first, count() AS carriers,
      uniqExact(transform(channel, {channels:Array(String)}, {groups:Array(UInt32)}, toUInt32(0))) AS communities,
      min(bitAnd(own, 2)) AS seen
    FROM {db:Identifier}.co_shares
    WHERE run = {members:UInt64} AND channel IN {channels:Array(String)}
    GROUP BY object, content
  )
  WHERE carriers >= {fewest:UInt32} AND communities >= {fewest_groups:UInt32} AND seen = 2
)
WHERE (moment, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY moment, channel, id
LIMIT {limit:UInt32}
