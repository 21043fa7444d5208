-- Of the texts that a question counts of each channel and combination of sides up to {most} by hash, with the number there
-- is of them: their words as numbers, those of the vocabularies with the highest of 32 bits set.
SELECT channel, side, of, words
FROM
(
  SELECT s.channel AS channel, s.side AS side, s.of AS of, s.place AS place,
    arrayMap(word -> toUInt32(bitOr(bitAnd(cityHash64(word), 2147483647), if(has({own:Array(String)}, word), 2147483648, 0))),
      arraySlice(splitByWhitespace(p.norm), 1, {read:UInt32})) AS words
  FROM
  (
    SELECT channel, id, side, of, place
    FROM
    (
      SELECT channel, id, side,
        toUInt32(count() OVER (PARTITION BY channel, side)) AS of,
        row_number() OVER (PARTITION BY channel, side ORDER BY cityHash64(id), id) AS place
      FROM
      (
        SELECT
          toString(u.channel) AS channel, u.id AS id,
          -- include: side.part.sql
        -- include: matched.part.sql
      )
      WHERE first AND bitAnd(side, {counted:UInt32}) > 0
    )
    WHERE place <= {most:UInt32}
  ) AS s
  GLOBAL INNER JOIN
  (
    SELECT toString(channel) AS channel, id, norm
    FROM {db:Identifier}.posts FINAL
    WHERE channel IN {channels:Array(String)}
      AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
  ) AS p ON p.channel = s.channel AND p.id = s.id
)
ORDER BY channel, side, place
