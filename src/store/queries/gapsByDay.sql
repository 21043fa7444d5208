-- Short gaps (class 2) and outages (3) between the ids of each channel, those of the same days put together: how many, their
-- ids, the earliest and latest post beside them. Gaps are those of all posts held, as in channels.sql; of those that touch
-- the scope. Strays at the head ({strays}) and what lies behind them up to the series are left out.
SELECT channel, class, toUInt32(count()) AS gaps, sum(ids) AS ids, min(earlier) AS from_s, max(later) AS to_s
FROM
(
  SELECT channel, id - previous_id - 1 AS ids, multiIf(id - previous_id <= 10, 2, previous > moment + 86400, 4, 3) AS class,
    least(previous, moment) AS earlier, greatest(previous, moment) AS later
  FROM
  (
    SELECT toString(channel) AS channel, id, moment, row_number() OVER w AS place,
      lagInFrame(id, 1, 0) OVER w AS previous_id, lagInFrame(moment, 1, 0) OVER w AS previous,
      lagInFrame(album, 1, 0) OVER w AS previous_album
    FROM
    (
      SELECT channel, id, toUnixTimestamp(date) AS moment, toUInt8(has(media, 'album')) AS album
      FROM {db:Identifier}.posts FINAL
      WHERE channel IN {channels:Array(String)}
    )
    WINDOW w AS (PARTITION BY channel ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
  )
  WHERE place > 1 + {strays:Array(UInt32)}[indexOf({channels:Array(String)}, channel)]
    AND id < {numbered:UInt64} AND id > previous_id + 1 AND NOT (previous_album AND id <= previous_id + 10)
)
WHERE class != 4 AND later >= {from:UInt32} AND earlier < {to:UInt32}
GROUP BY channel, class, toDate(toDateTime(earlier, 'UTC'), {zone:String}), toDate(toDateTime(later, 'UTC'), {zone:String})
ORDER BY channel, class, from_s, to_s, ids
