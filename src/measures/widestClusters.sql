-- Clusters of near-duplicates by the number of channels that posted one, each with its earliest post; of two that are as
-- wide the one of more posts, then the earlier.
SELECT cluster, uniqExact(channel) AS channels, count() AS posts,
  min((toUnixTimestamp(near_clusters.date), toString(channel), toString(id))) AS earliest
FROM {db:Identifier}.near_clusters
WHERE run = {run:UInt64} AND channel IN {channels:Array(String)}
  AND toUnixTimestamp(near_clusters.date) >= {from:Int64} AND toUnixTimestamp(near_clusters.date) < {to:Int64}
GROUP BY cluster
HAVING channels >= {min_channels:UInt32}
ORDER BY channels DESC, posts DESC, cluster
LIMIT {limit:UInt32}
