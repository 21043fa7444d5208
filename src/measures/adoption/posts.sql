-- Posts of each channel, forwards apart and an album once, and when it was first and last seen.
SELECT toString(channel) AS channel, toUInt32(count()) AS posts, toUInt32(min(moment)) AS entry, toUInt32(max(moment)) AS last
FROM
(
  SELECT channel, toUnixTimestamp(date) AS moment, forward OR album_item AS other,
    row_number() OVER (PARTITION BY channel ORDER BY id) AS head
  FROM {db:Identifier}.units
  WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
    AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
)
WHERE head > transform(channel, {channels:Array(String)}, {strays:Array(UInt32)}, toUInt32(0)) AND NOT other
GROUP BY channel
ORDER BY channel
