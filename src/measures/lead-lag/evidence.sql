-- The posts behind a pair of sides: of every episode that both carry, the first post of each.
SELECT channel, id, toString(moment) AS date, role
FROM
(
  SELECT toDateTime(first.1, 'UTC') AS moment, first.2 AS channel, first.3 AS id,
    concat('object ', lower(hex(object)), ', ', multiIf(first.1 < other, 'earlier', first.1 > other, 'later', 'at the same time')) AS role
  FROM
  (
    SELECT object, start, side, first, clear, count() OVER both AS parties, min(clear) OVER both AS seen,
      sum(first.1) OVER both - first.1 AS other
    FROM
    (
      SELECT object, content AS start, side, min((time, toString(channel), id)) AS first, min(bitAnd(own, 1)) AS clear
      FROM {db:Identifier}.co_shares
      ARRAY JOIN arrayFilter((s, c) -> c = channel, {sides:Array(UInt32)}, {side_channels:Array(String)}) AS side
      WHERE run = {members:UInt64} AND channel IN {side_channels:Array(String)}
      GROUP BY object, start, side
    )
    WINDOW both AS (PARTITION BY object, start)
  )
  WHERE parties = 2 AND seen = 1
)
WHERE (moment, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY moment, channel, id
LIMIT {limit:UInt32}
