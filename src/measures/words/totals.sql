-- Texts in each set of posts and each channel of it; sets as in count.sql.
SELECT arrayJoin(sets) AS set, toString(channel) AS channel, count() AS texts
FROM
(
  -- include: placed.part.sql
)
GROUP BY set, channel
ORDER BY set, channel
