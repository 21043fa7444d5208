-- How often each term stands in each set of posts and in each channel of it: `places` are (number of the set) × channels +
-- (number of the channel), both from 0, with the occurrences and the texts with it of each. Terms with fewer than {least}
-- occurrences in all sets together have no name: those of the same places are one row.
-- A post is in the sets whose members name its channel (or *), whose time holds it, and whose vocabulary it has or lacks.
SELECT if(total >= {least:UInt64}, word, '') AS term, arrayMap(cell -> cell.1, cells) AS places,
  sumForEach(arrayMap(cell -> cell.2, cells)) AS n, sumForEach(arrayMap(cell -> cell.3, cells)) AS texts
FROM
(
  SELECT substring(piece, 1, length(piece) - 4) AS word, sum(times) AS total, arraySort(groupArray((place, times, with))) AS cells
  FROM
  (
    -- The place is the term's last four bytes: one string as key is grouped in a third of the time that three keys take.
    SELECT concat(term, place_bytes) AS piece, reinterpretAsUInt32(substring(piece, -4)) AS place,
      count() AS times, countIf(time = 1) AS with
    FROM
    (
      SELECT reinterpretAsFixedString(toUInt32((arrayJoin(sets) - 1) * length({channels:Array(String)})
          + transform(channel, {channels:Array(String)}, range(length({channels:Array(String)})), 0))) AS place_bytes,
        -- include: terms.part.sql
         AS terms
      FROM
      (
        -- include: sets.part.sql
      )
      WHERE notEmpty(sets)
    )
    ARRAY JOIN terms AS term, arrayEnumerateUniq(terms) AS time
    GROUP BY piece
  )
  -- Telephone numbers and the like are no words, neither in one piece nor in several.
  WHERE word != '' AND NOT match(word, '^[0-9][0-9 ]{6,}$')
  GROUP BY word
)
GROUP BY term, places
ORDER BY term, places
