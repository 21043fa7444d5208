-- Beginnings (side 0) and ends (side 1) that many texts of a channel have in common: signatures, calls to join,
-- headings of series. Three words or more must stand in 3% of its texts, fewer in 30%, and at least in ten.
-- What is common at k words is common at k - 1: only texts with three common words are looked at further, to twenty.
INSERT INTO {db:Identifier}.near_boilerplate (run, channel, side, words, hash, texts, total, phrase)
SELECT {run:UInt64}, f.channel, f.side, f.k, f.hash, f.texts, f.total,
  arrayStringConcat(if(f.side = 0, arraySlice(w.words, 1, f.k), arraySlice(w.words, -f.k)), ' ') AS phrase
FROM
(
  SELECT channel, side, k, hash, count() AS texts, max(total) AS total, min(id) AS id
  FROM
  (
    SELECT channel, id, total, side, arrayJoin(arrayEnumerate(arraySlice(hashes, 1, 2))) AS k, hashes[k] AS hash
    FROM {db:Identifier}.near_ends
    WHERE run = {run:UInt64}
    UNION ALL
    SELECT channel, id, total, side, arrayJoin(arraySlice(arrayEnumerate(part), 3)) AS k,
      arrayCumSum(arrayMap((word, place) -> cityHash64(word, place), part, arrayEnumerate(part)))[k] AS hash
    FROM
    (
      SELECT e.channel AS channel, e.id AS id, e.total AS total, e.side AS side, splitByWhitespace(w.words[1]) AS words,
        if(side = 0, arraySlice(words, 1, 20), arrayReverse(arraySlice(words, -20))) AS part
      FROM {db:Identifier}.near_words AS w
      INNER JOIN
      (
        SELECT channel, id, total, side FROM {db:Identifier}.near_ends
        WHERE run = {run:UInt64} AND (channel, side, hashes[3]) IN
        (
          SELECT channel, side, hashes[3] AS third FROM {db:Identifier}.near_ends
          WHERE run = {run:UInt64} AND length(hashes) > 2
          GROUP BY channel, side, third
          HAVING count() >= 10 AND count() * 100 >= max(total) * 3
        )
      ) AS e ON e.channel = w.channel AND e.id = w.id
      WHERE w.run = {run:UInt64}
    )
  )
  GROUP BY channel, side, k, hash
  HAVING texts >= 10 AND texts * 100 >= total * if(k < 3, 30, 3)
) AS f
INNER JOIN (SELECT channel, id, splitByWhitespace(words[1]) AS words FROM {db:Identifier}.near_words WHERE run = {run:UInt64}
            AND (channel, id) IN (SELECT channel, id FROM {db:Identifier}.near_ends WHERE run = {run:UInt64})) AS w
  ON w.channel = f.channel AND w.id = f.id
