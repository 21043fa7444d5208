-- Occurrences of terms of a kind, and texts, in each set of posts and each channel of it; sets as in count.sql.
SELECT set, toString(channel) AS channel, sum(length(terms)) AS tokens, count() AS texts
FROM
(
  SELECT channel, arrayJoin(sets) AS set,
    arrayFilter(term -> term != '' AND NOT match(term, '^[0-9][0-9 ]{6,}$'),
      -- include: terms.part.sql
      ) AS terms
  FROM
  (
    -- include: sets.part.sql
  )
  WHERE notEmpty(sets)
)
GROUP BY set, channel
ORDER BY set, channel
