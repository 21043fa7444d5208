-- Posts with the same picture or file, forwards apart: by the platform's own number, which a forward and a copy made within
-- Telegram keep, and by what a picture shows, where hashes were taken. Posts with neither share none.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, cityHash64(number), time, cityHash64(channel), cityHash64(channel, id), 1, 0, channel, id
FROM
(
  SELECT channel, id, toInt64(toUnixTimestamp(date)) AS time, arrayJoin(numbers) AS number,
    uniqExact(id) OVER (PARTITION BY channel) AS posts
  FROM
  (
    -- include: ../media.part.sql
  )
  WHERE {within:UInt64} = 0 OR (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {within:UInt64})
)
WHERE posts >= {min_posts:UInt32}
