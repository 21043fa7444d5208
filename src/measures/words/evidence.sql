-- The posts of one set that have a term; sets and terms as in count.sql.
SELECT toString(channel) AS channel, id, toString(moment) AS date, concat('has “', {term:String}, '”') AS role
FROM
(
  SELECT channel, id, date AS moment, sets,
    -- include: terms.part.sql
     AS terms
  FROM
  (
    -- include: sets.part.sql
  )
  WHERE has(sets, {set:UInt32})
)
WHERE has(terms, {term:String})
  AND (moment, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY moment, channel, id
LIMIT {limit:UInt32}
