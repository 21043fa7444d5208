-- The posts behind a number of `cadence`: those of the days looked at, or with {close} those that come within the
-- window of their channel's last.
SELECT channel, id, toString(toDateTime(moment, 'UTC')) AS date, {role:String} AS role
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
      AND multiIf({kind:String} = 'texts',
          first AND (channel, id) GLOBAL NOT IN (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}), {kind:String} = 'all', NOT album_item, NOT forward AND NOT album_item)
  )
)
WHERE NOT (concat(channel, ' ', toString(toDate(toDateTime(moment, 'UTC'), {zone:String}))) IN {left_out:Array(String)})
  AND toString(toDate(toDateTime(moment, 'UTC'), {zone:String})) >= transform(channel, {channels:Array(String)}, {first_days:Array(String)}, '')
  AND toString(toDate(toDateTime(moment, 'UTC'), {zone:String})) <= transform(channel, {channels:Array(String)}, {last_days:Array(String)}, '')
  AND (NOT {close:Bool} OR (previous > 0 AND moment - previous <= {window:UInt32}
    AND NOT (concat(channel, ' ', toString(toDate(toDateTime(previous, 'UTC'), {zone:String}))) IN {left_out:Array(String)})))
  AND (moment, channel, id) > ({after_date:UInt32}, {after_channel:String}, {after_id:UInt64})
ORDER BY moment, channel, id
LIMIT {limit:UInt32}
