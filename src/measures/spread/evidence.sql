-- The posts of a cascade, in order of time.
SELECT channel, id, toString(moment) AS date, role
FROM
(
  SELECT toString(s.channel) AS channel, s.id AS id, toDateTime(s.time, 'UTC') AS moment,
    multiIf(s.time = {start:Int64}, 'earliest copy found here', max(s.own) = 1, 'forward', 'copy') AS role
  FROM {db:Identifier}.co_shares AS s
  WHERE s.run = {carried:UInt64} AND s.object = toUInt64OrZero({object:String})
    AND s.time >= {start:Int64} AND s.time <= {last:Int64}
  GROUP BY channel, id, s.time
)
WHERE (moment, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY moment, channel, id
LIMIT {limit:UInt32}
