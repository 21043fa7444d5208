-- Times between posts of each channel in seconds (deciles and quartiles), and its bursts: runs of at least three
-- posts each within the window of the one before (bursty trains: Karsai et al. 2012, doi 10.1038/srep00397).
SELECT
  channel,
  count() AS posts,
  quantilesExactIf(0.1, 0.25, 0.5, 0.75, 0.9)(gap, follows) AS gap_quantiles,
  countIf(size >= 3 AND place = 1) AS bursts,
  countIf(size >= 3) AS burst_posts,
  max(size) AS longest_burst
FROM
(
  SELECT channel, gap, follows,
    count() OVER (PARTITION BY channel, run) AS size,
    row_number() OVER (PARTITION BY channel, run ORDER BY moment, id) AS place
  FROM
  (
    SELECT *,
      sum(NOT (follows AND gap <= {window:UInt32}))
        OVER (PARTITION BY channel ORDER BY moment, id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS run
    FROM
    (
      SELECT channel, id, moment,
        previous > 0 AND NOT (concat(channel, ' ', toString(toDate(toDateTime(previous, 'UTC'), {zone:String})))
          IN {left_out:Array(String)}) AS follows,
        toUInt64(if(previous > 0, moment - previous, 0)) AS gap
      FROM
      (
        SELECT channel, id, moment,
          lagInFrame(moment, 1, 0) OVER (PARTITION BY channel ORDER BY moment, id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS previous
        FROM
        (
          SELECT channel, id, toUnixTimestamp(date) AS moment
          FROM {db:Identifier}.units
          WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
            AND toUnixTimestamp(date) >= greatest({from:UInt32}, transform(channel, {channels:Array(String)}, {since:Array(UInt32)}, toUInt32(0)))
            AND toUnixTimestamp(date) < {to:UInt32}
            AND ({matches:UInt64} = 0 OR (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {matches:UInt64}))
            AND NOT forward AND NOT album_item
        )
      )
      WHERE NOT (concat(channel, ' ', toString(toDate(toDateTime(moment, 'UTC'), {zone:String}))) IN {left_out:Array(String)})
    )
  )
)
GROUP BY channel
ORDER BY channel
