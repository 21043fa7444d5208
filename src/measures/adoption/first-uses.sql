-- The first use seen of each group of spellings in each channel: its place among the channel's posts (forwards apart, an
-- album once), and what may hide an earlier one: ids lost in short gaps up to it, and the place of the first post behind
-- an outage up to it (0 where there is none). {groups} says of each spelling of the vocabulary which group it is of.
SELECT spelling_group, channel, toUInt32(count()) AS uses, min((place, moment, id, lost_so_far, outage_so_far)) AS first
FROM
(
  SELECT DISTINCT m.spelling_group AS spelling_group, p.channel AS channel, p.id AS id, p.place AS place, p.moment AS moment,
    p.lost_so_far AS lost_so_far, p.outage_so_far AS outage_so_far
  FROM
  (
    SELECT channel, id, moment, toUInt32(place) AS place, toUInt32(sum(lost) OVER so_far) AS lost_so_far,
      if(min(hole) OVER so_far = 4294967295, toUInt32(0), toUInt32(min(hole) OVER so_far)) AS outage_so_far
    FROM
    (
      SELECT channel, id, moment, rn AS place,
        if(rn > 1 AND numbered AND id > previous_id + 1 AND id <= previous_id + 10 AND NOT was_album, toUInt32(id - previous_id - 1), 0) AS lost,
        if(rn > 1 AND numbered AND id > previous_id + 10 AND previous <= moment + 86400, toUInt32(rn), toUInt32(4294967295)) AS hole
      FROM
      (
        SELECT channel, id, moment, id < {numbered:UInt64} AS numbered, row_number() OVER w AS rn,
          lagInFrame(id, 1, 0) OVER w AS previous_id, lagInFrame(moment, 1, 0) OVER w AS previous,
          lagInFrame(album, 1, 0) OVER w AS was_album
        FROM
        (
          SELECT toString(u.channel) AS channel, u.id AS id, toUnixTimestamp(u.date) AS moment, toUInt8(a.album) AS album,
            row_number() OVER (PARTITION BY u.channel ORDER BY u.id) AS head
          FROM {db:Identifier}.units AS u
          GLOBAL LEFT JOIN
          (
            SELECT channel, id, toUInt8(1) AS album FROM {db:Identifier}.posts FINAL
            WHERE has(media, 'album') AND channel IN {channels:Array(String)}
          ) AS a ON u.channel = a.channel AND u.id = a.id
          WHERE u.corpus = {corpus:UInt64} AND u.channel IN {channels:Array(String)} AND NOT u.forward AND NOT u.album_item
            AND toUnixTimestamp(u.date) >= {from:UInt32} AND toUnixTimestamp(u.date) < {to:UInt32}
        )
        WHERE head > {strays:Array(UInt32)}[indexOf({channels:Array(String)}, channel)]
        WINDOW w AS (PARTITION BY channel ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      )
    )
    WINDOW so_far AS (PARTITION BY channel ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
  ) AS p
  GLOBAL INNER JOIN
  (
    SELECT toString(channel) AS channel, id, {groups:Array(UInt32)}[term + 1] AS spelling_group FROM {db:Identifier}.matches
    WHERE run = {matches:UInt64}
  ) AS m ON p.channel = m.channel AND p.id = m.id
)
GROUP BY spelling_group, channel
ORDER BY spelling_group, channel
