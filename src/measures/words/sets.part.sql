-- Texts with the sets they are in: whose members name their channel (or *), whose time holds them, and whose vocabulary they have or
-- lack.
SELECT channel, id, date, hashtags, domains, emoji, handles, tokens,
  greatest(0, toInt64(length(tokens)) + 1 - {size:UInt32}) AS grams,
  arraySlice(arrayFilter((s, member) -> (member = '*' OR member = channel)
    AND toUnixTimestamp(date) >= {froms:Array(UInt32)}[s] AND toUnixTimestamp(date) < {tos:Array(UInt32)}[s]
    AND ({needs:Array(UInt8)}[s] = 0 OR {needs:Array(UInt8)}[s] = 1 AND in_a
      OR {needs:Array(UInt8)}[s] = 2 AND NOT in_a OR {needs:Array(UInt8)}[s] = 3 AND in_b),
    {member_sets:Array(UInt32)}, {members:Array(String)}), 1, if({exclusive:UInt8}, 1, 1000)) AS sets
FROM
(
  SELECT channel, id, date, hashtags, domains, emoji, handles,
    if({kind:String} IN ('words', 'ngrams'), splitByChar(' ', trimBoth(norm)), []) AS tokens,
    {run_a:UInt64} != 0 AND (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {run_a:UInt64}) AS in_a,
    {run_b:UInt64} != 0 AND (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {run_b:UInt64}) AS in_b
  FROM {db:Identifier}.words
  WHERE
    -- include: texts.part.sql
    AND ({run_within:UInt64} = 0 OR (channel, id) GLOBAL IN
      (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {run_within:UInt64}))
)
