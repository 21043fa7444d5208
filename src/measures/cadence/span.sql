-- First and last moment of each channel's series in the scope. A few stray posts at the head ({strays} of them, as
-- the frame counts them) are no part of the series.
SELECT channel, min(moment) AS from_s, max(moment) AS to_s
FROM
(
  SELECT channel, id, toUnixTimestamp(date) AS moment,
    row_number() OVER (PARTITION BY channel ORDER BY id) AS place
  FROM {db:Identifier}.units
  WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
    AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
)
WHERE place > transform(channel, {channels:Array(String)}, {strays:Array(UInt32)}, toUInt32(0))
GROUP BY channel
ORDER BY channel
