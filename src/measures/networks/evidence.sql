-- The posts behind an edge of the network of forwards: forwards by a channel of what stands beside it in the lists, an
-- id, a name, and whether it is a channel for sure.
SELECT u.channel AS channel, u.id AS id, toString(u.date) AS date, {role:String} AS role
FROM
-- include: forwarded.part.sql
WHERE (p.channel, p.fwd_from_id, p.fwd_from, toUInt8(p.of_channel)) GLOBAL IN
  (
    SELECT one.1, one.2, one.3, one.4
    FROM
    (
      SELECT arrayJoin(arrayZip({forwarders:Array(String)}, {sources:Array(String)}, {names:Array(String)}, {told:Array(UInt8)})) AS one
    )
  )
  AND (u.date, u.channel, u.id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY u.date, u.channel, u.id
LIMIT {limit:UInt32}
