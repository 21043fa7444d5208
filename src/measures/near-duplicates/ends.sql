-- Beginnings and ends of up to 2,000 distinct texts of each channel (those with the least hashes): for k = 1 to 3
-- the first and the last k words, each known by the sum of the hashes of its words and their places.
INSERT INTO {db:Identifier}.near_ends (run, channel, id, total, side, hashes)
SELECT {run:UInt64}, channel, id, total, side,
  arrayCumSum(arrayMap((word, place) -> cityHash64(word, place), part, arrayEnumerate(part)))
FROM
(
  SELECT w.channel AS channel, w.id AS id, s.total AS total, arrayJoin([0, 1]) AS side,
    splitByWhitespace(w.words[1]) AS words,
    if(side = 0, arraySlice(words, 1, 3), arrayReverse(arraySlice(words, -3))) AS part
  FROM {db:Identifier}.near_words AS w
  INNER JOIN
  (
    SELECT channel, id, count() OVER (PARTITION BY channel) AS total
    FROM
    (
      SELECT channel, text, min(id) AS id
      FROM {db:Identifier}.near_words
      WHERE run = {run:UInt64}
      GROUP BY channel, text
      ORDER BY channel, text
      LIMIT 2000 BY channel
    )
  ) AS s ON s.channel = w.channel AND s.id = w.id
  WHERE w.run = {run:UInt64}
)
