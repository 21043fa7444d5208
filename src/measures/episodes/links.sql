-- Posts and objects as numbers, of objects that two posts or more have: what connected components are made of. An
-- address that a channel puts under more than {most} of its posts is its signature there, and joins nothing.
SELECT dense_rank() OVER (ORDER BY object) AS object_number, dense_rank() OVER (ORDER BY channel, id) AS post_number
FROM
(
  SELECT object, channel, id, count() OVER (PARTITION BY object) AS posts
  FROM
  (
    SELECT DISTINCT object, channel, id,
      run = {url:UInt64} AND count() OVER (PARTITION BY run, object, channel) > {most:UInt32} AS signature
    FROM {db:Identifier}.co_shares
    WHERE run IN ({texts:UInt64}, {url:UInt64}, {forwarded:UInt64})
  )
  WHERE NOT signature
)
WHERE posts > 1
ORDER BY object_number, post_number
