-- What was set aside as boilerplate: of each channel the longest phrase of each kind, with the texts it stands in.
SELECT channel, side, words, phrase, texts, total
FROM
(
  SELECT channel, side, words, phrase, texts, total,
    -- A phrase that is the inner end of a longer one which stands as often says nothing more.
    max(words) OVER (PARTITION BY channel, side, texts) AS longest
  FROM {db:Identifier}.near_boilerplate
  WHERE run = {run:UInt64} AND channel IN {channels:Array(String)}
)
WHERE words = longest
ORDER BY channel, side, texts DESC, phrase
