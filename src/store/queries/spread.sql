-- How many of the posts behind a number are of each channel. The evidence query stands in place of the one row.
WITH evidence AS
(
SELECT '' AS channel, toUInt64(0) AS id, '' AS date, '' AS role
)
SELECT channel, count() AS posts
FROM evidence
GROUP BY channel
ORDER BY posts DESC, channel
