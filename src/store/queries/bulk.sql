-- Days that hold a large part of a channel's posts: over a fifth of them and over ten times its median day,
-- in channels of at least 50 posts on at least 5 days. They look like a history loaded at once.
SELECT channel, toString(day) AS day, posts
FROM
(
  SELECT channel, day, posts,
    sum(posts) OVER (PARTITION BY channel) AS total,
    count() OVER (PARTITION BY channel) AS days,
    quantileExact(0.5)(posts) OVER (PARTITION BY channel) AS typical
  FROM
  (
    SELECT channel, toDate(date, {zone:String}) AS day, count() AS posts
    FROM {db:Identifier}.posts FINAL
    WHERE (empty({channels:Array(String)}) OR channel IN {channels:Array(String)})
      AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
    GROUP BY channel, day
  )
)
WHERE total >= 50 AND days >= 5 AND posts * 5 > total AND posts > 10 * typical
ORDER BY channel, day
