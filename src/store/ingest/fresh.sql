-- Keys held already of which this file brings a text not seen before, be it newer or older than the current one.
INSERT INTO {db:Identifier}.{fresh:Identifier} (channel, id)
SELECT DISTINCT s.channel, s.id
FROM {db:Identifier}.{stage:Identifier} AS s
INNER JOIN
(
  SELECT channel, id, groupUniqArray(hash) AS known
  FROM
  (
    SELECT channel, id, hash FROM {db:Identifier}.posts FINAL
    WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
    UNION ALL
    SELECT channel, id, hash FROM {db:Identifier}.post_versions FINAL
    WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
  )
  GROUP BY channel, id
) AS k ON s.channel = k.channel AND s.id = k.id
WHERE s.reject = '' AND NOT has(k.known, s.hash)
