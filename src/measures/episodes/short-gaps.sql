-- Short gaps of each channel, as time of the post behind one and ids lost; and its posts, from the first to the last.
SELECT p.channel AS channel, p.posts AS posts, p.from_s AS from_s, p.to_s AS to_s, g.gaps AS gaps
FROM
(
  SELECT toString(channel) AS channel, toUInt32(count()) AS posts, toUInt32(min(toUnixTimestamp(date))) AS from_s,
    toUInt32(max(toUnixTimestamp(date))) AS to_s
  FROM {db:Identifier}.posts FINAL
  WHERE channel IN {channels:Array(String)} AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
  GROUP BY channel
) AS p
GLOBAL LEFT JOIN
(
  SELECT channel, arraySort(groupArray((moment, toUInt32(ids)))) AS gaps
  FROM
  (
    -- include: ../../store/queries/gaps.part.sql
  )
  WHERE class = 2 AND moment >= {from:UInt32} AND moment < {to:UInt32}
  GROUP BY channel
) AS g ON p.channel = g.channel
ORDER BY channel
