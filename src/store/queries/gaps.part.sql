-- The posts of the channels asked for that have a gap of ids before them: ids, class (gapClass.part.sql), the earlier and the
-- later of the two posts beside it. Gaps are those of all posts held, forwards and items of albums among them, also where one
-- of the two lies outside of a scope: an outage over its beginning or end would not be seen else. Strays at the head
-- ({strays} of each channel) and what lies behind them up to the series are left out.
SELECT channel, id, moment, id - previous_id - 1 AS ids,
  -- include: gapClass.part.sql
  AS class,
  least(previous, moment) AS earlier, greatest(previous, moment) AS later
FROM
(
  SELECT toString(channel) AS channel, id, moment, row_number() OVER w AS place,
    lagInFrame(id, 1, 0) OVER w AS previous_id, lagInFrame(moment, 1, 0) OVER w AS previous,
    lagInFrame(album, 1, 0) OVER w AS previous_album
  FROM
  (
    SELECT channel, id, toUnixTimestamp(date) AS moment, has(media, 'album') AS album
    FROM {db:Identifier}.posts FINAL
    WHERE channel IN {channels:Array(String)}
  )
  WINDOW w AS (PARTITION BY channel ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
WHERE place > 1 + transform(channel, {channels:Array(String)}, {strays:Array(UInt32)}, toUInt32(0)) AND class > 0
