-- Posts of each channel that link to a site, forwards apart; of sites that at least {min_channels} channels link to.
-- A site is the host in lower case without "www.", "m.", "mobile." or "amp."; what stands before an "@" is a
-- user's and is left out, and so are hosts that are numbers. Telegram's own addresses are one site.
SELECT channel, host, count() AS posts, min(time) AS first, max(time) AS last
FROM
(
  SELECT channel, id, host, time, uniqExact(channel) OVER (PARTITION BY host) AS channels
  FROM
  (
    SELECT DISTINCT channel, id, time,
      replaceRegexpOne(replaceRegexpOne(lowerUTF8(extract(url, '^(?:(?i:https?)://)?(?:[^/?#@]*@)?([^/?#:@]+)')), '^(?:www|m|mobile|amp)[.]', ''),
        '^(?:telegram[.](?:me|dog)|t[.]me)$', 't.me') AS host
    FROM
    (
      SELECT toString(channel) AS channel, id, toInt64(toUnixTimestamp(date)) AS time,
        replaceRegexpOne(arrayJoin(arrayConcat(
          extractAll(text, '(?:(?i:https?)://|\\b(?:www[.]|t[.]me/))[^\\s<>"«»\\x{200b}\\x{200e}\\x{200f}]+'), links)),
          '[.,;:!?…،؛؟)\\]}\'’]+$', '') AS url
      FROM {db:Identifier}.posts FINAL
      WHERE NOT forward AND channel IN {channels:Array(String)}
        AND toUnixTimestamp(date) >= {from:Int64} AND toUnixTimestamp(date) < {to:Int64}
    )
    WHERE match(url, '^(?:(?i:https?)://|www[.]|t[.]me/)')
  )
  WHERE match(host, '^[\\p{L}\\p{N}-]+(?:[.][\\p{L}\\p{N}_-]+)+$') AND match(host, '\\p{L}')
)
WHERE channels >= {min_channels:UInt32}
GROUP BY channel, host
ORDER BY channel, host
