-- Days on which index and posts differ, by the number of posts and by a sum over their keys and the imports that
-- made their rows: what was added, edited, moved or taken away shows here, and a post that stands twice.
SELECT toUInt16(day) AS day, sumIf(n, side = 0) AS posts, sumIf(n, side = 1) AS indexed
FROM
(
  SELECT 0 AS side, toDate(date) AS day, count() AS n, sum(cityHash64(channel, id, import, date)) AS keys
  FROM {db:Identifier}.posts FINAL
  WHERE norm.size > 2
  GROUP BY day
  UNION ALL
  SELECT 1 AS side, toDate(date) AS day, count() AS n, sum(cityHash64(channel, id, import, date)) AS keys
  FROM {db:Identifier}.search
  GROUP BY day
)
GROUP BY day
HAVING posts != indexed OR sumIf(keys, side = 0) != sumIf(keys, side = 1)
ORDER BY day
