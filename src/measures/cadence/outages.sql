-- Days on which a channel's collection failed: from the last post before a gap of ten ids and more to the first
-- one after it, as days since 1970 in the zone, those of the scope: one of the two posts may lie outside of it. Where ids go on while time goes back by over a day, another
-- channel took the handle, and nothing was missed.
SELECT DISTINCT channel, arrayJoin(range(
  toUInt32(toDate(toDateTime(greatest(least(previous, moment), {from:UInt32}), 'UTC'), {zone:String})),
  toUInt32(toDate(toDateTime(least(greatest(previous, moment), {to:UInt32} - 1), 'UTC'), {zone:String})) + 1)) AS day
FROM
(
  SELECT channel, id, moment,
    row_number() OVER w AS rn,
    lagInFrame(id, 1, 0) OVER w AS previous_id,
    lagInFrame(moment, 1, 0) OVER w AS previous
  FROM
  (
    SELECT channel, id, toUnixTimestamp(date) AS moment,
      row_number() OVER (PARTITION BY channel ORDER BY id) AS place
    FROM {db:Identifier}.units
    WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
  )
  WHERE place > {strays:Array(UInt32)}[indexOf({channels:Array(String)}, channel)]
  WINDOW w AS (PARTITION BY channel ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
WHERE rn > 1 AND id < {numbered:UInt64} AND id > previous_id + 10 AND previous <= moment + 86400
  AND greatest(previous, moment) >= {from:UInt32} AND least(previous, moment) < {to:UInt32}
ORDER BY channel, day
