-- Beginnings (side 0) and ends (side 1) that many texts of a channel have in common: signatures, calls to join,
-- headings of series. Three words or more must stand in 3% of its texts, fewer in 30%, and at least in ten.
-- What is common at k words is common at k - 1: only texts with three common words are looked at further.
INSERT INTO {db:Identifier}.near_boilerplate (run, channel, side, words, hash, texts, total, phrase)
SELECT {run:UInt64}, f.channel, f.side, f.k, f.hash, f.texts, f.total,
  arrayStringConcat(if(f.side = 0, arraySlice(w.words, 1, f.k), arraySlice(w.words, -f.k)), ' ') AS phrase
FROM
(
  SELECT channel, side, k, hash, count() AS texts, max(total) AS total, min(id) AS id
  FROM
  (
    SELECT channel, id, total, side,
      if((channel, side, hashes[3]) IN
        (
          SELECT channel, side, hashes[3] AS third FROM {db:Identifier}.near_ends
          WHERE run = {run:UInt64} AND length(hashes) > 2
          GROUP BY channel, side, third
          HAVING count() >= 10 AND count() * 100 >= max(total) * 3
        ), hashes, arraySlice(hashes, 1, 2)) AS looked_at
    FROM {db:Identifier}.near_ends
    WHERE run = {run:UInt64}
  )
  ARRAY JOIN looked_at AS hash, arrayEnumerate(looked_at) AS k
  GROUP BY channel, side, k, hash
  HAVING texts >= 10 AND texts * 100 >= total * if(k < 3, 30, 3)
) AS f
INNER JOIN (SELECT channel, id, words FROM {db:Identifier}.near_words WHERE run = {run:UInt64}
            AND (channel, id) IN (SELECT channel, id FROM {db:Identifier}.near_ends WHERE run = {run:UInt64})) AS w
  ON w.channel = f.channel AND w.id = f.id
