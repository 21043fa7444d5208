-- Words of some texts, or sites that they link to, by the number of texts that have them, in a part of the texts drawn by hash, in the order of a hash.
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
    )
)
GROUP BY token
HAVING texts >= {least:UInt32} AND ({sites:UInt8} = 1 OR lengthUTF8(token) >= 3 AND match(token, '^\\p{L}+$'))
ORDER BY cityHash64(token, {seed:UInt64}), token
