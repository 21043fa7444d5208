-- Of the texts that a question counts of each channel and combination of sides up to {most} by hash, with the number there
-- is of them.
SELECT channel, id, side, of
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
ORDER BY channel, side, place
