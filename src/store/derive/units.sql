-- One row a post, told apart as measures need it. A text is one unit a channel: `first` marks its first copy
-- there, by (date, id), forwards left out. Of an album only one item is a unit: the one that has the words,
-- else the first; the others are `album_item`. Where a source names no albums, items of one second with
-- consecutive ids, all with media and at most one with words, are taken for one (2 to 10, as Telegram allows);
-- not in channels whose stamps all end in :00, where a minute is no sign of an album. Of some channels at a time: each is
-- whole by itself.
INSERT INTO {db:Identifier}.units
  (corpus, channel, id, date, forward, worded, media, album_item, first, text_id, views, age)
SELECT
  {corpus:UInt64}, channel, id, date, forward, worded, has_media, album_item,
  worded AND NOT forward AND NOT album_item AND
    row_number() OVER (PARTITION BY channel, text_id, forward, album_item ORDER BY date, id) = 1 AS first,
  text_id, views, age
FROM
(
  SELECT *,
    album_size BETWEEN 2 AND 10 AND album_worded <= 1
      AND id != if(album_worded = 1, album_worded_id, album_first_id) AS album_item
  FROM
  (
    SELECT *,
      count() OVER album AS album_size,
      sum(worded) OVER album AS album_worded,
      max(if(worded, id, 0)) OVER album AS album_worded_id,
      min(id) OVER album AS album_first_id
    FROM
    (
      SELECT *,
        if(album != '', cityHash64(album), sum(starts) OVER (PARTITION BY channel ORDER BY id)) AS album_key
      FROM
      (
        SELECT channel, id, date, forward, views, album,
          length(norm) > 2 AS worded,
          notEmpty(media) AS has_media,
          if(length(norm) > 2, cityHash64(norm), 0) AS text_id,
          if(observed > date, toUInt32(observed - date), 0) AS age,
          NOT (
            max(toSecond(date)) OVER (PARTITION BY channel) > 0
            AND notEmpty(media) AND NOT has(media, 'album')
            AND lagInFrame(toUInt8(notEmpty(media)), 1, 0) OVER w
            AND lagInFrame(id, 1, 0) OVER w = id - 1
            AND lagInFrame(toUnixTimestamp(date), 1, 0) OVER w = toUnixTimestamp(date)
            AND lagInFrame(toUInt8(forward), 1, 0) OVER w = forward
          ) AS starts
        FROM {db:Identifier}.posts FINAL
        WHERE channel IN {channels:Array(String)}
        WINDOW w AS (PARTITION BY channel ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
      )
    )
    WINDOW album AS (PARTITION BY channel, album_key)
  )
)
