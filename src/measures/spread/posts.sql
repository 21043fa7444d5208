-- The posts of cascades (given as {objects} with {starts}), in order of time: what each is a forward of, and which
-- channels it names as its source in its text.
SELECT toString(c.object) AS object_name, c.start AS start, c.channel AS channel, c.id AS id, c.time AS time, c.forward AS forward,
  p.fwd_from AS source_name, p.fwd_from_id AS source_id, p.fwd_id AS source_post, p.fwd_date AS source_time,
  k.named AS named
FROM
(
  SELECT s.object AS object, e.start AS start, toString(s.channel) AS channel, s.id AS id, s.time AS time, max(s.own) AS forward
  FROM {db:Identifier}.co_shares AS s
  GLOBAL INNER JOIN
  (
    SELECT object, content AS start, max(time) AS last FROM {db:Identifier}.co_shares
    WHERE run = {members:UInt64} AND has({objects:Array(String)}, toString(object))
    GROUP BY object, content
  ) AS e ON s.object = e.object
  WHERE s.run = {carried:UInt64} AND s.time >= toInt64(e.start) AND s.time <= e.last
    AND arrayExists((o, t) -> o = toString(s.object) AND t = e.start, {objects:Array(String)}, {starts:Array(Int64)})
  GROUP BY object, start, channel, id, time
) AS c
GLOBAL LEFT JOIN
(
  SELECT toString(channel) AS channel, id, toString(fwd_from) AS fwd_from, toString(fwd_from_id) AS fwd_from_id, fwd_id,
    toInt64(toUnixTimestamp(fwd_date)) AS fwd_date
  FROM {db:Identifier}.posts FINAL
  WHERE forward AND channel IN {channels:Array(String)}
) AS p ON c.channel = p.channel AND c.id = p.id
GLOBAL LEFT JOIN
(
  SELECT toString(channel) AS channel, id, arraySort(groupUniqArray(toString(object))) AS named
  FROM {db:Identifier}.co_shares
  WHERE run = {credits:UInt64} AND own = 0
  GROUP BY channel, id
) AS k ON c.channel = k.channel AND c.id = k.id
ORDER BY start, object_name, time, channel, id
