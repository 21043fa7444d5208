-- Pairs of texts with a Jaccard index of at least t = {threshold} / 10^6 on their shingles: candidates compared whole.
INSERT INTO {db:Identifier}.near_pairs (run, x, y, common, size_x, size_y)
SELECT {run:UInt64}, c.x, c.y, length(arrayIntersect(a.shingles, b.shingles)) AS common, a.size, b.size
FROM
(
  SELECT DISTINCT x, y FROM {db:Identifier}.near_pairs WHERE run = {candidates:UInt64}
) AS c
INNER JOIN
(
  SELECT number, size, shingles FROM {db:Identifier}.near_sets
  WHERE run = {run:UInt64} AND number IN (SELECT x FROM {db:Identifier}.near_pairs WHERE run = {candidates:UInt64})
) AS a ON a.number = c.x
INNER JOIN
(
  SELECT number, size, shingles FROM {db:Identifier}.near_sets
  WHERE run = {run:UInt64} AND number IN (SELECT y FROM {db:Identifier}.near_pairs WHERE run = {candidates:UInt64})
) AS b ON b.number = c.y
WHERE common * 1000000 >= {threshold:UInt64} * (a.size + b.size - common)
