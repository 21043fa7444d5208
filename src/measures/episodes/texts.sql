-- Posts whose texts are near-duplicates of one another, forwards among them. The object is the cluster's earliest post.
-- A forward is of the cluster that a post of equal text is in; texts of five words or more that only equal ones have
-- (forwards of a post that is not held) are objects by themselves.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, object, time, cityHash64(channel), cityHash64(channel, id), 1, forward, channel, id
FROM
(
  SELECT u.channel AS channel, u.id AS id, toInt64(toUnixTimestamp(u.date)) AS time, u.forward AS forward,
    max(n.label) OVER (PARTITION BY u.text_id) AS cluster,
    count() OVER (PARTITION BY u.text_id) AS posts,
    max(f.long) OVER (PARTITION BY u.text_id) AS long,
    if(cluster = 0, cityHash64('equal', u.text_id), cluster) AS object
  FROM {db:Identifier}.units AS u
  GLOBAL LEFT JOIN
  (
    SELECT channel, id, max(if(first, cityHash64(channel, id), 0)) OVER (PARTITION BY cluster) AS label
    FROM {db:Identifier}.near_clusters
    WHERE run = {clusters:UInt64}
  ) AS n ON u.channel = n.channel AND u.id = n.id
  GLOBAL LEFT JOIN
  (
    SELECT channel, id, toUInt8(countSubstrings(norm, ' ') > 5) AS long FROM {db:Identifier}.posts FINAL
    WHERE forward AND channel IN {channels:Array(String)}
  ) AS f ON u.channel = f.channel AND u.id = f.id
  WHERE u.corpus = {corpus:UInt64} AND u.worded AND NOT u.album_item AND u.channel IN {channels:Array(String)}
    AND toUnixTimestamp(u.date) >= {from:UInt32} AND toUnixTimestamp(u.date) < {to:UInt32}
)
WHERE cluster != 0 OR posts > 1 AND long
