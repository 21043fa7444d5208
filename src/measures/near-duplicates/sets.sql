-- Sets of shingles, rarest first: the upper eight bits of a shingle are its rank. A part of the texts at a time.
INSERT INTO {db:Identifier}.near_sets (run, number, size, shingles)
SELECT {run:UInt64}, number, length(ranked), ranked
FROM
(
  SELECT t.number AS number,
    arraySort(groupArray(bitOr(t.shingle, bitShiftLeft(toUInt64(least(255, floor(8 * log2(greatest(1, f.texts))))), 56)))) AS ranked
  FROM
  (
    SELECT number, arrayJoin(shingles) AS shingle, toUInt32(bitAnd(shingle, 4194303)) AS class
    FROM {db:Identifier}.near_texts
    WHERE run = {run:UInt64} AND number % {parts:UInt32} = {part:UInt32}
  ) AS t
  LEFT JOIN (SELECT class, texts FROM {db:Identifier}.near_frequencies WHERE run = {run:UInt64}) AS f ON f.class = t.class
  GROUP BY number
)
