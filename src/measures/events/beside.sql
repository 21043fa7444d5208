-- Words of those of the texts that have a vocabulary, or name an event, by the number of texts. Only those that a fifth of {least} texts have:
-- a word of which every fifth text has the vocabulary moves with it and stands for none.
SELECT token, toUInt32(count()) AS texts
FROM
(
  SELECT arrayJoin(
    -- include: tokens.part.sql
    ) AS token
  FROM {db:Identifier}.posts AS p FINAL
  WHERE p.channel IN {channels:Array(String)} AND cityHash64(p.channel, p.id, {seed:UInt64}) % {part:UInt32} = 0
    AND (p.channel, p.id) GLOBAL IN
    (
      SELECT channel, id FROM {db:Identifier}.units
      WHERE corpus = {corpus:UInt64} AND if({unit:String} = 'texts', first, NOT forward AND NOT album_item) AND channel IN {channels:Array(String)}
        AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
        AND (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {matches:UInt64})
    )
)
GROUP BY token
HAVING 5 * texts >= {least:UInt32}
ORDER BY token
