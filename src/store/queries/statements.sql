-- The statements of posts in order of time, of all posts or of those whose content holds a vocabulary.
SELECT s.channel AS channel, s.id AS id, formatDateTime(p.date, '%Y-%m-%dT%H:%i:%SZ') AS time,
  name, role, affiliation, place, standing, name_from, name_to, cue, cue_from, cue_to, kind,
  content_from, content_to, content
FROM
(
  SELECT * FROM {db:Identifier}.statements FINAL
  WHERE extractor = {extractor:String} AND (empty({channels:Array(String)}) OR channel IN {channels:Array(String)})
    AND ({matches:UInt64} = 0 OR (channel, id, n) GLOBAL IN
      (SELECT channel, id, n FROM {db:Identifier}.statement_matches WHERE run = {matches:UInt64}))
) AS s
GLOBAL INNER JOIN
(
  SELECT channel, id, date FROM {db:Identifier}.posts FINAL
  WHERE (empty({channels:Array(String)}) OR channel IN {channels:Array(String)})
    AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
) AS p ON s.channel = p.channel AND s.id = p.id
ORDER BY p.date, s.channel, s.id, s.n
LIMIT {limit:UInt64}
