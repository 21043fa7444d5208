-- Texts with the sets they are in, as sets.part.sql has them, where all are counted: the sets that name a channel are looked up
-- (`numbers` of its sets, from its place in `starts` on), and times and vocabularies are asked only where some set has one.
SELECT number, norm, hashtags, domains, emoji, handles, channel,
  arraySlice(if({bounded:UInt8} = 0, named, arrayFilter(s ->
    toUnixTimestamp(date) >= {froms:Array(UInt32)}[s] AND toUnixTimestamp(date) < {tos:Array(UInt32)}[s]
    AND ({needs:Array(UInt8)}[s] = 0 OR {needs:Array(UInt8)}[s] = 1 AND in_a
      OR {needs:Array(UInt8)}[s] = 2 AND NOT in_a OR {needs:Array(UInt8)}[s] = 3 AND in_b),
    named)), 1, if({exclusive:UInt8}, 1, 1000)) AS sets
FROM
(
  SELECT channel, date, norm, hashtags, domains, emoji, handles,
    toUInt32(transform(channel, {channels:Array(String)}, range(length({channels:Array(String)})), 0)) AS number,
    arraySlice({numbers:Array(UInt32)}, {starts:Array(UInt32)}[number + 1] + 1,
      {starts:Array(UInt32)}[number + 2] - {starts:Array(UInt32)}[number + 1]) AS named,
    {run_a:UInt64} != 0 AND (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {run_a:UInt64}) AS in_a,
    {run_b:UInt64} != 0 AND (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {run_b:UInt64}) AS in_b
  FROM {db:Identifier}.words
  WHERE
    -- include: texts.part.sql
    AND ({run_within:UInt64} = 0 OR (channel, id) GLOBAL IN
      (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {run_within:UInt64}))
)
