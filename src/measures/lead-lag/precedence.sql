-- Who is earlier, for every two sides (channels, or communities) that carry {least} episodes together: by week, how often
-- the first of them was earlier by {tie} seconds and by the coarser time stamp of both, how often the other, and
-- episodes in all. A side is as early as the earliest of its channels. Episodes in which a channel of either was not
-- observed whole are counted apart (`unclear`). Days of a week are bits: of hundreds of channels there are millions of
-- pairs and weeks.
SELECT a, b, toUInt32(sum(n)) AS episodes, toUInt32(sum(bitCount(days))) AS days_shared, toUInt32(sum(unclear)) AS left_out,
  arraySort(groupArrayIf((week, earlier, later, n), n > 0)) AS weeks
FROM
(
  SELECT a, b, week, countIf(clear) AS n, groupBitOrIf(day_bit, clear) AS days, countIf(NOT clear) AS unclear,
    countIf(clear AND lag >= apart) AS earlier, countIf(clear AND -lag >= apart) AS later
  FROM
  (
    SELECT pair.1.1 AS a, pair.2.1 AS b, pair.2.2 - pair.1.2 AS lag,
      greatest(toInt64({tie:UInt32}), pair.1.4, pair.2.4) AS apart,
      bitAnd(pair.1.3, pair.2.3) = 1 AS clear,
      toUInt16(toMonday(toDateTime(start, 'UTC'), {zone:String})) AS week,
      bitShiftLeft(toUInt8(1), toUInt16(toDate(toDateTime(start, 'UTC'), {zone:String})) - week) AS day_bit
    FROM
    (
      SELECT object, start, arraySort(groupArray((side, first, clear, grain))) AS sides
      FROM
      (
        SELECT m.object AS object, m.content AS start, s.side AS side, min(m.time) AS first, min(bitAnd(m.own, 1)) AS clear,
          max(s.stamp) AS grain
        FROM {db:Identifier}.co_shares AS m
        GLOBAL INNER JOIN
        (
          -- include: sides.part.sql
        ) AS s ON m.channel = s.channel
        WHERE m.run = {members:UInt64}
        GROUP BY object, start, side
      )
      GROUP BY object, start
      HAVING length(sides) > 1
    )
    ARRAY JOIN arrayFlatten(arrayMap(i -> arrayMap(j -> (sides[i], sides[j]), range(i + 1, length(sides) + 1)), range(1, length(sides)))) AS pair
  )
  GROUP BY a, b, week
)
GROUP BY a, b
HAVING episodes >= {least:UInt32}
ORDER BY a, b
