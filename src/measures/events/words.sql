-- Words of some posts by the number of texts that have them, in a part of the texts drawn by hash: of these the words are
-- taken that stand for what happens to any word. Words of the vocabulary itself are none, nor those of which every fifth
-- text has it: they move with it.
SELECT token, toUInt32(count()) AS texts
FROM
(
  SELECT
    arrayJoin(arrayDistinct(splitByChar(' ', trimBoth(p.norm)))) AS token,
    (p.channel, p.id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {matches:UInt64}) AS beside
  FROM {db:Identifier}.posts AS p FINAL
  WHERE p.channel IN {channels:Array(String)} AND cityHash64(p.channel, p.id, {seed:UInt64}) % {part:UInt32} = 0
    AND (p.channel, p.id) GLOBAL IN
    (
      SELECT channel, id FROM {db:Identifier}.units
      WHERE corpus = {corpus:UInt64} AND first AND channel IN {channels:Array(String)}
        AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
    )
)
WHERE lengthUTF8(token) >= 3 AND match(token, '^\\p{L}+$')
  AND NOT arrayExists(literal -> position(literal, token) > 0, {literals:Array(String)})
GROUP BY token
HAVING texts >= {least:UInt32} AND texts <= {most:UInt32} AND 5 * countIf(beside) < texts
ORDER BY cityHash64(token, {seed:UInt64}), token
LIMIT {limit:UInt32}
