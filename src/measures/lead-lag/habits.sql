-- How late each side usually is behind the first that carries an episode, where it is not the first itself: the median
-- number of seconds, and of how many episodes.
SELECT side, toInt64(quantileExact(0.5)(lag)) AS middle, count() AS episodes
FROM
(
  SELECT side, first - min(first) OVER (PARTITION BY object, start) AS lag
  FROM
  (
    SELECT m.object AS object, m.content AS start, s.side AS side, min(m.time) AS first
    FROM {db:Identifier}.co_shares AS m
    GLOBAL INNER JOIN
    (
      -- include: sides.part.sql
    ) AS s ON m.channel = s.channel
    WHERE m.run = {members:UInt64}
    GROUP BY object, start, side
  )
)
WHERE lag > 0
GROUP BY side
ORDER BY side
