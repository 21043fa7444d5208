-- How many units each channel has of each combination of sides. `side` is a set of bits: bit i is set where the
-- post is side i's: by its channels (a bit for each side in {channel_sides}), and with all the lexicons it needs
-- (bits of {needed}, one entry a side, 0 where it needs none). Only posts that are of some side are listed.
SELECT
  channel, period, side,
  countIf(first) AS texts,
  countIf(NOT forward AND NOT album_item) AS posts,
  countIf(forward AND NOT album_item) AS forwards,
  countIf(NOT forward AND NOT album_item AND seen_by IS NOT NULL AND age >= {settled:UInt32}) AS viewed,
  -- Thousandths of the binary logarithm of their age, whole: an average of these is that of no few very old posts.
  sumIf(toUInt64(round(1000 * log2(greatest(age, 1)))), NOT forward AND NOT album_item AND seen_by IS NOT NULL AND age >= {settled:UInt32}) AS ages,
  ifNull(sumIf(seen_by, NOT forward AND NOT album_item AND age >= {settled:UInt32}), 0) AS views
FROM
(
  SELECT
    u.channel AS channel,
    u.forward AS forward, u.album_item AS album_item,
    u.views AS seen_by, u.age AS age,
    multiIf(
      {by:String} = 'day', toString(toDate(u.date, {zone:String})),
      {by:String} = 'week', toString(toMonday(u.date, {zone:String})),
      {by:String} = 'month', formatDateTime(u.date, '%Y-%m', {zone:String}),
      {by:String} = 'year', formatDateTime(u.date, '%Y', {zone:String}),
      '') AS period,
    -- include: side.part.sql
  -- include: matched.part.sql
)
WHERE side > 0
GROUP BY channel, period, side
ORDER BY channel, period, side
