-- Under which names and roles speakers go that hold an office or are a body, with the spelling each has most often.
-- A name without an office is among them where the same name has one elsewhere.
SELECT voice, standing, name_norm, role_norm,
  tupleElement(written, 1) AS name, tupleElement(written, 2) AS role,
  tupleElement(written, 3) AS affiliation, tupleElement(written, 4) AS place, posts
FROM
(
  SELECT toString(hash) AS voice, standing, name_norm, role_norm, sum(held) AS posts,
    argMax((name, role, affiliation, place), (held, name, role, affiliation, place)) AS written
  FROM
  (
    SELECT cityHash64(toString(standing), name_norm, role_norm) AS hash, toString(standing) AS standing,
      name_norm, role_norm, name, role, affiliation, place, uniqExact(channel, id) AS held
    FROM {db:Identifier}.statements FINAL
    WHERE extractor = {extractor:String} AND channel IN {channels:Array(String)}
      AND (standing IN ('office', 'holder', 'body') OR standing = 'private' AND name_norm GLOBAL IN
        (
          SELECT name_norm FROM {db:Identifier}.statements
          WHERE extractor = {extractor:String} AND standing = 'holder' AND channel IN {channels:Array(String)}
        ))
    GROUP BY hash, standing, name_norm, role_norm, name, role, affiliation, place
  )
  GROUP BY voice, standing, name_norm, role_norm
)
ORDER BY voice
