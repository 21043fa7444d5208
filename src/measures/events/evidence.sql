-- The units with a vocabulary in the days after some events (or before them): {froms} and {tos} in epoch seconds.
SELECT channel, id, toString(date) AS date, {role:String} AS role
FROM {db:Identifier}.units AS u
WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
  AND if({unit:String} = 'texts',
         first AND (channel, id) GLOBAL NOT IN (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}),
         NOT forward AND NOT album_item)
  AND (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {matches:UInt64})
  AND NOT has({bulk:Array(String)}, concat(toString(channel), ' ', toString(toDate(u.date, {zone:String}))))
  AND arrayExists((from, to) -> toUnixTimestamp(u.date) >= from AND toUnixTimestamp(u.date) < to,
                  {froms:Array(UInt32)}, {tos:Array(UInt32)})
  AND (u.date, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY u.date, channel, id
LIMIT {limit:UInt32}
