-- Words that stand outside a community about as often as the vocabulary does there: in as many distinct texts,
-- between {least} and {most}. Of them a sample by hash. Only words of letters, of at least three.
SELECT token, count() AS outside
FROM
(
  SELECT arrayJoin(arrayDistinct(splitByChar(' ', trimBoth(p.norm)))) AS token
  FROM {db:Identifier}.posts AS p FINAL
  WHERE (p.channel, p.id) GLOBAL IN
  (
    SELECT channel, id FROM {db:Identifier}.units
    WHERE corpus = {corpus:UInt64} AND first AND channel IN {outside:Array(String)}
      AND (channel, id) GLOBAL NOT IN (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64})
      AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
  )
)
WHERE lengthUTF8(token) >= 3 AND match(token, '^\\p{L}+$')
  AND NOT arrayExists(literal -> position(literal, token) > 0, {literals:Array(String)})
GROUP BY token
HAVING outside >= {least:UInt64} AND outside <= {most:UInt64}
ORDER BY cityHash64(token, {seed:UInt64}), token
LIMIT {limit:UInt32}
