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
    u.first AND (u.channel, u.id) GLOBAL NOT IN (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}) AS first, u.forward AS forward, u.album_item AS album_item,
    u.views AS seen_by, u.age AS age,
    multiIf(
      {by:String} = 'day', toString(toDate(u.date, {zone:String})),
      {by:String} = 'week', toString(toMonday(u.date, {zone:String})),
      {by:String} = 'month', formatDateTime(u.date, '%Y-%m', {zone:String}),
      '') AS period,
    bitAnd(
      {channel_sides:Array(UInt32)}[indexOf({channels:Array(String)}, u.channel)],
      arraySum(arrayMap((need, i) -> if(bitAnd(m.lexicons, need) = need, bitShiftLeft(toUInt32(1), i), 0),
        {needed:Array(UInt32)}, range(length({needed:Array(UInt32)}))))) AS side
  FROM {db:Identifier}.units AS u
  GLOBAL LEFT JOIN
  (
    SELECT channel, id,
      toUInt32(groupBitOr(bitShiftLeft(toUInt32(1), indexOf({runs:Array(UInt64)}, run) - 1))) AS lexicons
    FROM {db:Identifier}.matches
    WHERE run IN {runs:Array(UInt64)}
    GROUP BY channel, id
  ) AS m ON u.channel = m.channel AND u.id = m.id
  WHERE u.corpus = {corpus:UInt64} AND u.channel IN {channels:Array(String)}
    AND toUnixTimestamp(u.date) >= {from:UInt32} AND toUnixTimestamp(u.date) < {to:UInt32}
)
WHERE side > 0
GROUP BY channel, period, side
ORDER BY channel, period, side
