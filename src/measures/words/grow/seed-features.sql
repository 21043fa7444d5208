-- The neighbourhoods of the seeds, the most frequent first, as contexts.sql names them.
SELECT feature, count() AS times
FROM
(
  SELECT arrayJoin([concat('L ', prev), concat('R ', next)]) AS feature
  FROM
  (
    SELECT tokens, arrayPushFront(arrayPopBack(tokens), '^') AS prevs, arrayPushBack(arrayPopFront(tokens), '$') AS nexts
    FROM
    (
      SELECT splitByChar(' ', trimBoth(if(multiSearchAny(norm, {literals:Array(String)}),
        arrayFold((text, literal) -> replaceAll(replaceAll(text, literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')),
          literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')), {literals:Array(String)}, norm), norm))) AS tokens
      FROM {db:Identifier}.words
      WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND multiSearchAny(norm, {literals:Array(String)})
        AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
        AND first AND (channel, id) GLOBAL NOT IN
          (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64})
        AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(date, {zone:String})) IN {days:Array(UInt16)})
    )
  )
  ARRAY JOIN tokens AS token, prevs AS prev, nexts AS next
  WHERE startsWith(token, '\x02')
)
WHERE position(feature, '\x02') = 0
GROUP BY feature
ORDER BY times DESC, feature
LIMIT {most:UInt32}
