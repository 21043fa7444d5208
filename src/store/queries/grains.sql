-- How finely the imports that these channels came in with tell times apart, over all channels in them: seconds, the
-- coarsest where a channel has posts of several.
SELECT channel, toUInt32(max(grain)) AS grain
FROM
(
  SELECT channel, import
  FROM {db:Identifier}.posts FINAL
  WHERE channel IN {channels:Array(String)}
  GROUP BY channel, import
) AS own
GLOBAL INNER JOIN
(
  SELECT import, multiIf(countIf(toSecond(date) != 0) > 0, 1, countIf(toMinute(date) != 0) > 0, 60, 3600) AS grain
  FROM {db:Identifier}.posts FINAL
  GROUP BY import
) AS sources USING (import)
GROUP BY channel
ORDER BY channel
