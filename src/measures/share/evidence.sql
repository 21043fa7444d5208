-- The posts behind a number of `share`: all bits of {want} set and none of {without}, one unit a row. A unit without a
-- match is of a side only where one needs none.
SELECT channel, id, toString(moment) AS date, {role:String} AS role
FROM
(
  SELECT
    u.channel AS channel, u.id AS id, u.date AS moment,
    u.forward AS forward, u.album_item AS album_item,
    -- include: side.part.sql
  -- include: matched.part.sql
    AND ({want:UInt32} = 0 OR has({needed:Array(UInt32)}, 0) OR (u.channel, u.id) GLOBAL IN
      (SELECT channel, id FROM {db:Identifier}.matches WHERE run IN {runs:Array(UInt64)}))
)
WHERE bitAnd(side, {want:UInt32}) = {want:UInt32} AND bitAnd(side, {without:UInt32}) = 0
  AND multiIf({unit:String} = 'texts', first, {unit:String} = 'forwards', forward AND NOT album_item,
              NOT forward AND NOT album_item)
  AND (moment, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY moment, channel, id
LIMIT {limit:UInt32}
