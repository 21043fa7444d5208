-- Posts of each channel that link to a site, forwards apart; of sites that at least {min_channels} channels link to.
SELECT channel, host, count() AS posts, min(time) AS first, max(time) AS last
FROM
(
  SELECT channel, id, host, time, uniqExact(channel) OVER (PARTITION BY host) AS channels
  FROM
  (
    SELECT channel, id, time, arrayJoin(hosts) AS host
    FROM
    (
      SELECT toString(channel) AS channel, id, toInt64(toUnixTimestamp(date)) AS time,
        -- include: ../../store/derive/hosts.part.sql
        AS hosts
      FROM {db:Identifier}.posts FINAL
      WHERE NOT forward AND channel IN {channels:Array(String)}
        AND toUnixTimestamp(date) >= {from:Int64} AND toUnixTimestamp(date) < {to:Int64}
    )
  )
)
WHERE channels >= {min_channels:UInt32}
GROUP BY channel, host
ORDER BY channel, host
