-- Texts in all and with a seed, by channel.
SELECT toString(channel) AS channel, count() AS texts, countIf(multiSearchAny(norm, {literals:Array(String)})) AS seeded
FROM {db:Identifier}.words
WHERE
  -- include: ../texts.part.sql
GROUP BY channel
ORDER BY channel
