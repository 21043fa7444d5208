-- Short gaps (class 2) and outages (3) of each channel that touch the scope, those of the same days put together: how many,
-- their ids, the earliest and latest post beside them.
SELECT channel, class, toUInt32(count()) AS gaps, sum(ids) AS ids, min(earlier) AS from_s, max(later) AS to_s
FROM
(
  -- include: gaps.part.sql
)
WHERE class IN (2, 3) AND later >= {from:UInt32} AND earlier < {to:UInt32}
GROUP BY channel, class, toDate(toDateTime(earlier, 'UTC'), {zone:String}), toDate(toDateTime(later, 'UTC'), {zone:String})
ORDER BY channel, class, from_s, to_s, ids
