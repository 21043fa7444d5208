-- Posts with the same set of hashtags, each normalised as words are; forwards apart.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, cityHash64(tags), time, cityHash64(channel), cityHash64(channel, id), 1, 0, channel, id
FROM
(
  SELECT channel, id, toInt64(toUnixTimestamp(date)) AS time,
    arraySort(arrayDistinct(arrayMap(tag -> isogloss_norm_v1(tag), extractAll(text, '#([\\p{L}\\p{N}_\\x{200c}]+)')))) AS tags,
    count() OVER (PARTITION BY channel) AS posts
  FROM {db:Identifier}.posts FINAL
  WHERE NOT forward AND channel IN {channels:Array(String)} AND match(text, '#[\\p{L}\\p{N}_]')
    AND toUnixTimestamp(date) >= {from:Int64} AND toUnixTimestamp(date) < {to:Int64}
    AND ({within:UInt64} = 0 OR (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {within:UInt64}))
)
WHERE posts >= {min_posts:UInt32}
