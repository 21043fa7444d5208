-- How often each term stands in each set of posts and in each channel of it: [set, number of the channel, occurrences,
-- texts with it]. Terms with fewer than {least} occurrences in all sets together stand in one row without a name; of them
-- only `priors` is of use: for each set, the occurrences (over all sets) of the terms that it has.
-- A post is in the sets whose members name its channel (or *), whose time holds it, and whose vocabulary it has or lacks.
SELECT if(total >= {least:UInt64}, word, '') AS term,
  tupleElement(sumMap(held, arrayMap(s -> total, held)) AS sums, 1) AS sets, tupleElement(sums, 2) AS priors,
  arraySort(groupArrayArray(if(total >= {least:UInt64}, found, []))) AS cells
FROM
(
  SELECT term AS word, sum(n) AS total, arraySort(groupUniqArray(set)) AS held,
    arraySort(groupArray((set, toUInt32(indexOf({channels:Array(String)}, toString(channel))), n, texts))) AS found
  FROM
  (
    SELECT term, set, channel, count() AS n, countIf(place = 1) AS texts
    FROM
    (
      SELECT channel, arrayJoin(sets) AS set,
        -- include: terms.part.sql
         AS terms
      FROM
      (
        -- include: sets.part.sql
      )
      WHERE notEmpty(sets)
    )
    ARRAY JOIN terms AS term, arrayEnumerateUniq(terms) AS place
    GROUP BY term, set, channel
  )
  -- Telephone numbers and the like are no words, neither in one piece nor in several.
  WHERE term != '' AND NOT match(term, '^[0-9][0-9 ]{6,}$')
  GROUP BY term
)
GROUP BY term
ORDER BY term
