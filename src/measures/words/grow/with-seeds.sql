-- Of texts that have a seed: words and phrases of two and three words, in how many of them each stands, and in how many within
-- {window} words of a seed. Seeds are one token, \x02, and stand in no term; terms of fewer than {least} such texts are left out.
SELECT term, countIf(close = 0) AS both, countIf(close = 1) AS near
FROM
(
  SELECT tupleElement(one, 1) AS term, tupleElement(one, 2) AS close
  FROM
  (
    SELECT arrayJoin(arrayConcat(arrayMap(t -> (t, 0), arrayDistinct(terms)),
      arrayMap(t -> (t, 1), arrayDistinct(arrayFilter((t, c) -> c > 0, terms, closeness))))) AS one
    FROM
    (
      -- `seen` counts seeds from the beginning, so that those in a window are a difference.
      SELECT tokens, toUInt32(length(tokens)) AS words, arrayCumSum(arrayMap(t -> toUInt32(startsWith(t, '\x02')), tokens)) AS seen,
        arrayConcat(arrayWithConstant(least({window:UInt32} + 1, words), toUInt32(0)),
          arraySlice(seen, 1, greatest(0, toInt64(words) - {window:UInt32} - 1))) AS before,
        arrayMap(n -> arrayConcat(arraySlice(seen, {window:UInt32} + n),
          arrayWithConstant(least({window:UInt32} + n - 1, words), seen[-1])), [1, 2, 3]) AS until,
        arrayPopFront(tokens) AS second, arrayPopFront(second) AS third,
        arrayConcat(tokens, arrayMap((a, b) -> concat(a, ' ', b), arrayPopBack(tokens), second),
          arrayMap((a, b, c) -> concat(a, ' ', b, ' ', c), arrayResize(tokens, length(third)), arrayResize(second, length(third)), third))
          AS terms,
        arrayConcat(arrayMap((a, b) -> toInt64(b) - toInt64(a), before, until[1]),
          arrayMap((a, b) -> toInt64(b) - toInt64(a), arrayPopBack(before), arrayPopBack(until[2])),
          arrayMap((a, b) -> toInt64(b) - toInt64(a), arrayResize(before, length(third)), arrayResize(until[3], length(third))))
          AS closeness
      FROM
      (
        SELECT splitByChar(' ', trimBoth(
            -- include: ../marked.part.sql
          )) AS tokens
        FROM {db:Identifier}.words
        WHERE multiSearchAny(norm, {literals:Array(String)}) AND
          -- include: ../texts.part.sql
      )
    )
  )
  WHERE position(term, '\x02') = 0
)
GROUP BY term
HAVING both >= {least:UInt64}
ORDER BY both DESC, term
