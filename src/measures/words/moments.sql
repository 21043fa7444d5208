-- How often a term stands in each set of posts and channel of it: occurrences, texts with it, all tokens and texts, and
-- the sums of squares and products over texts that the variance of their ratio needs. Sets as in count.sql.
SELECT set, toString(channel) AS channel, count() AS texts, countIf(n > 0) AS with, sum(n) AS found, sum(t) AS tokens,
  sum(n * n) AS nn, sum(n * t) AS nt, sum(t * t) AS tt
FROM
(
  SELECT channel, arrayJoin(sets) AS set, t,
    if(held, countSubstrings(
      -- include: marked.part.sql
      , ' \x02'), 0) AS n
  FROM
  (
    SELECT channel, norm, multiSearchAny(norm, {literals:Array(String)}) AS held, countSubstrings(norm, ' ') - 1 AS t,
      arraySlice(arrayFilter((s, member) -> (member = '*' OR member = channel)
        AND toUnixTimestamp(date) >= {froms:Array(UInt32)}[s] AND toUnixTimestamp(date) < {tos:Array(UInt32)}[s],
        {member_sets:Array(UInt32)}, {members:Array(String)}), 1, if({exclusive:UInt8}, 1, 1000)) AS sets
    FROM {db:Identifier}.words
    WHERE
      -- include: texts.part.sql
  )
  WHERE notEmpty(sets)
)
GROUP BY set, channel
ORDER BY set, channel
