-- Posts with the same picture or file by the platform's own number, forwards apart. A forward and a copy made within
-- Telegram keep the number; the same picture uploaded anew gets another. Posts of sources without numbers share none.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, cityHash64(media_id), time, cityHash64(channel), cityHash64(channel, id), 1, 0, channel, id
FROM
(
  SELECT DISTINCT channel, id, toInt64(toUnixTimestamp(date)) AS time, arrayJoin(media_ids) AS media_id,
    uniqExact(id) OVER (PARTITION BY channel) AS posts
  FROM {db:Identifier}.posts FINAL
  WHERE NOT forward AND notEmpty(media_ids) AND channel IN {channels:Array(String)}
    AND toUnixTimestamp(date) >= {from:Int64} AND toUnixTimestamp(date) < {to:Int64}
    AND ({within:UInt64} = 0 OR (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {within:UInt64}))
)
WHERE posts >= {min_posts:UInt32}
