-- The posts of a cluster of near-duplicates.
SELECT channel, id, toString(date) AS date, if(first, 'earliest copy found here', 'copy') AS role
FROM {db:Identifier}.near_clusters
WHERE run = {clusters:UInt64} AND cluster = {cluster:UInt32}
  AND (near_clusters.date, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY near_clusters.date, channel, id
LIMIT {limit:UInt32}
