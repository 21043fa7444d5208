-- Posts of the scope that have a picture or file in common with another, by the set of theirs, in order of set and time.
-- Forwards are apart, as in the texts.
WITH held AS
(
  SELECT channel, transform(toString(channel), {channels:Array(String)}, arrayEnumerate({channels:Array(String)}), toUInt32(0)) AS place, id, toUnixTimestamp(date) AS time, numbers
  FROM
  (
    -- include: ../media.part.sql
  )
)
SELECT bitShiftRight(cityHash64(numbers), 11) AS number, time, place - 1 AS channel, id
FROM
(
  SELECT DISTINCT place, id, time, numbers
  FROM (SELECT *, count() OVER (PARTITION BY medium) AS posts FROM held ARRAY JOIN numbers AS medium)
  WHERE posts > 1
)
ORDER BY number, time, channel, id
