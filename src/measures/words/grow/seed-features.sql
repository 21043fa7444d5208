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
          -- include: ../marked.part.sql
          , norm))) AS tokens
      FROM {db:Identifier}.words
      WHERE multiSearchAny(norm, {literals:Array(String)}) AND
        -- include: ../texts.part.sql
    )
  )
  ARRAY JOIN tokens AS token, prevs AS prev, nexts AS next
  WHERE startsWith(token, '\x02')
)
WHERE position(feature, '\x02') = 0
GROUP BY feature
ORDER BY times DESC, feature
LIMIT {most:UInt32}
