-- Beginnings and ends that many texts of a channel have in common: signatures, calls to join, headings of series.
-- Of each channel up to 2,000 distinct texts are read; a phrase of at least three words must begin (side 0) or end
-- (side 1) 3% of them, a shorter one 30%, and at least ten. A phrase is known by the sum of hashes of word and place.
INSERT INTO {db:Identifier}.near_boilerplate (run, channel, side, words, hash, texts, total, phrase)
WITH sample AS
(
  SELECT channel, words, text, count() OVER (PARTITION BY channel) AS total
  FROM
  (
    SELECT channel, words, cityHash64(words) AS text
    FROM (SELECT DISTINCT channel, words FROM {db:Identifier}.near_words WHERE run = {run:UInt64})
    ORDER BY channel, text, words
    LIMIT 2000 BY channel
  )
)
SELECT {run:UInt64}, found.channel, found.side, found.k, found.hash, found.texts, found.total,
  arrayStringConcat(if(found.side = 0, arraySlice(s.words, 1, found.k), arraySlice(s.words, -found.k)), ' ') AS phrase
FROM
(
  SELECT channel, side, k, hash, count() AS texts, max(total) AS total, min(text) AS text
  FROM
  (
    SELECT channel, text, total,
      arrayCumSum(arrayMap((word, place) -> cityHash64(word, place), head, arrayEnumerate(head))) AS heads,
      arrayCumSum(arrayMap((word, place) -> cityHash64(word, place), tail, arrayEnumerate(tail))) AS tails
    FROM (SELECT channel, text, total, arraySlice(words, 1, 20) AS head, arrayReverse(arraySlice(words, -20)) AS tail FROM sample)
  )
  ARRAY JOIN [0, 1] AS side
  ARRAY JOIN if(side = 0, heads, tails) AS hash, arrayEnumerate(if(side = 0, heads, tails)) AS k
  GROUP BY channel, side, k, hash
  HAVING texts >= 10 AND texts * 100 >= total * if(k < 3, 30, 3)
) AS found
INNER JOIN (SELECT channel, text, words FROM sample) AS s ON s.channel = found.channel AND s.text = found.text
