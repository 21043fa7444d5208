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
      -- Texts are taken apart last: whole they are copied sooner. The first and the last word of one that is split at its spaces
      -- are none, and fall away below; cut off before, they would take another copy.
      SELECT reinterpretAsFixedString(toUInt32((set - 1) * length({channels:Array(String)}) + number)) AS place_bytes,
        if({kind:String} = 'words', splitByChar(' ', norm), splitByChar(' ', trimBoth(norm))) AS tokens,
        greatest(0, toInt64(length(tokens)) + 1 - {size:UInt32}) AS grams,
        -- include: terms.part.sql
         AS terms
      FROM
      (
        -- Nearly every text is in one set, and need not be copied for each.
        SELECT number, norm, hashtags, domains, emoji, handles, channel, sets[1] AS set
        FROM
        (
          -- include: placed.part.sql
        )
        WHERE notEmpty(sets)
        UNION ALL
        SELECT number, norm, hashtags, domains, emoji, handles, channel, arrayJoin(arraySlice(sets, 2)) AS set
        FROM
        (
          -- include: placed.part.sql
        )
        WHERE {several:UInt8} AND length(sets) > 1
      )
    )
    ARRAY JOIN terms AS term, arrayEnumerateUniq(terms) AS time
    GROUP BY piece
  )
  GROUP BY word
  -- Telephone numbers and the like are no words, neither in one piece nor in several. Asked of the word alone, the engine would
  -- ask it of every occurrence before it counts them.
  HAVING if(total > 0, word != '' AND NOT match(word, '^[0-9][0-9 ]{6,}$'), 0)
)
GROUP BY term, places
ORDER BY term, places
