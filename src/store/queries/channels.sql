-- The frame, channel by channel, in integers. Gaps between consecutive ids are classed: after a post marked as
-- an album up to 9 ids are its further items; other gaps of 1 to 9 ids are deleted or missed posts, service
-- items, or an album not marked as one; 10 and more are an outage of the collection.
-- Strays: a few posts at the beginning (at most 3, or 1%) behind a gap of over a fifth of the posts; a pinned
-- post years old does not make the years between a hole in the collection.
-- A series break: ids go on, time goes back by over a day. The handle belongs to another channel from there on.
SELECT
  channel,
  toUInt32(count()) AS posts,
  countIf(forward) AS forwards,
  countIf(has_words) AS worded,
  countIf(has_media AND NOT has_words) AS wordless,
  toUnixTimestamp(min(date)) AS from_s,
  toUnixTimestamp(max(date)) AS to_s,
  min(id) AS first_id,
  max(id) AS last_id,
  countIf(NOT stray) AS tracked,
  countIf(NOT opens AND class = 1) AS album_gaps,
  sumIf(gap, NOT opens AND class = 1) AS album_ids,
  countIf(NOT opens AND class = 2) AS short_gaps,
  sumIf(gap, NOT opens AND class = 2) AS short_ids,
  countIf(NOT opens AND class = 3) AS outages,
  sumIf(gap, NOT opens AND class = 3) AS outage_ids,
  countIf(stray) AS strays,
  countIf(NOT opens AND class = 4) AS series_breaks,
  countIf(second != 0) AS with_seconds,
  countIf(minute != 0) AS with_minutes,
  countIf(hour_of_day != 0) AS with_hours,
  countIf(views IS NOT NULL) AS with_views,
  countIf(observed > 0) AS with_observed,
  uniqExactIf(author, author != unhex('00000000000000000000000000000000')) AS authors,
  uniqExact(toDate(date, {zone:String})) AS days
FROM
(
  SELECT *,
    -- Everything up to the last gap that cuts off a stray head; what opens the series has no gap before it.
    rn <= max(if(cuts_head, rn - 1, 0)) OVER (PARTITION BY channel) AS stray,
    rn <= max(if(cuts_head, rn, 0)) OVER (PARTITION BY channel) AS opens
  FROM
  (
    SELECT *,
      multiIf(rn = 1 OR id <= previous + 1, 0, previous_album AND gap <= 9, 1, gap <= 9, 2,
              previous_date > date + 86400, 4, 3) AS class,
      class = 3 AND rn - 1 <= greatest(3, intDiv(total, 100)) AND gap > intDiv(total, 5) AS cuts_head
    FROM
    (
      SELECT
        channel, id, date, forward, length(norm) > 2 AS has_words, views, observed, author,
        notEmpty(media) AS has_media,
        toSecond(date) AS second, toMinute(date) AS minute, toHour(date) AS hour_of_day,
        row_number() OVER w AS rn,
        lagInFrame(id, 1, 0) OVER w AS previous,
        lagInFrame(date, 1, toDateTime(0, 'UTC')) OVER w AS previous_date,
        lagInFrame(toUInt8(has(media, 'album')), 1, 0) OVER w AS previous_album,
        if(rn = 1 OR id <= previous + 1, 0, id - previous - 1) AS gap,
        count() OVER (PARTITION BY channel) AS total
      FROM {db:Identifier}.posts FINAL
      WHERE (empty({channels:Array(String)}) OR channel IN {channels:Array(String)})
        AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
      WINDOW w AS (PARTITION BY channel ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    )
  )
)
GROUP BY channel
ORDER BY channel
