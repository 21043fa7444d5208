-- Words around a term: how often each stands in all, how often within {before} words before an occurrence or {after} after it
-- (a place between two occurrences once), in how many texts it does, and [number of the channel from 0, times it does]. Words
-- that stand there fewer than {least} times in all are left out. Three rows beside them begin with \x04, with the sums of each
-- channel: occurrences of the term (and texts with it), other words, places around it.
SELECT word AS term, sum(n) AS total, sum(by) AS near, sum(held_in) AS texts, arraySort(groupArrayArray(by_channel)) AS cells
FROM
(
  -- All words, channels apart only near the term: of most no more is asked than how many there are.
  SELECT term AS word, count() AS n, 0 AS by, 0 AS held_in, CAST([], 'Array(Tuple(UInt16, Int64))') AS by_channel
  FROM
  (
    SELECT arrayJoin(splitByChar(' ', trimBoth(if(multiSearchAny(norm, {literals:Array(String)}),
      -- include: ../words/marked.part.sql
      , norm)))) AS term
    FROM {db:Identifier}.words
    WHERE
      -- include: ../words/texts.part.sql
  )
  GROUP BY term
  UNION ALL
  SELECT substring(piece, 1, length(piece) - 2) AS word, 0 AS n, sum(times) AS by, sum(with) AS held_in,
    groupArray((reinterpretAsUInt16(substring(piece, -2)), times)) AS by_channel
  FROM
  (
    -- The channel's number is the word's last two bytes: one string as key, as in words/count.sql.
    SELECT concat(term, channel_bytes) AS piece, sum(weight) AS times, countIf(time = 1 AND weight > 0) AS with
    FROM
    (
      -- `seen` counts occurrences from the beginning, so that those in a window are a difference.
      SELECT channel_bytes, if(held, seen[-1], 0) AS nodes, if(held, toInt64(length(tokens)) - nodes, words) AS others,
        arrayFilter((token, high, low) -> high > low AND NOT startsWith(token, '\x02') AND NOT startsWith(token, '\x03'), tokens,
          arrayConcat(arraySlice(seen, {before:UInt32} + 1), arrayWithConstant(least({before:UInt32}, length(tokens)), seen[-1])),
          arrayConcat(arrayWithConstant(least({after:UInt32} + 1, length(tokens)), toUInt32(0)),
            arraySlice(seen, 1, greatest(0, toInt64(length(tokens)) - {after:UInt32} - 1)))) AS company,
        arrayConcat(company, ['\x04 nodes', '\x04 others', '\x04 places']) AS terms,
        arrayConcat(arrayWithConstant(length(company), toInt64(1)),
          [toInt64(nodes), others, toInt64(length(company))]) AS weights
      FROM
      (
        SELECT reinterpretAsFixedString(toUInt16(transform(channel, {channels:Array(String)},
            range(length({channels:Array(String)})), 0))) AS channel_bytes,
          multiSearchAny(norm, {literals:Array(String)}) AS held, toInt64(countSubstrings(norm, ' ')) - 1 AS words,
          -- Texts without the term are not taken apart here.
          if(held, splitByChar(' ', trimBoth(
            -- include: ../words/marked.part.sql
            )), []) AS tokens,
          arrayCumSum(arrayMap(t -> toUInt32(startsWith(t, '\x02')), tokens)) AS seen
        FROM {db:Identifier}.words
        WHERE
          -- include: ../words/texts.part.sql
      )
    )
    ARRAY JOIN terms AS term, weights AS weight, arrayEnumerateUniq(terms) AS time
    GROUP BY piece
  )
  GROUP BY word
)
WHERE NOT startsWith(word, '\x02') AND NOT startsWith(word, '\x03') AND NOT match(word, '^[0-9]{7,}$')
GROUP BY word
HAVING near >= {least:UInt64} OR startsWith(word, '\x04')
ORDER BY term
