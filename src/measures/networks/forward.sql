-- Forwards of each channel by where they came from; `told` where the source is a channel for sure.
SELECT p.channel AS channel, p.fwd_from_id AS source, p.fwd_from AS name, p.of_channel AS told, count() AS forwards,
  toInt64(toUnixTimestamp(min(u.date))) AS first, toInt64(toUnixTimestamp(max(u.date))) AS last
FROM
-- include: forwarded.part.sql
GROUP BY channel, source, name, told
ORDER BY channel, source, name, told
