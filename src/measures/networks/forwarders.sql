-- Posts of each channel and its forwards among them, an album once: what its forwards are a part of.
SELECT channel, toFloat64(count()) AS posts, toFloat64(countIf(forward)) AS forwards
FROM {db:Identifier}.units
WHERE corpus = {corpus:UInt64} AND NOT album_item AND channel IN {channels:Array(String)}
  AND toUnixTimestamp(date) >= {from:Int64} AND toUnixTimestamp(date) < {to:Int64}
GROUP BY channel
ORDER BY channel
