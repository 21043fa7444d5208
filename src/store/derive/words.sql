-- The words of every post that has some, forwards apart, and its hashtags, domains, emoji and handles. Addresses, e-mail and
-- handles are no words: they are taken out of the text before it is normalised, since the norm would take them apart.
INSERT INTO {db:Identifier}.words (corpus, channel, id, date, first, norm, hashtags, domains, emoji, handles)
SELECT {corpus:UInt64}, channel, id, date,
  (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.units WHERE corpus = {corpus:UInt64} AND first) AS first,
  if(position(text, '@') > 0 OR position(text, '/') > 0 OR positionCaseInsensitive(text, 'www.') > 0,
    isogloss_norm_v1(replaceRegexpAll(text,
      '(?i)(?:https?://|www\\.)[^\\s\\p{Z}\\p{C}]+|[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?:[\\w-]+\\.)+[a-z]{2,}/[^\\s\\p{Z}\\p{C}]*|@\\s?[a-z0-9_]{3,}', ' ')),
    norm) AS norm,
  if(position(text, '#') = 0, [],
    arrayFilter(tag -> tag != '#', arrayMap(tag -> concat('#', replaceAll(trimBoth(isogloss_norm_v1(tag)), ' ', '_')),
      extractAll(text, '#([\\p{L}\\p{N}_\\x{200c}]+)')))) AS hashtags,
  arrayMap(url -> replaceRegexpOne(replaceRegexpOne(lowerUTF8(extract(url, '^(?:(?i:https?)://)?([^/?#:]+)')),
      '^(?:www|m|mobile|amp)[.]', ''), '^(?:telegram[.](?:me|dog)|t[.]me)$', 't.me'), urls) AS domains,
  arrayMap(e -> replaceAll(e, '\xEF\xB8\x8F', ''), extractAll(text,
    '[\\x{1F1E6}-\\x{1F1FF}]{2}|[\\x{203C}\\x{2049}\\x{231A}-\\x{23FF}\\x{25AA}-\\x{25FE}\\x{2600}-\\x{27BF}\\x{2934}-\\x{2B55}\\x{1F000}-\\x{1F1E5}\\x{1F200}-\\x{1F3FA}\\x{1F400}-\\x{1FAFF}]\\x{FE0F}?[\\x{1F3FB}-\\x{1F3FF}]?(?:\\x{200D}[\\x{2600}-\\x{27BF}\\x{1F300}-\\x{1FAFF}]\\x{FE0F}?[\\x{1F3FB}-\\x{1F3FF}]?)*')) AS emoji,
  arrayConcat(
    if(position(text, '@') = 0, [], extractAll(lowerUTF8(text), '(?:^|[^\\p{L}\\p{N}_.@/-])@\\s?([a-z0-9_]{3,})')),
    arrayFilter(name -> name != '', arrayMap(url -> extract(lowerUTF8(url), '^(?:https?://)?(?:t|telegram)[.](?:me|dog)/(?:s/)?([a-z0-9_]{3,})'), urls))) AS handles
FROM
(
  SELECT channel, id, date, text, norm,
    arrayMap(url -> replaceRegexpOne(url, '[.,;:!?…،؛؟)\\]}\'’]+$', ''),
      arrayFilter(url -> match(url, '^(?:(?i:https?)://|www[.]|t[.]me/)[^/?#:]+[.]?'),
        arrayDistinct(arrayConcat(
          if(position(text, '/') = 0 AND positionCaseInsensitive(text, 'www.') = 0, [],
            extractAll(text, '(?:(?i:https?)://|\\b(?:www[.]|t[.]me/))[^\\s<>"«»\\x{200b}\\x{200e}\\x{200f}]+')), links)))) AS urls
  FROM {db:Identifier}.posts FINAL
  WHERE length(norm) > 2 AND NOT forward
    AND (channel, id) GLOBAL NOT IN (SELECT channel, id FROM {db:Identifier}.units WHERE corpus = {corpus:UInt64} AND album_item)
)
