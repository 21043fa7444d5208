-- How many posts of its own each channel has in the scope, with vocabularies or without: an album once, no forwards.
SELECT toString(channel) AS channel, count() AS posts
FROM {db:Identifier}.units
WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND NOT forward AND NOT album_item
  AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
  AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(date, {zone:String})) IN {days:Array(UInt16)})
GROUP BY channel
ORDER BY channel
