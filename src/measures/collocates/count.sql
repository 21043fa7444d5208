-- Words around a term: how often each stands in all, how often within {before} words before an occurrence or {after} after it
-- (a place between two occurrences once), in how many texts it does, and [number of the channel from 0, times it does]. Words
-- that stand there fewer than {least} times in all are left out. Where all spellings of the term are single {words}, these are
-- told by themselves; else each occurrence is marked as one word that begins with \x02. Three rows beside them begin with \x04, with sums: occurrences
-- of the term (and texts with it), other words, places around it (in each channel).
SELECT word AS term, sum(n) AS total, sum(by) AS near, sum(held_in) AS texts, arraySort(groupArrayArray(by_channel)) AS cells
FROM
(
  -- All words, channels apart only near the term: of most no more is asked than how many there are. The occurrences of the term
  -- and all other words are the sums of these. The first and the last word of a text split at its spaces are none.
  SELECT arrayJoin(multiIf(token = '', [], startsWith(token, '\x02') OR has({words:Array(String)}, token), ['\x04 nodes'], [token, '\x04 others'])) AS word,
    if(startsWith(word, '\x04'), 0, times) AS n, if(startsWith(word, '\x04'), times, 0) AS by, 0 AS held_in,
    CAST([], 'Array(Tuple(UInt16, UInt64))') AS by_channel
  FROM
  (
    SELECT token, count() AS times
    FROM
    (
      SELECT arrayJoin(splitByChar(' ', if(notEmpty({words:Array(String)}), norm, if(multiSearchAny(norm, {literals:Array(String)}),
        -- include: ../words/marked.part.sql
        , norm)))) AS token
      FROM {db:Identifier}.words
      WHERE
        -- include: ../words/texts.part.sql
    )
    GROUP BY token
  )
  UNION ALL
  SELECT word, 0 AS n, sum(times) AS by, sum(with) AS held_in, groupArray((channel, times)) AS by_channel
  FROM
  (
    SELECT arrayJoin(if(startsWith(piece, '\x04'), ['\x04 nodes'], [substring(piece, 1, length(piece) - 2), '\x04 places'])) AS word,
      reinterpretAsUInt16(substring(piece, -2)) AS channel, sum(if(startsWith(piece, '\x04'), 0, found)) AS times, sum(in_texts) AS with
    FROM
    (
      -- The channel's number is the word's last two bytes: one string as key, as in words/count.sql.
      SELECT concat(token, channel_bytes) AS piece, count() AS found, countIf(time = 1) AS in_texts
      FROM
      (
        -- `seen` counts occurrences from the beginning, so that those in a window are a difference.
        SELECT channel_bytes,
          arrayFilter((token, high, low, own) -> high > low AND NOT own AND NOT startsWith(token, '\x03'), tokens,
            arrayConcat(arraySlice(seen, {before:UInt32} + 1), arrayWithConstant(least({before:UInt32}, length(tokens)), seen[-1])),
            arrayConcat(arrayWithConstant(least({after:UInt32} + 1, length(tokens)), toUInt32(0)),
              arraySlice(seen, 1, greatest(0, toInt64(length(tokens)) - {after:UInt32} - 1))), nodes) AS company,
          if(seen[-1] > 0, arrayConcat(company, ['\x04 nodes']), company) AS terms
        FROM
        (
          SELECT reinterpretAsFixedString(toUInt16(transform(channel, {channels:Array(String)},
              range(length({channels:Array(String)})), 0))) AS channel_bytes,
            splitByChar(' ', trimBoth(if(notEmpty({words:Array(String)}), norm,
              -- include: ../words/marked.part.sql
              ))) AS tokens,
            arrayMap(t -> startsWith(t, '\x02') OR has({words:Array(String)}, t), tokens) AS nodes,
            arrayCumSum(arrayMap(node -> toUInt32(node), nodes)) AS seen
          FROM {db:Identifier}.words
          -- One spelling by itself is found in four fifths of the time.
          WHERE if(length({literals:Array(String)}) = 1, position(norm, {literals:Array(String)}[1]) > 0,
              multiSearchAny(norm, {literals:Array(String)})) AND
            -- include: ../words/texts.part.sql
        )
      )
      ARRAY JOIN terms AS token, arrayEnumerateUniq(terms) AS time
      GROUP BY piece
    )
    GROUP BY word, channel
  )
  GROUP BY word
)
GROUP BY word
-- Asked of the word alone, the engine would ask it of every occurrence before it counts them.
HAVING if(near >= {least:UInt64}, NOT startsWith(word, '\x02') AND NOT startsWith(word, '\x03') AND NOT match(word, '^[0-9]{7,}$'),
  startsWith(word, '\x04'))
ORDER BY term
-- So many words that a table which grows in one piece first is parted later, for nothing.
SETTINGS group_by_two_level_threshold = 1, group_by_two_level_threshold_bytes = 1
