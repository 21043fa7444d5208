-- Distinct texts as sets of shingles (three words in a row), by number. Which of the posts with a text stands for it is
-- the same: their words are.
INSERT INTO {db:Identifier}.near_texts (run, text, number, shingles)
SELECT {run:UInt64}, c.text, n.number, c.shingles
FROM
(
  SELECT cityHash64(core) AS text, arrayDistinct(arrayMap(
    (a, b, c) -> bitAnd(cityHash64(a, b, c), 72057594037927935),
    arraySlice(core, 1, length(core) - 2), arraySlice(core, 2, length(core) - 2), arraySlice(core, 3))) AS shingles
  FROM
  (
    -- include: core.part.sql
  )
  WHERE length(core) >= {min_words:UInt32}
  LIMIT 1 BY text
) AS c
INNER JOIN
(
  SELECT text, row_number() OVER (ORDER BY text) AS number
  FROM (SELECT DISTINCT text FROM {db:Identifier}.near_cores WHERE run = {run:UInt64})
) AS n ON n.text = c.text
