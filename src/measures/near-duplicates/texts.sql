-- Distinct texts as sets of shingles (three words in a row), by number.
INSERT INTO {db:Identifier}.near_texts (run, text, number, shingles)
SELECT {run:UInt64}, text, row_number() OVER (ORDER BY text), shingles
FROM
(
  SELECT text, arrayDistinct(arrayMap(
    (a, b, c) -> bitAnd(cityHash64(a, b, c), 72057594037927935),
    arraySlice(words, 1, length(words) - 2), arraySlice(words, 2, length(words) - 2), arraySlice(words, 3))) AS shingles
  FROM {db:Identifier}.near_cores
  WHERE run = {run:UInt64}
  ORDER BY text, channel, id
  LIMIT 1 BY text
)
