-- Posts by the component that they are in; the object is the component's earliest post. Numbers of posts are those of
-- links.sql, and {components} holds for each the number of its component.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, min((time, channel, id, cityHash64(channel, id))) OVER (PARTITION BY component).4 AS object,
  time, cityHash64(channel), cityHash64(channel, id), 1, forward, channel, id
FROM
(
  SELECT p.channel AS channel, p.id AS id, p.time AS time, p.forward AS forward, c.object AS component
  FROM
  (
    SELECT toString(channel) AS channel, id, time, max(own) AS forward, dense_rank() OVER (ORDER BY channel, id) AS post_number
    FROM
    (
      SELECT object, time, channel, id, own, count() OVER (PARTITION BY object) AS posts
      FROM
      (
        SELECT DISTINCT object, time, channel, id, if(run = {url:UInt64}, 0, own) AS own,
          run = {url:UInt64} AND count() OVER (PARTITION BY run, object, channel) > {most:UInt32} AS signature
        FROM {db:Identifier}.co_shares
        WHERE run IN ({texts:UInt64}, {url:UInt64}, {forwarded:UInt64})
      )
      WHERE NOT signature
    )
    WHERE posts > 1
    GROUP BY channel, id, time
  ) AS p
  GLOBAL INNER JOIN
  (
    SELECT object, content FROM {db:Identifier}.co_shares WHERE run = {components:UInt64}
  ) AS c ON p.post_number = c.content
)
