-- Sets of shingles, rarest first: the upper eight bits of a shingle are its rank, looked up by its class in one list of all
-- classes (4 MB), in their order: a string of bytes, since an array of so many cannot be one value of a query over shards.
INSERT INTO {db:Identifier}.near_sets (run, number, size, shingles)
WITH
(
  SELECT arrayStringConcat(arrayMap(ranked -> char(bitAnd(ranked, 255)),
    arraySort(groupArray(toUInt32(c.class * 256 + least(255, floor(8 * log2(greatest(1, f.texts)))))))))
  FROM (SELECT toUInt32(number) AS class FROM numbers(4194304)) AS c
  LEFT JOIN (SELECT class, texts FROM {db:Identifier}.near_frequencies WHERE run = {run:UInt64}) AS f ON f.class = c.class
) AS ranks
SELECT {run:UInt64}, number, length(shingles),
  arraySort(arrayMap(s -> bitOr(s, bitShiftLeft(toUInt64(reinterpretAsUInt8(substring(ranks, bitAnd(s, 4194303) + 1, 1))), 56)), shingles))
FROM {db:Identifier}.near_texts
WHERE run = {run:UInt64}
