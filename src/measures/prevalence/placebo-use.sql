-- In how many distinct texts of each channel of the community each placebo word stands.
SELECT token, channel, count() AS texts
FROM
(
  SELECT p.channel AS channel, arrayJoin(arrayDistinct(splitByChar(' ', trimBoth(p.norm)))) AS token
  FROM {db:Identifier}.posts AS p FINAL
  WHERE (p.channel, p.id) GLOBAL IN
  (
    SELECT channel, id FROM {db:Identifier}.units
    WHERE corpus = {corpus:UInt64} AND first AND channel IN {inside:Array(String)}
      AND (channel, id) GLOBAL NOT IN (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64})
      AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
  )
)
WHERE token IN {tokens:Array(String)}
GROUP BY token, channel
ORDER BY token, channel
