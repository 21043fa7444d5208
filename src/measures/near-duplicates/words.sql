-- The words of every post with words, forwards apart (a forward is a known copy). Links and handles are left out:
-- they change while the text stays, and the norm would take them apart into words.
INSERT INTO {db:Identifier}.near_words (run, channel, id, date, words, text)
SELECT {run:UInt64}, channel, id, date, words, cityHash64(words)
FROM
(
  SELECT channel, id, date,
    splitByWhitespace(if(position(text, '@') > 0 OR position(text, '/') > 0 OR positionCaseInsensitive(text, 'www.') > 0,
    isogloss_norm_v1(replaceRegexpAll(text, '(?i)(?:https?://|www\\.)[^\\s\\p{Z}\\p{C}]+|(?:[\\w-]+\\.)+[a-z]{2,}/[^\\s\\p{Z}\\p{C}]*|@[a-z0-9_]{3,}', ' ')),
    norm)) AS words
  FROM {db:Identifier}.posts FINAL
  WHERE length(norm) > 2 AND NOT forward
)
