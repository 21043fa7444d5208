-- Episodes that both of two groups of channels carry, with the first post of each channel of either: place of the channel
-- in {named}, its time, posts there, what of it was observed (bits of members.sql), and when that post was last edited, 0 where
-- that is not known to have happened.
SELECT toString(object) AS object_name, start, toUInt16(toMonday(toDateTime(start, 'UTC'), {zone:String})) AS week,
  toUInt16(toDate(toDateTime(start, 'UTC'), {zone:String})) AS day,
  arraySort(groupArray((first, place, posts, seen, edited))) AS carriers
FROM
(
  SELECT s.object AS object, s.content AS start, s.time AS first, transform(s.channel, {named:Array(String)}, arrayEnumerate({named:Array(String)}), toUInt32(0)) - 1 AS place,
    s.copies AS posts, s.own AS seen, toInt64(e.moment) AS edited
  FROM {db:Identifier}.co_shares AS s
  GLOBAL LEFT JOIN
  (
    SELECT toString(channel) AS channel, id, toInt64(toUnixTimestamp(edited)) AS moment
    FROM {db:Identifier}.posts FINAL
    WHERE toUnixTimestamp(edited) > 0 AND channel IN {named:Array(String)}
  ) AS e ON e.channel = s.channel AND e.id = s.id
  WHERE s.run = {members:UInt64} AND s.channel IN {named:Array(String)}
)
GROUP BY object, start
HAVING uniqExact({groups:Array(UInt32)}[place + 1]) >= {fewest_groups:UInt32} AND length(carriers) >= {fewest:UInt32}
ORDER BY start, object
