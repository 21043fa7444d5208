-- How often each speaker is quoted or reported, since when, and where first. Speakers under ten stand for several: 0
-- those named without an office, 1 sources without a name, 2 nobody named. `tied`: channels with a post within the
-- same {grain} seconds as the very first.
SELECT speaker, sum(said) AS statements,
  countIf(NOT forward) AS posts, countIf(first) AS texts, countIf(forward) AS forwards,
  uniqExact(channel) AS channels,
  uniqExactIf(channel, intDiv(toUnixTimestamp(date), {grain:UInt32}) = intDiv(toUnixTimestamp(began), {grain:UInt32})) AS tied,
  toUnixTimestamp(min(date)) AS first_seen, toUnixTimestamp(max(date)) AS last_seen,
  argMin(channel, (date, channel, id)) AS first_channel, argMin(id, (date, channel, id)) AS first_id,
  argMin(forward, (date, channel, id)) AS first_forward
FROM
(
  SELECT *, min(date) OVER (PARTITION BY speaker) AS began
  FROM
  (
    SELECT if(v.speaker >= 10, v.speaker, multiIf(s.standing = 'source', 1, s.standing = 'none', 2, 0)) AS speaker,
      u.channel AS channel, u.id AS id, u.date AS date, u.forward AS forward, u.first AS first, count() AS said
    FROM
    (
      SELECT channel, id, standing, cityHash64(toString(standing), name_norm, role_norm) AS voice
      FROM {db:Identifier}.statements FINAL
      WHERE extractor = {extractor:String} AND channel IN {channels:Array(String)}
        AND ({matches:UInt64} = 0 OR (channel, id, n) GLOBAL IN
          (SELECT channel, id, n FROM {db:Identifier}.statement_matches WHERE run = {matches:UInt64}))
    ) AS s
    GLOBAL INNER JOIN
    (
      SELECT channel, id, date, forward, first FROM {db:Identifier}.units
      WHERE corpus = {corpus:UInt64} AND NOT album_item AND channel IN {channels:Array(String)}
        AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
    ) AS u ON s.channel = u.channel AND s.id = u.id
    GLOBAL LEFT JOIN (SELECT voice, speaker FROM {db:Identifier}.statement_voices WHERE run = {voices:UInt64}) AS v
      ON s.voice = v.voice
    GROUP BY speaker, channel, id, date, forward, first
  )
)
GROUP BY speaker
ORDER BY speaker < 10, posts DESC, texts DESC, speaker
