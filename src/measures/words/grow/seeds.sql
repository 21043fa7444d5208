-- Texts in all and with a seed, by channel.
SELECT toString(channel) AS channel, count() AS texts, countIf(multiSearchAny(norm, {literals:Array(String)})) AS seeded
FROM {db:Identifier}.words
WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND norm.size > 2
  AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
  AND first AND (channel, id) GLOBAL NOT IN
    (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64})
  AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(date, {zone:String})) IN {days:Array(UInt16)})
GROUP BY channel
ORDER BY channel
