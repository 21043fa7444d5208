-- Days on which a channel's collection failed: from the last post before a gap of ten ids and more to the first
-- one after it, as days since 1970 in the zone. Where ids go on while time goes back by over a day, another
-- channel took the handle, and nothing was missed.
SELECT DISTINCT channel, arrayJoin(range(
  toUInt32(toDate(toDateTime(least(previous, moment), 'UTC'), {zone:String})),
  toUInt32(toDate(toDateTime(greatest(previous, moment), 'UTC'), {zone:String})) + 1)) AS day
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
      AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
  )
  WHERE place > {strays:Array(UInt32)}[indexOf({channels:Array(String)}, channel)]
  WINDOW w AS (PARTITION BY channel ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
WHERE rn > 1 AND id > previous_id + 10 AND previous <= moment + 86400
ORDER BY channel, day
