-- Posts with the same address, forwards apart. Of an address count: host in lower case without "www." or "m.", path
-- with its escapes read and without a slash at the end, what is asked for (?a=1) in order and without marks of
-- campaigns and clicks. Scheme, port and fragment do not. Short links stand as they are. Left out are home pages and
-- invitations (a host alone, a Telegram channel and no post): signatures, not something shared.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, cityHash64(host, path, asked), time, cityHash64(channel), cityHash64(channel, id), 1, 0, channel, id
FROM
(
  SELECT DISTINCT channel, id, time, host, path, asked, uniqExact(id) OVER (PARTITION BY channel) AS posts
  FROM
  (
    SELECT channel, id, time,
      replaceRegexpOne(replaceRegexpOne(lowerUTF8(extract(url, '^(?:(?i:https?)://)?([^/?#:]+)')), '^(?:www|m|mobile|amp)[.]', ''),
        '^(?:telegram[.](?:me|dog)|t[.]me)$', 't.me') AS host,
      replaceRegexpOne(decodeURLComponent(extract(url, '^(?:(?i:https?)://)?[^/?#]+([^?#]*)')), '/+$', '') AS path,
      arraySort(arrayFilter(
        part -> part != '' AND NOT match(part,
          '^(?i:utm_[^=]*|[fgdy]clid|gbraid|wbraid|msclkid|twclid|ttclid|igshid|igsh|mc_[ce]id|_ga|_gl|_hs(?:enc|mi)|ref_src|ref_url|spm|cmpid|ncid|si|fbclid|rss|from_tg|single)(?:=|$)'),
        splitByRegexp('&(?:amp;)?', extract(url, '[?]([^#]*)')))) AS asked
    FROM
    (
      SELECT channel, id, toInt64(toUnixTimestamp(date)) AS time,
        replaceRegexpOne(arrayJoin(arrayConcat(
          extractAll(text, '(?:(?i:https?)://|\\b(?:www[.]|t[.]me/))[^\\s<>"«»\\x{200b}\\x{200e}\\x{200f}]+'), links)),
          '[.,;:!?…،؛؟)\\]}\'’]+$', '') AS url
      FROM {db:Identifier}.posts FINAL
      WHERE NOT forward AND channel IN {channels:Array(String)}
        AND toUnixTimestamp(date) >= {from:Int64} AND toUnixTimestamp(date) < {to:Int64}
        AND ({within:UInt64} = 0 OR (channel, id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {within:UInt64}))
    )
    WHERE match(url, '^(?:(?i:https?)://|www[.]|t[.]me/)')
  )
  WHERE position(host, '.') > 0 AND (path != '' OR notEmpty(asked))
    AND (host != 't.me' OR match(path, '^/(?:c/|s/)?[A-Za-z0-9_]+/[0-9]+'))
)
WHERE posts >= {min_posts:UInt32}
