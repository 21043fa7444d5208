-- In how many units each placebo (a word, or several) stands: by day (axis 0, days since 1970) and by channel (axis 1, its
-- place in {channels}). Days on which a channel loaded its history at once are left out of it.
SELECT placebo, cell.1 AS axis, cell.2 AS place, toUInt32(count()) AS n
FROM
(
  SELECT placebo, arrayJoin([(toUInt8(0), day), (toUInt8(1), channel_place)]) AS cell
  FROM
  (
    SELECT
      arrayJoin(arrayDistinct(arrayFilter(g -> g > 0,
        arrayMap(t -> transform(t, {tokens:Array(String)}, {placebos:Array(UInt32)}, toUInt32(0)),
          -- include: tokens.part.sql
          )))) AS placebo,
      toUInt32(toDate(p.date, {zone:String})) AS day,
      transform(p.channel, {channels:Array(String)}, arrayEnumerate({channels:Array(String)}), toUInt32(0)) AS channel_place
    FROM {db:Identifier}.posts AS p FINAL
    WHERE p.channel IN {channels:Array(String)}
      AND NOT has({bulk:Array(String)}, concat(toString(p.channel), ' ', toString(toDate(p.date, {zone:String}))))
      AND (p.channel, p.id) GLOBAL IN
      (
        SELECT channel, id FROM {db:Identifier}.units
        WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
          AND if({unit:String} = 'texts',
                 first AND (channel, id) GLOBAL NOT IN (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}),
                 NOT forward AND NOT album_item)
          AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
      )
  )
)
GROUP BY placebo, axis, place
ORDER BY placebo, axis, place
