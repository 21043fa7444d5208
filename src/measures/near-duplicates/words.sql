-- The words of every post with words, forwards apart (a forward is a known copy). Links and handles are left out:
-- they change while the text stays, and the norm would take them apart into words. Kept as one string, spaces between
-- them: to write and read each word apart takes longer.
-- Most posts have their links behind the text. No link holds a space, so none begins before the last line break ahead of
-- the first '@', '/' or 'www.'; what stands before it (more than half of the text, or it is not worth it) is normalised
-- already and begins the norm. The rest is normalised as it stands, which must be the norm's end, and without its links. Only
-- «می» and «نمی» are joined to what follows: where one is the last before the break or the first after it, the text is
-- normalised whole.
INSERT INTO {db:Identifier}.near_words (run, channel, id, date, words, text)
WITH '(?i)(?:https?://|www\\.)[^\\s\\p{Z}\\p{C}]+|(?:[\\w-]+\\.)+[a-z]{2,}/[^\\s\\p{Z}\\p{C}]*|@[a-z0-9_]{3,}' AS link
SELECT {run:UInt64}, channel, id, date, [clean], cityHash64(splitByWhitespace(clean))
FROM
(
  SELECT channel, id, date,
    -- A product, not AND, and the first condition of all: what is needed twice is worked out once.
    (rest != '') * endsWith(norm, rest_norm) * (NOT endsWith(kept, 'می ')) * (NOT match(rest_clean, '^ ن?می')) AS fits,
    if(fits > 0, concat(kept, substring(rest_clean, 2)),
      if(linked, isogloss_norm_v1(replaceRegexpAll(text, link, ' ')), norm)) AS clean
  FROM
  (
    SELECT *, substring(norm, 1, length(norm) - length(rest_norm) + 1) AS kept
    FROM
    (
      SELECT *,
        if(rest = '', '', isogloss_norm_v1(rest)) AS rest_norm,
        if(rest = '', '', isogloss_norm_v1(replaceRegexpAll(rest, link, ' '))) AS rest_clean
      FROM
      (
        SELECT channel, id, date, text, norm, linked,
          if(line > 0 AND line * 2 > length(text), substring(text, line + 1), '') AS rest
        FROM
        (
          SELECT channel, id, date, text, norm,
            arrayMin(arrayFilter(place -> place > 0,
              [position(text, '@'), position(text, '/'), positionCaseInsensitive(text, 'www.')])) AS link_at,
            link_at > 0 AS linked,
            reverse(substring(text, 1, link_at)) AS ahead,
            if(position(ahead, '\n') = 0, 0, link_at - position(ahead, '\n') + 1) AS line
          FROM {db:Identifier}.posts FINAL
          WHERE length(norm) > 2 AND NOT forward
        )
      )
    )
  )
)
