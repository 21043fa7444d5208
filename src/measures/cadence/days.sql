-- Posts of each channel and day, and how they follow one another: `followed` have a post of their channel before
-- them, `close` of these within the window, its ends included. Sums of the times between, and of their squares,
-- as whole seconds. Days in {left_out} (bulk loads, outages) hold nothing, nor do times that begin on one. Other posts
-- than those of the run {matches} of a vocabulary are not looked at; 0 is all.
SELECT
  channel, toString(day) AS day,
  count() AS posts,
  countIf(follows) AS followed,
  countIf(follows AND gap <= {window:UInt32}) AS close,
  countIf(follows AND gap <= intDiv({window:UInt32}, 2)) AS close_half,
  countIf(follows AND gap <= 2 * {window:UInt32}) AS close_twice,
  sumIf(gap, follows) AS gap_sum,
  toString(sumIf(toUInt128(gap) * gap, follows)) AS gap_squares
FROM
(
  SELECT channel, day,
    previous > 0 AND NOT (concat(channel, ' ', toString(toDate(toDateTime(previous, 'UTC'), {zone:String})))
      IN {left_out:Array(String)}) AS follows,
    toUInt64(if(previous > 0, moment - previous, 0)) AS gap
  FROM
  (
    SELECT channel, moment, toDate(toDateTime(moment, 'UTC'), {zone:String}) AS day,
      lagInFrame(moment, 1, 0) OVER (PARTITION BY channel ORDER BY moment, id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS previous
    FROM
    (
      SELECT channel, id, toUnixTimestamp(date) AS moment
      FROM {db:Identifier}.units
      WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
        AND toUnixTimestamp(date) >= greatest({from:UInt32}, transform(channel, {channels:Array(String)}, {since:Array(UInt32)}, toUInt32(0)))
        AND toUnixTimestamp(date) < {to:UInt32}
        AND ({matches:UInt64} = 0 OR (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {matches:UInt64}))
        AND multiIf({kind:String} = 'texts',
          first AND (channel, id) GLOBAL NOT IN (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}), {kind:String} = 'all', NOT album_item, NOT forward AND NOT album_item)
    )
  )
)
WHERE NOT (concat(channel, ' ', toString(day)) IN {left_out:Array(String)})
GROUP BY channel, day
ORDER BY channel, day
