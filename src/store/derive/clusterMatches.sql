-- Which post is of which of some clusters of near-duplicates. {clusters} are of the terms {variants}, counted from 0.
INSERT INTO {db:Identifier}.matches (run, term, channel, id)
SELECT {run:UInt64}, transform(cluster, {clusters:Array(UInt32)}, {variants:Array(UInt32)}, toUInt32(0)), channel, id
FROM {db:Identifier}.near_clusters
WHERE near_clusters.run = {near:UInt64} AND cluster IN {clusters:Array(UInt32)}
