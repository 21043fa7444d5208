-- Posts of each side with a word of the vocabulary, by hour since 1970 and by hour of the week in the project's zone.
SELECT side, intDiv(moment, 3600) AS hour,
  toUInt16((toDayOfWeek(min(date), 0, {zone:String}) - 1) * 24 + toHour(min(date), {zone:String})) AS hour_of_week,
  toUInt16(toMonday(min(date), {zone:String})) AS week, toUInt32(count()) AS posts
FROM
(
  SELECT u.date AS date, toInt64(toUnixTimestamp(u.date)) AS moment,
    arrayFilter((s, c) -> c = u.channel, {sides:Array(UInt32)}, {side_channels:Array(String)}) AS own_sides
  FROM {db:Identifier}.units AS u
  GLOBAL INNER JOIN
  (
    SELECT channel, id FROM {db:Identifier}.matches WHERE run = {matches:UInt64} GROUP BY channel, id
  ) AS m ON u.channel = m.channel AND u.id = m.id
  WHERE u.corpus = {corpus:UInt64} AND NOT u.forward AND NOT u.album_item AND u.channel IN {channels:Array(String)}
    AND toUnixTimestamp(u.date) >= {from:UInt32} AND toUnixTimestamp(u.date) < {to:UInt32}
)
ARRAY JOIN own_sides AS side
GROUP BY side, hour
ORDER BY side, hour
