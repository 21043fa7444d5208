-- Texts that may be near, by number: two sets of a Jaccard index of at least t = {threshold} / 10^6 have one of their
-- n - ceil(t n) + 1 rarest shingles in common (prefix filter: Bayardo, Ma & Srikant 2007,
-- doi 10.1145/1242572.1242591), their sizes are alike, and after the first common shingle enough is left of both
-- (positional filter: Xiao, Wang, Lin & Yu 2008, doi 10.1145/1367497.1367516). A part of the shingles at a time: all that
-- are looked at stand in memory.
INSERT INTO {db:Identifier}.near_pairs (run, x, y, common, size_x, size_y)
WITH prefixes AS
(
  SELECT number, size, placed.1 AS shingle, placed.2 AS place
  FROM
  (
    SELECT number, size,
      arraySlice(shingles, 1, toInt64(size) - intDiv({threshold:UInt64} * size + 999999, 1000000) + 1) AS prefix
    FROM {db:Identifier}.near_sets
    WHERE run = {run:UInt64}
  )
  ARRAY JOIN arrayFilter(one -> one.1 % {parts:UInt32} = {part:UInt32}, arrayZip(prefix, arrayEnumerate(prefix))) AS placed
)
SELECT DISTINCT {candidates:UInt64}, l.number, r.number, 0, 0, 0
FROM prefixes AS l
INNER JOIN prefixes AS r ON l.shingle = r.shingle
WHERE l.number < r.number
  AND least(l.size, r.size) * 1000000 >= {threshold:UInt64} * greatest(l.size, r.size)
  AND (1 + least(toInt64(l.size) - l.place, toInt64(r.size) - r.place)) * (1000000 + {threshold:UInt64})
    >= {threshold:UInt64} * (l.size + r.size)
