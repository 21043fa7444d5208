-- How often a term stands in each set of posts and channel of it: occurrences, texts with it, all tokens and texts, and
-- the sums of squares and products over texts that the variance of their ratio needs. Sets as in count.sql. Excluded
-- phrases are taken out first; twice each, since an occurrence right after another begins with the space that the first
-- one ends with.
SELECT set, toString(channel) AS channel, count() AS texts, countIf(n > 0) AS with, sum(n) AS found, sum(t) AS tokens,
  sum(n * n) AS nn, sum(n * t) AS nt, sum(t * t) AS tt
FROM
(
  SELECT channel, arrayJoin(sets) AS set, t,
    if(held, countSubstrings(
      arrayFold((text, literal) -> replaceAll(replaceAll(text, literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')),
          literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')), {literals:Array(String)},
        arrayFold((text, phrase) -> replaceAll(replaceAll(text, phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')),
          phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')), {excluded:Array(String)}, norm)), ' \x02'), 0) AS n
  FROM
  (
    SELECT channel, norm, multiSearchAny(norm, {literals:Array(String)}) AS held, countSubstrings(norm, ' ') - 1 AS t,
      arraySlice(arrayFilter((s, member) -> (member = '*' OR member = channel)
        AND toUnixTimestamp(date) >= {froms:Array(UInt32)}[s] AND toUnixTimestamp(date) < {tos:Array(UInt32)}[s],
        {member_sets:Array(UInt32)}, {members:Array(String)}), 1, if({exclusive:UInt8}, 1, 1000)) AS sets
    FROM {db:Identifier}.words
    WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND norm.size > 2
      AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
      AND ({copies:UInt8} OR first AND (channel, id) GLOBAL NOT IN
        (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}))
      AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(date, {zone:String})) IN {days:Array(UInt16)})
  )
  WHERE notEmpty(sets)
)
GROUP BY set, channel
ORDER BY set, channel
