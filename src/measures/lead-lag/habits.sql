-- How late each side usually is behind the first that carries an episode, where it is not the first itself: the median
-- number of seconds, and of how many episodes.
SELECT side, toInt64(quantileExact(0.5)(lag)) AS middle, count() AS episodes
FROM
(
  SELECT object, start, side, first - min(first) OVER (PARTITION BY object, start) AS lag
  FROM
  (
    SELECT object, content AS start, side, min(time) AS first
    FROM {db:Identifier}.co_shares
    ARRAY JOIN arrayFilter((s, c) -> c = channel, {sides:Array(UInt32)}, {side_channels:Array(String)}) AS side
    WHERE run = {members:UInt64}
    GROUP BY object, start, side
  )
)
WHERE lag > 0
GROUP BY side
ORDER BY side
