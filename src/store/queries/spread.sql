-- How many of the posts behind a number are of each channel, and of each channel the first of a sample: those whose hash
-- with the seed comes first. What is asked once is both, since finding the posts is most of the work. The evidence query
-- stands in place of the one row.
WITH evidence AS
(
SELECT '' AS channel, toUInt64(0) AS id, '' AS date, '' AS role
)
SELECT channel, count() AS posts,
  arraySlice(arraySort(groupArray((leftPad(hex(cityHash64(channel, id, {sample_seed:UInt64})), 16, '0'), id, date, role))), 1, {most:UInt32}) AS drawn
FROM evidence
GROUP BY channel
ORDER BY posts DESC, channel
