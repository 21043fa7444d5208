-- Some of the posts that have a term, drawn evenly over channels: of each channel the first by a hash with the seed, then
-- the second of each, and so on. Terms and posts as in words/moments.sql.
SELECT channel, id
FROM
(
  SELECT channel, id, row_number() OVER (PARTITION BY channel ORDER BY cityHash64(channel, id, {sample_seed:UInt64}), id) AS turn
  FROM {db:Identifier}.words
  WHERE multiSearchAny(norm, {literals:Array(String)}) AND countSubstrings(
      -- include: ../words/marked.part.sql
      , ' \x02') > 0 AND
    -- include: ../words/texts.part.sql
)
ORDER BY turn, channel, id
LIMIT {most:UInt32}
