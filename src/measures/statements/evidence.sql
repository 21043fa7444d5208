-- The posts in which a speaker of a finding is quoted or reported; forwards apart.
SELECT channel, id, toString(moment) AS date, if(said = 1, 'has a statement', concat('has ', toString(said), ' statements')) AS role
FROM
(
  SELECT u.channel AS channel, u.id AS id, u.date AS moment, count() AS said
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
    SELECT channel, id, date FROM {db:Identifier}.units
    WHERE corpus = {corpus:UInt64} AND NOT album_item AND NOT forward AND channel IN {channels:Array(String)}
      AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
  ) AS u ON s.channel = u.channel AND s.id = u.id
  GLOBAL LEFT JOIN (SELECT voice, speaker FROM {db:Identifier}.statement_voices WHERE run = {voices:UInt64}) AS v
    ON s.voice = v.voice
  WHERE if(v.speaker >= 10, v.speaker, multiIf(s.standing = 'source', 1, s.standing = 'none', 2, 0)) = {speaker:UInt32}
  GROUP BY channel, id, moment
)
WHERE (moment, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY moment, channel, id
LIMIT {limit:UInt32}
