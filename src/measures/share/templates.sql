-- Of the texts that a question counts, how many of each channel and combination of sides are filled-in templates: a third and
-- more of their runs of three words stand in {least} and more such texts of the channel. Near-duplicates are counted once
-- before; what is left are copies with more words changed than those allow.
SELECT channel, side, toUInt32(count()) AS texts
FROM
(
  SELECT channel, id, side
  FROM
  (
    SELECT channel, id, side, count() OVER (PARTITION BY channel, phrase) AS texts
    FROM
    (
      SELECT s.channel AS channel, s.id AS id, s.side AS side, arrayJoin(w.phrases) AS phrase
      FROM
      (
        SELECT channel, id, side
        FROM
        (
          SELECT
            toString(u.channel) AS channel, u.id AS id,
            -- include: side.part.sql
          -- include: matched.part.sql
        )
        WHERE first AND side > 0
      ) AS s
      GLOBAL INNER JOIN
      (
        -- A run of the vocabularies' own words alone is what texts with them have in common, whoever wrote them.
        SELECT channel, id, arrayDistinct(arrayFilter(run -> run != 0, arrayMap((a, b, c) ->
            if(has({own:Array(String)}, a) AND has({own:Array(String)}, b) AND has({own:Array(String)}, c), 0, cityHash64(a, b, c)),
          arraySlice(words, 1, length(words) - 2), arraySlice(words, 2, length(words) - 2), arraySlice(words, 3)))) AS phrases
        FROM
        (
          SELECT toString(channel) AS channel, id, splitByWhitespace(norm) AS words
          FROM {db:Identifier}.posts FINAL
          WHERE channel IN {channels:Array(String)}
            AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
            AND (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run IN {runs:Array(UInt64)})
        )
        WHERE length(words) > 2
      ) AS w ON s.channel = w.channel AND s.id = w.id
    )
  )
  GROUP BY channel, id, side
  HAVING 3 * countIf(texts >= {least:UInt32}) >= count()
)
GROUP BY channel, side
ORDER BY channel, side
