-- The frame, channel by channel, in integers. Gaps between consecutive ids are classed: after a post marked as
-- an album up to 9 ids are its further items; other gaps of 1 to 9 ids are deleted or missed posts, service
-- items, or an album not marked as one; 10 and more are an outage of the collection.
-- Strays: a few posts at the beginning (at most 3, or 1%) behind a gap of over a fifth of the posts; a pinned
-- post years old does not make the years between a hole in the collection.
-- A series break: ids go on, time goes back by over a day. The handle belongs to another channel from there on.
-- One pass, and of each post no more than its id, time and album mark is held: `norm.size` reads lengths, no text.
SELECT
  channel, posts, forwards, worded, wordless, from_s, to_s, first_id, last_id,
  toUInt32(posts - head) AS tracked,
  toUInt32(items) AS items,
  toUInt32(countEqual(classes, 1)) AS album_gaps, arraySum((c, g) -> if(c = 1, g, 0), classes, sizes) AS album_ids,
  toUInt32(countEqual(classes, 2)) AS short_gaps, arraySum((c, g) -> if(c = 2, g, 0), classes, sizes) AS short_ids,
  toUInt32(countEqual(classes, 3)) AS outages, arraySum((c, g) -> if(c = 3, g, 0), classes, sizes) AS outage_ids,
  toUInt32(head) AS strays,
  toUInt32(countEqual(classes, 4)) AS series_breaks,
  with_seconds, with_minutes, with_hours, with_views, with_observed, authors, days
FROM
(
  SELECT *,
    -- Everything up to the last gap that cuts off a stray head; what opens the series has no gap before it.
    arrayMax(arrayPushBack(arrayMap(g ->
      if(g.3 = 3 AND g.1 - 1 <= greatest(3, intDiv(posts, 100)) AND g.2 > intDiv(posts, 5), g.1 - 1, 0), gaps), 0)) AS head,
    arrayFilter(g -> g.1 > head + 1, gaps) AS counted,
    counted.3 AS classes,
    counted.2 AS sizes
  FROM
  (
    SELECT *,
      -- Rank of the post behind each gap, the gap's ids and class. A lambda gets the arrays as arguments: what it
      -- merely named would be copied for each of their elements.
      arrayFilter(g -> g.2 > 0, arrayMap((a, b, r) -> (r, toUInt64(a.1 - b.1 - 1),
          multiIf(b.3 AND a.1 - b.1 <= 10, 1, a.1 - b.1 <= 10, 2, b.2 > a.2 + 86400, 4, 3)),
        arrayPopFront(series), arrayPopBack(series), range(2, posts + 1))) AS gaps,
      -- Items of albums that stand as posts of their own: ids and second of the one before, pictures both.
      if(with_seconds = 0, 0, arrayCount((a, b) -> a.1 = b.1 + 1 AND a.2 = b.2 AND a.4 AND b.4 AND NOT b.3,
        arrayPopFront(series), arrayPopBack(series))) AS items
    FROM
    (
      SELECT
        channel,
        toUInt32(count()) AS posts,
        countIf(forward) AS forwards,
        countIf(norm.size > 2) AS worded,
        countIf(notEmpty(media) AND norm.size <= 2) AS wordless,
        toUnixTimestamp(min(date)) AS from_s,
        toUnixTimestamp(max(date)) AS to_s,
        min(id) AS first_id,
        max(id) AS last_id,
        countIf(toSecond(date) != 0) AS with_seconds,
        countIf(toMinute(date) != 0) AS with_minutes,
        countIf(toHour(date) != 0) AS with_hours,
        countIf(views IS NOT NULL) AS with_views,
        countIf(observed > 0) AS with_observed,
        uniqExactIf(author, author != unhex('00000000000000000000000000000000')) AS authors,
        uniqExact(toDate(date, {zone:String})) AS days,
        arraySort(groupArray((id, toUnixTimestamp(date), toUInt8(has(media, 'album')), toUInt8(notEmpty(media))))) AS series
      FROM {db:Identifier}.posts FINAL
      WHERE (empty({channels:Array(String)}) OR channel IN {channels:Array(String)})
        AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
      GROUP BY channel
    )
  )
)
ORDER BY channel
