-- How many cascades have how many channels, and the posts in them.
SELECT channels, toUInt32(count()) AS cascades, toUInt64(sum(posts)) AS posts_in_all
FROM
(
  SELECT object, content, toUInt32(count()) AS channels, sum(copies) AS posts FROM {db:Identifier}.co_shares
  WHERE run = {members:UInt64}
  GROUP BY object, content
)
WHERE channels >= {fewest:UInt32}
GROUP BY channels
ORDER BY channels
