-- Short gaps of each channel: up to nine ids between two posts that no post held has, and that are no items of an album.
-- Each with the time of the post behind it.
SELECT channel, toUInt32(count()) AS posts, toUInt32(min(moment)) AS from_s, toUInt32(max(moment)) AS to_s,
  arraySort(groupArrayIf((moment, lost), lost > 0)) AS gaps
FROM
(
  SELECT toString(channel) AS channel, moment,
    if(rn > 1 AND id < {numbered:UInt64} AND id > previous_id + 1 AND id <= previous_id + 10 AND NOT previous_album,
      toUInt32(id - previous_id - 1), 0) AS lost
  FROM
  (
    SELECT channel, id, toUnixTimestamp(date) AS moment, row_number() OVER w AS rn,
      lagInFrame(id, 1, 0) OVER w AS previous_id,
      lagInFrame(toUInt8(has(media, 'album')), 1, 0) OVER w AS previous_album
    FROM {db:Identifier}.posts FINAL
    WHERE channel IN {channels:Array(String)}
      AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
    WINDOW w AS (PARTITION BY channel ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
  )
)
GROUP BY channel
ORDER BY channel
