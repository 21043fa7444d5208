-- Every episode that two sides carry, of the pairs of sides asked for: its week, by how many seconds the second is later
-- than the first (negative: earlier), the coarser time stamp of both, whether posts of each in it say that they are the
-- other's (by a forward or a name in the text), and whether the first post of either is a forward of something else. Episodes in which a channel of either was not observed whole are
-- left out.
SELECT a, b,
  arraySort(groupArray((start, object, week, lag, apart, b_credits, a_credits, elsewhere))) AS episodes
FROM
(
  SELECT toString(object) AS object, start, pair.1.1 AS a, pair.2.1 AS b, pair.2.2 - pair.1.2 AS lag,
    greatest(pair.1.4, pair.2.4) AS apart,
    toUInt16(toMonday(toDateTime(start, 'UTC'), {zone:String})) AS week,
    has(pair.2.5, pair.1.1) AS b_credits, has(pair.1.5, pair.2.1) AS a_credits,
    bitAnd(pair.1.3, pair.2.3) = 1 AS clear,
    pair.1.6 AND NOT a_credits OR pair.2.6 AND NOT b_credits AS elsewhere
  FROM
  (
    SELECT object, start, arraySort(groupArray((side, first.1, clear, grain, credited, first.2))) AS sides
    FROM
    (
      SELECT object, start, side, min((moment, forward)) AS first, min(seen) AS clear, max(stamp) AS grain,
        arraySort(groupUniqArrayArray(names)) AS credited
      FROM
      (
        SELECT m.object AS object, m.content AS start, m.time AS moment, bitAnd(m.own, 1) AS seen, toUInt8(bitAnd(m.own, 4) = 4) AS forward,
          toInt64(transform(m.channel, {channels:Array(String)}, {grains:Array(UInt32)}, toUInt32(0))) AS stamp,
          arrayFilter((s, c) -> c = m.channel, {sides:Array(UInt32)}, {side_channels:Array(String)}) AS own_sides,
          arrayFilter((s, c) -> has(k.keys, c), {sides:Array(UInt32)}, arrayMap(c -> cityHash64(c), {side_channels:Array(String)})) AS names
        FROM {db:Identifier}.co_shares AS m
        GLOBAL LEFT JOIN
        (
          SELECT p.object AS object, p.start AS start, p.channel AS channel, arraySort(groupUniqArray(c.object)) AS keys
          FROM
          (
            SELECT s.object AS object, e.content AS start, s.channel AS channel, s.id AS id
            FROM {db:Identifier}.co_shares AS s
            GLOBAL INNER JOIN
            (
              SELECT object, content, max(time) AS last FROM {db:Identifier}.co_shares WHERE run = {members:UInt64} GROUP BY object, content
            ) AS e ON s.object = e.object
            WHERE s.run = {carried:UInt64} AND s.time >= toInt64(e.content) AND s.time <= e.last + {silence:Int64}
          ) AS p
          GLOBAL INNER JOIN
          (
            SELECT object, channel, id FROM {db:Identifier}.co_shares WHERE run = {credits:UInt64}
          ) AS c ON p.channel = c.channel AND p.id = c.id
          GROUP BY object, start, channel
        ) AS k ON m.object = k.object AND m.content = k.start AND m.channel = k.channel
        WHERE m.run = {members:UInt64} AND m.channel IN {side_channels:Array(String)}
      )
      ARRAY JOIN own_sides AS side
      GROUP BY object, start, side
    )
    GROUP BY object, start
    HAVING length(sides) > 1
  )
  ARRAY JOIN arrayFlatten(arrayMap(i -> arrayMap(j -> (sides[i], sides[j]), range(i + 1, length(sides) + 1)), range(1, length(sides)))) AS pair
)
WHERE clear AND arrayExists((x, y) -> x = a AND y = b, {pairs_a:Array(UInt32)}, {pairs_b:Array(UInt32)})
GROUP BY a, b
ORDER BY a, b
