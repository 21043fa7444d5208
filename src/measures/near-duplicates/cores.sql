-- The posts by their text without the channel's boilerplate. What is left with fewer than {min_words} words is no text
-- to compare. The words themselves are not written again: texts.sql takes them from where they stand.
INSERT INTO {db:Identifier}.near_cores (run, text, channel, id, date, words)
SELECT {run:UInt64}, cityHash64(core), channel, id, date, []
FROM
(
  -- include: core.part.sql
)
WHERE length(core) >= {min_words:UInt32}
