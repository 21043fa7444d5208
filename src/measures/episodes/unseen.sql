-- Of each channel: posts whose source tells a time of edit, and posts by the letters that they begin with.
SELECT toString(channel) AS channel, countIf(toUnixTimestamp(edited) > 0) AS edits,
  countIf(match(substringUTF8(text, 1, 200), '\\p{Arabic}{3}')) AS arabic,
  countIf(match(substringUTF8(text, 1, 200), '\\p{Cyrillic}{3}')) AS cyrillic,
  countIf(match(substringUTF8(text, 1, 200), '\\p{Latin}{4}') AND NOT match(substringUTF8(text, 1, 200), '[\\p{Arabic}\\p{Cyrillic}]{3}')) AS latin
FROM {db:Identifier}.posts FINAL
WHERE channel IN {channels:Array(String)}
GROUP BY channel
ORDER BY channel
