-- Sets of pictures and files that have one in common and are not the same: an album of four and a post with one of them.
WITH sets AS
(
  SELECT DISTINCT bitShiftRight(cityHash64(numbers), 11) AS number, arrayJoin(numbers) AS medium
  FROM
  (
    -- include: ../media.part.sql
  )
)
SELECT DISTINCT a.number AS x, b.number AS y
FROM sets AS a
INNER JOIN sets AS b ON a.medium = b.medium
WHERE a.number < b.number
ORDER BY x, y
