-- Episodes that both of two groups of channels carry, with the first post of each channel of either: place of the channel
-- in {named}, its time, posts there, and what of it was observed (bits of members.sql).
SELECT toString(object) AS object_name, start, toUInt16(toMonday(toDateTime(start, 'UTC'), {zone:String})) AS week,
  toUInt16(toDate(toDateTime(start, 'UTC'), {zone:String})) AS day,
  arraySort(groupArray((first, place, posts, seen))) AS carriers
FROM
(
  SELECT object, content AS start, time AS first, transform(channel, {named:Array(String)}, arrayEnumerate({named:Array(String)}), toUInt32(0)) - 1 AS place,
    copies AS posts, own AS seen
  FROM {db:Identifier}.co_shares
  WHERE run = {members:UInt64} AND channel IN {named:Array(String)}
)
GROUP BY object, start
HAVING uniqExact({groups:Array(UInt32)}[place + 1]) >= {fewest_groups:UInt32} AND length(carriers) >= {fewest:UInt32}
ORDER BY start, object
