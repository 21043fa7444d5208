-- Of each channel: texts with the term, occurrences of it, places around it, and words in all that are not the term; places
-- as in count.sql.
SELECT toString(channel) AS channel, countIf(nodes > 0) AS texts, sum(nodes) AS nodes_in_all,
  sum(length(tokens) - nodes) AS tokens_in_all,
  sum(if(nodes = 0, 0, arrayCount((near, token) -> near AND NOT startsWith(token, '\x03'),
      arrayMap((high, low, token) -> high > low AND NOT startsWith(token, '\x02'),
          arrayConcat(arraySlice(seen, {before:UInt32} + 1), arrayWithConstant(least({before:UInt32}, length(tokens)), seen[-1])),
          arrayConcat(arrayWithConstant(least({after:UInt32} + 1, length(tokens)), toUInt32(0)),
            arraySlice(seen, 1, greatest(0, toInt64(length(tokens)) - {after:UInt32} - 1))), tokens), tokens))) AS places
FROM
(
  SELECT channel, multiSearchAny(norm, {literals:Array(String)}) AS held,
    splitByChar(' ', trimBoth(if(held,
      arrayFold((text, literal) -> replaceAll(replaceAll(text, literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')),
          literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')), {literals:Array(String)},
        arrayFold((text, phrase) -> replaceAll(replaceAll(text, phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')),
          phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')), {excluded:Array(String)}, norm)), norm))) AS tokens,
    if(held, arrayCumSum(arrayMap(t -> toUInt32(startsWith(t, '\x02')), tokens)), arrayWithConstant(length(tokens), toUInt64(0))) AS seen,
    if(held, seen[-1], 0) AS nodes
  FROM {db:Identifier}.words
  WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND norm.size > 2
    AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
    AND ({copies:UInt8} OR first AND (channel, id) GLOBAL NOT IN
      (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}))
    AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(date, {zone:String})) IN {days:Array(UInt16)})
)
GROUP BY channel
ORDER BY channel
