-- Words of a speaker (four and more, equal when normalised) that stand in several channels: which channel had them
-- first, which at the same time as another first, which had them as a forward first, and which after. Whom a channel
-- names as their speaker does not matter here.
WITH said AS
(
  SELECT s.words AS words, u.channel AS channel, u.id AS id, u.date AS date, u.forward AS forward, v.speaker AS speaker
  FROM
  (
    SELECT channel, id, cityHash64(norm) AS words, cityHash64(toString(standing), name_norm, role_norm) AS voice
    FROM {db:Identifier}.statements FINAL
    WHERE extractor = {extractor:String} AND channel IN {channels:Array(String)} AND countSubstrings(norm, ' ') > 4
      AND ({matches:UInt64} = 0 OR (channel, id, n) GLOBAL IN
        (SELECT channel, id, n FROM {db:Identifier}.statement_matches WHERE run = {matches:UInt64}))
  ) AS s
  GLOBAL INNER JOIN
  (
    SELECT channel, id, date, forward FROM {db:Identifier}.units
    WHERE corpus = {corpus:UInt64} AND NOT album_item AND channel IN {channels:Array(String)}
      AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
  ) AS u ON s.channel = u.channel AND s.id = u.id
  GLOBAL LEFT JOIN (SELECT voice, speaker FROM {db:Identifier}.statement_voices WHERE run = {voices:UInt64}) AS v
    ON s.voice = v.voice
)
SELECT speaker, channel, count() AS texts,
  countIf(slot = earliest AND leading = 1 AND NOT copied) AS first,
  countIf(slot = earliest AND leading > 1 AND NOT copied) AS tied,
  countIf(slot = earliest AND copied) AS forwarded,
  countIf(slot > earliest) AS after
FROM
(
  SELECT *, countIf(slot = earliest) OVER (PARTITION BY words) AS leading
  FROM
  (
    SELECT words, channel, intDiv(toUnixTimestamp(min(date)), {grain:UInt32}) AS slot,
      argMin(forward, (date, id)) AS copied,
      min(slot) OVER (PARTITION BY words) AS earliest, count() OVER (PARTITION BY words) AS holders
    FROM said GROUP BY words, channel
  )
  WHERE holders > 1
) AS held
GLOBAL INNER JOIN
  (SELECT DISTINCT words, speaker FROM said WHERE speaker IN {speakers:Array(UInt32)}) AS whose ON held.words = whose.words
GROUP BY speaker, channel
ORDER BY speaker, first DESC, after DESC, channel
