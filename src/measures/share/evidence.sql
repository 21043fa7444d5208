-- The posts behind a number of `share`: all bits of {want} set and none of {without}, one unit a row. A unit without a
-- match is of a side only where one needs none.
SELECT channel, id, toString(moment) AS date, {role:String} AS role
FROM
(
  SELECT
    u.channel AS channel, u.id AS id, u.date AS moment,
    u.first AND (u.channel, u.id) GLOBAL NOT IN (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}) AS first, u.forward AS forward, u.album_item AS album_item,
    bitAnd(
      {channel_sides:Array(UInt32)}[indexOf({channels:Array(String)}, u.channel)],
      arraySum(arrayMap((need, i) -> if(bitAnd(m.lexicons, need) = need, bitShiftLeft(toUInt32(1), i), 0),
        {needed:Array(UInt32)}, range(length({needed:Array(UInt32)}))))) AS side
  FROM {db:Identifier}.units AS u
  GLOBAL LEFT JOIN
  (
    SELECT channel, id,
      toUInt32(groupBitOr(bitShiftLeft(toUInt32(1), indexOf({runs:Array(UInt64)}, run) - 1))) AS lexicons
    FROM {db:Identifier}.matches
    WHERE run IN {runs:Array(UInt64)}
    GROUP BY channel, id
  ) AS m ON u.channel = m.channel AND u.id = m.id
  WHERE u.corpus = {corpus:UInt64} AND u.channel IN {channels:Array(String)}
    AND ({want:UInt32} = 0 OR has({needed:Array(UInt32)}, 0) OR (u.channel, u.id) GLOBAL IN
      (SELECT channel, id FROM {db:Identifier}.matches WHERE run IN {runs:Array(UInt64)}))
    AND toUnixTimestamp(u.date) >= {from:UInt32} AND toUnixTimestamp(u.date) < {to:UInt32}
)
WHERE bitAnd(side, {want:UInt32}) = {want:UInt32} AND bitAnd(side, {without:UInt32}) = 0
  AND multiIf({unit:String} = 'texts', first, {unit:String} = 'forwards', forward AND NOT album_item,
              NOT forward AND NOT album_item)
  AND (moment, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY moment, channel, id
LIMIT {limit:UInt32}
