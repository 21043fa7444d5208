-- Posts with the same normalised text, forwards apart.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, object, time, cityHash64(channel), cityHash64(channel, id), 1, 0, channel, id
FROM
(
  SELECT text_id AS object, toInt64(toUnixTimestamp(date)) AS time, channel, id, count() OVER (PARTITION BY channel) AS posts
  FROM {db:Identifier}.units
  WHERE corpus = {corpus:UInt64} AND worded AND NOT forward AND NOT album_item AND channel IN {channels:Array(String)}
    AND toUnixTimestamp(date) >= {from:Int64} AND toUnixTimestamp(date) < {to:Int64}
)
WHERE posts >= {min_posts:UInt32}
