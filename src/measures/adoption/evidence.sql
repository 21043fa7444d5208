-- The first use seen of each channel.
SELECT channel, id, toString(date) AS date, 'first use seen here' AS role
FROM {db:Identifier}.units AS u
WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
  AND id = transform(channel, {channels:Array(String)}, {firsts:Array(UInt64)}, toUInt64(0))
  AND (u.date, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY u.date, channel, id
LIMIT {limit:UInt32}
