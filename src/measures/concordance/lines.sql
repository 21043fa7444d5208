-- Some of the posts that have a term, drawn evenly over channels: of each channel the first by a hash with the seed, then
-- the second of each, and so on. Terms and posts as in words/moments.sql.
SELECT channel, id
FROM
(
  SELECT channel, id, row_number() OVER (PARTITION BY channel ORDER BY cityHash64(channel, id, {sample_seed:UInt64}), id) AS turn
  FROM {db:Identifier}.words
  WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND multiSearchAny(norm, {literals:Array(String)})
    AND countSubstrings(
      arrayFold((text, literal) -> replaceAll(replaceAll(text, literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')),
          literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')), {literals:Array(String)},
        arrayFold((text, phrase) -> replaceAll(replaceAll(text, phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')),
          phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')), {excluded:Array(String)}, norm)), ' \x02') > 0
    AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
    AND ({copies:UInt8} OR first AND (channel, id) GLOBAL NOT IN
      (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}))
    AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(date, {zone:String})) IN {days:Array(UInt16)})
)
ORDER BY turn, channel, id
LIMIT {most:UInt32}
