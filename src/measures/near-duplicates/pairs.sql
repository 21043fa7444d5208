-- Pairs of texts with a Jaccard index of at least t = {threshold} / 10^6 on their shingles. Two such sets have one of
-- their n - ceil(t n) + 1 rarest shingles in common (prefix filter: Bayardo, Ma & Srikant 2007,
-- doi 10.1145/1242572.1242591), their sizes are alike, and after the first common shingle enough is left of both
-- (positional filter: Xiao, Wang, Lin & Yu 2008, doi 10.1145/1367497.1367516). Candidates are then compared whole.
INSERT INTO {db:Identifier}.near_pairs (run, x, y, common, size_x, size_y)
WITH prefixes AS
(
  SELECT number, size, shingle, place
  FROM
  (
    SELECT number, toInt64(size) AS size,
      arraySlice(shingles, 1, size - intDiv({threshold:UInt64} * size + 999999, 1000000) + 1) AS prefix
    FROM {db:Identifier}.near_sets
    WHERE run = {run:UInt64}
  )
  ARRAY JOIN prefix AS shingle, arrayEnumerate(prefix) AS place
)
SELECT {run:UInt64}, c.x, c.y, length(arrayIntersect(a.shingles, b.shingles)) AS common, a.size, b.size
FROM
(
  SELECT DISTINCT l.number AS x, r.number AS y
  FROM prefixes AS l
  INNER JOIN prefixes AS r ON l.shingle = r.shingle
  WHERE l.number < r.number
    AND least(l.size, r.size) * 1000000 >= {threshold:UInt64} * greatest(l.size, r.size)
    AND (1 + least(l.size - l.place, r.size - r.place)) * (1000000 + {threshold:UInt64}) >= {threshold:UInt64} * (l.size + r.size)
) AS c
INNER JOIN (SELECT number, size, shingles FROM {db:Identifier}.near_sets WHERE run = {run:UInt64}) AS a ON a.number = c.x
INNER JOIN (SELECT number, size, shingles FROM {db:Identifier}.near_sets WHERE run = {run:UInt64}) AS b ON b.number = c.y
WHERE common * 1000000 >= {threshold:UInt64} * (a.size + b.size - common)
