-- Posts whose texts are near-duplicates of one another (measure near-duplicates, at any distance in time), forwards
-- apart. The object is the cluster's earliest post; a post of no cluster is an object by itself.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, if(earliest = 0, content, earliest), time, cityHash64(channel), content, 1, 0, channel, id
FROM
(
  SELECT n.earliest AS earliest, toInt64(toUnixTimestamp(u.date)) AS time, u.channel AS channel, u.id AS id,
    cityHash64(u.channel, u.id) AS content, count() OVER (PARTITION BY u.channel) AS posts
  FROM {db:Identifier}.units AS u
  GLOBAL LEFT JOIN
  (
    SELECT channel, id, max(if(first, cityHash64(channel, id), 0)) OVER (PARTITION BY cluster) AS earliest
    FROM {db:Identifier}.near_clusters
    WHERE run = {clusters:UInt64}
  ) AS n ON u.channel = n.channel AND u.id = n.id
  WHERE u.corpus = {corpus:UInt64} AND u.worded AND NOT u.forward AND NOT u.album_item AND u.channel IN {channels:Array(String)}
    AND toUnixTimestamp(u.date) >= {from:Int64} AND toUnixTimestamp(u.date) < {to:Int64}
    AND ({within:UInt64} = 0 OR (u.channel, u.id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {within:UInt64}))
)
WHERE posts >= {min_posts:UInt32}
