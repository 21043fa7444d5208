-- Cascades: episodes that {fewest} channels or more carry, the widest first: how many channels and posts, the earliest
-- copy found, and seconds from it to the first post of the middle and of the last channel.
SELECT toString(object) AS object_name, start, toUInt32(count()) AS channels, toUInt32(sum(copies)) AS posts,
  min((time, toString(channel), id)) AS earliest,
  toUInt32(countIf(time = start)) AS at_first,
  toInt64(quantileExact(0.5)(time)) - start AS to_middle, max(time) - start AS to_last
FROM
(
  SELECT object, content AS start, channel, id, time, copies FROM {db:Identifier}.co_shares WHERE run = {members:UInt64}
)
GROUP BY object, start
HAVING channels >= {fewest:UInt32} AND ({object:String} = '' OR object_name = {object:String})
  AND ({start:Int64} = 0 OR start = {start:Int64})
ORDER BY channels DESC, posts DESC, start, object
LIMIT {limit:UInt32}
