-- Words around a term. Of every word, by channel: how often it stands in all, how often within {before} words before the
-- term or {after} after it (a place between two occurrences once), and in how many texts it does. The term as in
-- words/moments.sql. Words that stand there fewer than {least} times in all are left out.
SELECT word AS term, sum(n) AS total, sum(by) AS near, sum(held_in) AS texts,
  arraySort(groupArray((toUInt32(indexOf({channels:Array(String)}, toString(channel))), by))) AS cells
FROM
(
  SELECT term AS word, channel, count() AS n, countIf(is_near) AS by, uniqExactIf(id, is_near) AS held_in
  FROM
  (
    SELECT channel, id, tokens,
      if(held,
        arrayMap(i -> NOT startsWith(tokens[i], '\x02') AND arrayExists(
          node -> i < node AND i + {before:UInt32} >= node OR i > node AND i <= node + {after:UInt32}, nodes), arrayEnumerate(tokens)),
        arrayResize(emptyArrayUInt8(), length(tokens))) AS nears
    FROM
    (
      SELECT channel, id, multiSearchAny(norm, {literals:Array(String)}) AS held,
        splitByChar(' ', trimBoth(if(held,
          arrayFold((text, literal) -> replaceAll(replaceAll(text, literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')),
              literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')), {literals:Array(String)},
            arrayFold((text, phrase) -> replaceAll(replaceAll(text, phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')),
              phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')), {excluded:Array(String)}, norm)), norm))) AS tokens,
        if(held, arrayFilter(i -> startsWith(tokens[i], '\x02'), arrayEnumerate(tokens)), []) AS nodes
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
