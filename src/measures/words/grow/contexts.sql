-- In which of the neighbourhoods {features} words, pairs of words and the {phrases} of three (each ` a b c `) stand, and how often: the word right before (L) and right
-- after (R), ^ and $ at the ends of a text. Terms that stand in them fewer than {least} times are in one row without a name.
-- Seeds are one token, \x02.
SELECT if(total >= {least:UInt64}, word, '') AS term,
  tupleElement(sumMap(arrayMap(cell -> cell.1, cells), arrayMap(cell -> cell.2, cells)) AS sums, 1) AS features, tupleElement(sums, 2) AS times
FROM
(
  SELECT term AS word, sum(n) AS total, arraySort(groupArray((place, n))) AS cells
  FROM
  (
    SELECT term, transform(feature, {features:Array(String)}, arrayEnumerate({features:Array(String)}), toUInt32(0)) AS place, count() AS n
    FROM
    (
      SELECT term, arrayJoin([concat('L ', prev), concat('R ', next)]) AS feature
      FROM
      (
        SELECT arrayPopFront(tokens) AS second, arrayPopFront(second) AS third,
          arrayPushFront(arrayPopBack(tokens), '^') AS before, arrayPushBack(second, '$') AS after,
          arrayConcat(tokens, arrayMap((a, b) -> concat(a, ' ', b), arrayPopBack(tokens), second),
            if(phrased, arrayMap((a, b, c) -> if(concat(' ', a, ' ', b, ' ', c, ' ') IN {phrases:Array(String)}, concat(a, ' ', b, ' ', c), ''),
              arrayResize(tokens, length(third)), arrayResize(second, length(third)), third), [])) AS terms,
          arrayConcat(before, arrayPopBack(before), if(phrased, arrayResize(before, length(third)), [])) AS prevs,
          arrayConcat(after, arrayPopFront(after), if(phrased, arrayPopFront(arrayPopFront(after)), [])) AS nexts
        FROM
        (
          SELECT multiMatchAny(norm, {phrases:Array(String)}) AS phrased, splitByChar(' ', trimBoth(if(multiSearchAny(norm, {literals:Array(String)}),
              -- include: ../marked.part.sql
              , norm))) AS tokens
          FROM {db:Identifier}.words
          WHERE
            -- include: ../texts.part.sql
        )
      )
      ARRAY JOIN terms AS term, prevs AS prev, nexts AS next
    )
    WHERE term != '' AND feature IN {features:Array(String)}
    GROUP BY term, place
  )
  GROUP BY word
)
GROUP BY term
ORDER BY term
