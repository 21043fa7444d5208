-- How many units all channels together have in each hour of the week: their rhythm, whatever they speak of.
SELECT toUInt8(intDiv(toUnixTimestamp(u.date), 3600) % 168) AS hour, toUInt64(count()) AS units
FROM {db:Identifier}.units AS u
WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND NOT forward AND NOT album_item
  AND toUnixTimestamp(u.date) >= {from:UInt32} AND toUnixTimestamp(u.date) < {to:UInt32}
GROUP BY hour
ORDER BY hour
