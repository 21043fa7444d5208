-- Posts of each channel by hour of the week in the project's zone; 0 is Monday from 0:00 to 1:00.
SELECT channel, toUInt16((toDayOfWeek(date, 0, {zone:String}) - 1) * 24 + toHour(date, {zone:String})) AS hour, count() AS posts
FROM {db:Identifier}.units
WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
  AND toUnixTimestamp(date) >= greatest({from:UInt32}, transform(channel, {channels:Array(String)}, {since:Array(UInt32)}, toUInt32(0)))
  AND toUnixTimestamp(date) < {to:UInt32}
  AND ({matches:UInt64} = 0 OR (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {matches:UInt64}))
  AND NOT forward AND NOT album_item
  AND NOT (concat(channel, ' ', toString(toDate(date, {zone:String}))) IN {left_out:Array(String)})
GROUP BY channel, hour
ORDER BY channel, hour
