-- When each channel used a vocabulary: forwards apart, an album once. Days on which a channel loaded its history at once are left out.
SELECT toString(channel) AS channel, toUnixTimestamp(u.date) AS moment
FROM {db:Identifier}.units AS u
WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND NOT forward AND NOT album_item
  AND toUnixTimestamp(u.date) >= {from:UInt32} AND toUnixTimestamp(u.date) < {to:UInt32}
  AND NOT has({bulk:Array(String)}, concat(toString(channel), ' ', toString(toDate(u.date, {zone:String}))))
  AND (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {matches:UInt64})
ORDER BY moment, channel, id
