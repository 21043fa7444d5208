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
        multiIf(
          {kind:String} = 'words', tokens,
          {kind:String} = 'ngrams', arrayMap((a, b, c, d, e) -> concat(a, ' ', b, if({size:UInt32} > 2, concat(' ', c), ''),
              if({size:UInt32} > 3, concat(' ', d), ''), if({size:UInt32} > 4, concat(' ', e), '')),
            arrayResize(tokens, grams), arrayResize(arraySlice(tokens, 2), grams), arrayResize(arraySlice(tokens, 3), grams),
            arrayResize(arraySlice(tokens, 4), grams), arrayResize(arraySlice(tokens, 5), grams)),
          {kind:String} = 'hashtags', hashtags,
          {kind:String} = 'emoji', emoji,
          {kind:String} = 'domains', arrayFilter(d -> position(d, '.') > 0 AND d != 't.me', domains),
          arrayFilter(c -> c != '' AND c != channel,
            arrayMap(h -> transform(h, {handles:Array(String)}, {handle_keys:Array(String)}, ''), handles))) AS terms
      FROM
      (
        SELECT channel, hashtags, domains, emoji, handles, tokens,
          greatest(0, toInt64(length(tokens)) + 1 - {size:UInt32}) AS grams,
          arraySlice(arrayFilter((s, member) -> (member = '*' OR member = channel)
            AND toUnixTimestamp(date) >= {froms:Array(UInt32)}[s] AND toUnixTimestamp(date) < {tos:Array(UInt32)}[s]
            AND ({needs:Array(UInt8)}[s] = 0 OR {needs:Array(UInt8)}[s] = 1 AND in_a
              OR {needs:Array(UInt8)}[s] = 2 AND NOT in_a OR {needs:Array(UInt8)}[s] = 3 AND in_b),
            {member_sets:Array(UInt32)}, {members:Array(String)}), 1, if({exclusive:UInt8}, 1, 1000)) AS sets
        FROM
        (
          SELECT channel, id, date, hashtags, domains, emoji, handles,
            if({kind:String} IN ('words', 'ngrams'), splitByChar(' ', trimBoth(norm)), []) AS tokens,
            {run_a:UInt64} != 0 AND (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {run_a:UInt64}) AS in_a,
            {run_b:UInt64} != 0 AND (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {run_b:UInt64}) AS in_b
          FROM {db:Identifier}.words
          WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
            AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
            AND ({copies:UInt8} OR first AND (channel, id) GLOBAL NOT IN
              (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}))
            AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(date, {zone:String})) IN {days:Array(UInt16)})
            AND ({run_within:UInt64} = 0 OR (channel, id) GLOBAL IN
              (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {run_within:UInt64}))
        )
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
