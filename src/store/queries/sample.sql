-- Some of the posts behind a number, those whose hash with the seed comes first. The evidence query stands in place of
-- the one row.
WITH evidence AS
(
SELECT '' AS channel, toUInt64(0) AS id, '' AS date, '' AS role
)
SELECT channel, id, date, role
FROM
(
  SELECT channel, id, date, role
  FROM evidence
  ORDER BY cityHash64(channel, id, {sample_seed:UInt64}), channel, id
  LIMIT {most:UInt32}
)
ORDER BY date, channel, id
