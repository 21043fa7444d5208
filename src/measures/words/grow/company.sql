-- Words and pairs of words, in how many texts each stands and in how many of those a seed stands too, with the texts of each
-- channel. Seeds are one token, \x02, and no candidates; terms of fewer than {least} texts are left out.
SELECT word AS term, sum(n) AS texts, sum(m) AS both,
  arraySort(groupArray((transform(toString(channel), {channels:Array(String)}, arrayEnumerate({channels:Array(String)}), toUInt32(0)), n))) AS cells
FROM
(
  SELECT term AS word, channel, count() AS n, countIf(seeded) AS m
  FROM
  (
    SELECT channel, seeded, arrayJoin(arrayDistinct(arrayConcat(tokens,
      arrayMap((a, b) -> concat(a, ' ', b), arrayPopBack(tokens), arrayPopFront(tokens))))) AS term
    FROM
    (
      SELECT channel, multiSearchAny(norm, {literals:Array(String)}) AS seeded,
        splitByChar(' ', trimBoth(if(seeded,
          -- include: ../marked.part.sql
          , norm))) AS tokens
      FROM {db:Identifier}.words
      WHERE
        -- include: ../texts.part.sql
    )
  )
  WHERE position(term, '\x02') = 0
  GROUP BY term, channel
)
WHERE match(word, '\\p{L}{2}')
GROUP BY word
HAVING texts >= {least:UInt64}
ORDER BY word
