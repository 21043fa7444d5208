-- The frame, channel by channel, in integers. Gaps between consecutive ids are classed as gapClass.part.sql says.
-- Strays: a few posts at the beginning (at most 3, or 1%) behind a gap of over a fifth of the posts; a pinned
-- post years old does not make the years between a hole in the collection.
-- Gaps are those of all posts held, also where one of the two beside a gap lies outside of the scope: an outage over its
-- beginning or end would not be seen else. What is cut stands in `cut`: class, ids, seconds within and in all, ends cut.
-- With {days} only these days of the scope are looked at; a gap is whole where all of it lies in them. {days_before} has how many
-- come before each day from {first_day} on: so the seconds of a gap within them are the difference of two places.
-- A stray head is one only where no beginning was asked for: days that were asked for and are not held are missing.
-- One pass, and of each post no more than its id, time and album mark is held: `norm.size` reads lengths, no text.
SELECT
  channel, posts, forwards, worded, wordless, from_s, to_s, first_id, last_id, numbered_from,
  toUInt32(held - head) AS series_posts,
  toUInt32(posts - strays) AS tracked,
  toUInt32(items) AS items,
  toUInt32(countEqual(classes, 1)) AS album_gaps, arraySum((c, g) -> if(c = 1, g, 0), classes, sizes) AS album_ids,
  toUInt32(countEqual(classes, 2)) AS short_gaps, arraySum((c, g) -> if(c = 2, g, 0), classes, sizes) AS short_ids,
  toUInt32(countEqual(classes, 3)) AS outages, arraySum((c, g) -> if(c = 3, g, 0), classes, sizes) AS outage_ids,
  cut,
  -- Those of the head that are in the scope.
  toUInt32(arrayCount(p -> p.2 < {to:UInt32}
    AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(toDateTime(p.2), {zone:String})) IN {days:Array(UInt16)}), arraySlice(series, 1, head))) AS strays,
  toUInt32(countEqual(classes, 4)) AS series_breaks,
  with_seconds, with_minutes, with_hours, with_views, with_observed, authors, days
FROM
(
  SELECT *,
    -- Everything up to the last gap that cuts off a stray head; what opens the series has no gap before it.
    if({from:UInt32} > 0, 0, arrayMax(arrayPushBack(arrayMap(g ->
      if(g.3 = 3 AND g.1 - 1 <= greatest(3, intDiv(held, 100)) AND g.2 > intDiv(held, 5), g.1 - 1, 0), gaps), 0))) AS head,
    -- With the seconds of the gap within, and whether all of it is. Items of an album go by its own time, all else by both
    -- posts beside the gap.
    arrayMap(g -> (g.1, g.2, g.3, g.4, g.5, g.6,
        arrayDifference(arrayMap(t -> if(empty({days:Array(UInt16)}), toUInt32(t),
            -- include: secondsOfDays.part.sql
          ), [greatest(g.4, {from:UInt32}), least(g.5, {to:UInt32})]))[2],
        if(g.3 = 1, g.6 >= {from:UInt32} AND g.6 < {to:UInt32}, g.4 >= {from:UInt32} AND g.5 < {to:UInt32})
          AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(toDateTime(if(g.3 = 1, g.6, g.4)), {zone:String})) IN {days:Array(UInt16)}
            AND (g.3 = 1 OR toUInt16(toDate(toDateTime(g.5), {zone:String})) IN {days:Array(UInt16)}))),
      arrayFilter(g -> g.1 > head + 1, gaps)) AS counted,
    arrayFilter(g -> g.8 AND (g.3 = 1 OR empty({days:Array(UInt16)}) OR g.7 = g.5 - g.4), counted) AS whole,
    arrayMap(g -> (g.3, g.2, toUInt32(g.7), toUInt32(g.5 - g.4),
        toUInt8(if(empty({days:Array(UInt16)}), (g.4 < {from:UInt32}) + (g.5 >= {to:UInt32}), 2))),
      arrayFilter(g -> g.3 IN (2, 3) AND g.7 > 0 AND NOT (g.8 AND (empty({days:Array(UInt16)}) OR g.7 = g.5 - g.4)),
        counted)) AS cut,
    whole.3 AS classes,
    whole.2 AS sizes
  FROM
  (
    SELECT *,
      -- Rank of the post behind each gap, the gap's ids and class, the earlier and later time, that of the post before. A
      -- lambda gets the arrays as arguments: what it merely named would be copied for each of their elements.
      arrayFilter(g -> g.3 > 0, arrayMap((id, moment, previous_id, previous, previous_album, rank) -> (
          rank, toUInt64(id - previous_id - 1),
          -- include: gapClass.part.sql
          , least(moment, previous), greatest(moment, previous), previous),
        arrayPopFront(series.1), arrayPopFront(series.2), arrayPopBack(series.1), arrayPopBack(series.2), arrayPopBack(series.3),
        range(2, held + 1))) AS gaps,
      -- Items of albums that stand as posts of their own: ids and second of the one before, pictures both.
      if(with_seconds = 0, 0, arrayCount((a, b) -> a.1 = b.1 + 1 AND a.2 = b.2 AND a.4 AND b.4 AND NOT b.3
          AND a.2 >= {from:UInt32} AND a.2 < {to:UInt32}
          AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(toDateTime(a.2), {zone:String})) IN {days:Array(UInt16)}),
        arrayPopFront(series), arrayPopBack(series))) AS items
    FROM
    (
      SELECT
        channel,
        toUInt32(count()) AS held,
        toUInt32(countIf(within)) AS posts,
        countIf(within AND forward) AS forwards,
        countIf(within AND norm.size > 2) AS worded,
        countIf(within AND notEmpty(media) AND norm.size <= 2) AS wordless,
        toUnixTimestamp(minIf(date, within)) AS from_s,
        toUnixTimestamp(maxIf(date, within)) AS to_s,
        minIf(id, within) AS first_id,
        maxIf(id, within) AS last_id,
        min(id) AS numbered_from,
        countIf(within AND toSecond(date) != 0) AS with_seconds,
        countIf(within AND toMinute(date) != 0) AS with_minutes,
        countIf(within AND toHour(date) != 0) AS with_hours,
        countIf(within AND views IS NOT NULL) AS with_views,
        countIf(within AND observed > 0) AS with_observed,
        uniqExactIf(author, within AND author != unhex('00000000000000000000000000000000')) AS authors,
        uniqExactIf(toDate(date, {zone:String}), within) AS days,
        arraySort(groupArray((id, toUnixTimestamp(date), toUInt8(has(media, 'album')), toUInt8(notEmpty(media))))) AS series
      FROM
      (
        SELECT *, toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
          AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(date, {zone:String})) IN {days:Array(UInt16)}) AS within
        FROM {db:Identifier}.posts FINAL
        WHERE (empty({channels:Array(String)}) OR channel IN {channels:Array(String)})
      )
      GROUP BY channel
    )
  )
)
WHERE posts > 0 OR notEmpty(cut)
ORDER BY channel
