-- In how many texts and posts each placebo (a word, or several) stands: by day (axis 0, days since 1970) and by channel (axis
-- 1, its place in {channels}). Days on which a channel loaded its history at once are left out of it. Of {unit} alone, the
-- other is 0; of both where it is ''.
SELECT placebo, cell.1 AS axis, cell.2 AS place, toUInt32(countIf(in_texts)) AS texts, toUInt32(countIf(in_posts)) AS posts
FROM
(
  SELECT placebo, in_texts, in_posts, arrayJoin([(toUInt8(0), day), (toUInt8(1), channel_place)]) AS cell
  FROM
  (
    SELECT
      -- Words are made distinct once they are numbers, and few: each word twice looked up is cheaper than each told apart.
      arrayJoin(arrayDistinct(arrayFilter(g -> g > 0,
        arrayMap(t -> transform(t, {tokens:Array(String)}, {placebos:Array(UInt32)}, toUInt32(0)),
          if({sites:UInt8} = 1,
            -- include: ../../store/derive/hosts.part.sql
            , splitByChar(' ', p.norm)))))) AS placebo,
      toUInt32(toDate(p.date, {zone:String})) AS day,
      transform(p.channel, {channels:Array(String)}, arrayEnumerate({channels:Array(String)}), toUInt32(0)) AS channel_place,
      {unit:String} != 'posts' AND (p.channel, p.id) GLOBAL IN
      (
        SELECT channel, id FROM {db:Identifier}.units
        WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND first
          AND (channel, id) GLOBAL NOT IN (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64})
          AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
      ) AS in_texts,
      {unit:String} != 'texts' AND (p.channel, p.id) GLOBAL IN
      (
        SELECT channel, id FROM {db:Identifier}.units
        WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND NOT forward AND NOT album_item
          AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
      ) AS in_posts
    FROM {db:Identifier}.posts AS p FINAL
    WHERE p.channel IN {channels:Array(String)} AND (in_texts OR in_posts)
      AND NOT has({bulk:Array(String)}, concat(toString(p.channel), ' ', toString(toDate(p.date, {zone:String}))))
  )
)
GROUP BY placebo, axis, place
ORDER BY placebo, axis, place
