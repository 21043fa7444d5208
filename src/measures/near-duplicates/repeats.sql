-- Units that are the first of their text in their channel and not of their cluster of near-duplicates there: texts of one
-- template, reworded copies. The earliest of a cluster stands for it.
INSERT INTO {db:Identifier}.near_clusters (run, cluster, date, channel, id, first)
SELECT {repeats:UInt64}, cluster, moment, channel, id, 0
FROM
(
  SELECT n.cluster AS cluster, n.date AS moment, n.channel AS channel, n.id AS id,
    row_number() OVER (PARTITION BY n.channel, n.cluster ORDER BY n.date, n.id) AS place
  FROM {db:Identifier}.near_clusters AS n
  WHERE n.run = {clusters:UInt64} AND (n.channel, n.id) GLOBAL IN
  (
    SELECT channel, id FROM {db:Identifier}.units WHERE corpus = {corpus:UInt64} AND first
  )
)
WHERE place > 1
