-- Posts of the scope whose picture or file can be told again, and the sets of these.
SELECT count() AS compared, uniqExact(numbers) AS texts
FROM
(
  -- include: ../media.part.sql
)
