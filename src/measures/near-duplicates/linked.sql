-- Posts of the scope whose text has another post or a near text, in order of text and time: what clusters are made of.
SELECT number, toUnixTimestamp(moment) AS time, place - 1 AS channel, id
FROM
(
  SELECT number, date AS moment, id, transform(toString(channel), {channels:Array(String)}, arrayEnumerate({channels:Array(String)}), toUInt32(0)) AS place,
    count() OVER (PARTITION BY number) AS posts
  FROM {db:Identifier}.near_posts
  WHERE run = {run:UInt64} AND channel IN {channels:Array(String)}
    AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
)
WHERE posts > 1 OR number IN (SELECT arrayJoin([x, y]) FROM {db:Identifier}.near_pairs WHERE run = {run:UInt64})
ORDER BY number, time, channel, id
