-- Sites that posts link to, forwards apart, by the number of channels that do; Telegram itself is none. Of two that are as
-- wide the one of more posts.
SELECT host, toUInt32(uniqExact(channel)) AS channels, toUInt32(count()) AS posts
FROM
(
  SELECT channel, id, arrayJoin(hosts) AS host
  FROM
  (
    SELECT channel, id,
      -- include: ../store/derive/hosts.part.sql
      AS hosts
    FROM {db:Identifier}.posts FINAL
    WHERE NOT forward AND channel IN {channels:Array(String)}
      AND toUnixTimestamp(date) >= {from:Int64} AND toUnixTimestamp(date) < {to:Int64}
      AND (notEmpty(links) OR multiSearchAnyCaseInsensitive(text, ['://', 'www.', 't.me/']))
  )
)
WHERE host != 't.me'
GROUP BY host
HAVING channels >= {min_channels:UInt32}
ORDER BY channels DESC, posts DESC, host
LIMIT {limit:UInt32}
