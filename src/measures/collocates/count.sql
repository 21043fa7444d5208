-- Words around a term. Of every word, by channel: how often it stands in all, how often within {before} words before the
-- term or {after} after it (a place between two occurrences once), and in how many texts it does. The term as in
-- words/moments.sql; `seen` counts its occurrences from the beginning, so that those in a window are a difference. Words that stand there fewer than {least} times in all are left out.
SELECT word AS term, sum(n) AS total, sum(by) AS near, sum(held_in) AS texts,
  arraySort(groupArray((transform(toString(channel), {channels:Array(String)}, arrayEnumerate({channels:Array(String)}), toUInt32(0)), by))) AS cells
FROM
(
  SELECT term AS word, channel, count() AS n, countIf(is_near) AS by, uniqExactIf(id, is_near) AS held_in
  FROM
  (
    SELECT channel, id, tokens,
      if(held,
        arrayMap((high, low, token) -> high > low AND NOT startsWith(token, '\x02'),
          arrayConcat(arraySlice(seen, {before:UInt32} + 1), arrayWithConstant(least({before:UInt32}, length(tokens)), seen[-1])),
          arrayConcat(arrayWithConstant(least({after:UInt32} + 1, length(tokens)), toUInt32(0)),
            arraySlice(seen, 1, greatest(0, toInt64(length(tokens)) - {after:UInt32} - 1))), tokens),
        arrayResize(emptyArrayUInt8(), length(tokens))) AS nears
    FROM
    (
      SELECT channel, id, multiSearchAny(norm, {literals:Array(String)}) AS held,
        splitByChar(' ', trimBoth(if(held,
          arrayFold((text, literal) -> replaceAll(replaceAll(text, literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')),
              literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')), {literals:Array(String)},
            arrayFold((text, phrase) -> replaceAll(replaceAll(text, phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')),
              phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')), {excluded:Array(String)}, norm)), norm))) AS tokens,
        if(held, arrayCumSum(arrayMap(t -> toUInt32(startsWith(t, '\x02')), tokens)), arrayWithConstant(length(tokens), toUInt64(0))) AS seen
      FROM {db:Identifier}.words
      WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND norm.size > 2
        AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
        AND ({copies:UInt8} OR first AND (channel, id) GLOBAL NOT IN
          (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}))
        AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(date, {zone:String})) IN {days:Array(UInt16)})
    )
  )
  ARRAY JOIN tokens AS term, nears AS is_near
  WHERE NOT startsWith(term, '\x02') AND NOT startsWith(term, '\x03')
  GROUP BY term, channel
)
WHERE NOT match(word, '^[0-9]{7,}$')
GROUP BY word
HAVING near >= {least:UInt64}
ORDER BY term
