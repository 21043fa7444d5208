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
    SELECT channel, id, moment, own, toUInt32(place) AS place, toUInt32(sum(lost) OVER so_far) AS lost_so_far,
      if(min(hole) OVER so_far = 4294967295, toUInt32(0), toUInt32(min(hole) OVER so_far)) AS outage_so_far
    FROM
    (
      -- A gap before a forward is before the next post of the channel's own.
      SELECT channel, id, moment, own, sum(own) OVER up_to AS place, lost,
        if(hole, toUInt32(place + NOT own), toUInt32(4294967295)) AS hole
      FROM
      (
        SELECT u.channel AS channel, u.id AS id, u.moment AS moment, u.own AS own, u.head AS head,
          if(g.class = 2, toUInt32(g.ids), 0) AS lost, g.class = 3 AS hole
        FROM
        (
          SELECT toString(channel) AS channel, id, toUnixTimestamp(date) AS moment, toUInt8(NOT forward AND NOT album_item) AS own,
            row_number() OVER (PARTITION BY channel ORDER BY id) AS head
          FROM {db:Identifier}.units
          WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
            AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
        ) AS u
        GLOBAL LEFT JOIN
        (
          -- include: ../../store/queries/gaps.part.sql
        ) AS g ON u.channel = g.channel AND u.id = g.id
      )
      WHERE head > transform(channel, {channels:Array(String)}, {strays:Array(UInt32)}, toUInt32(0))
      WINDOW up_to AS (PARTITION BY channel ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    )
    WINDOW so_far AS (PARTITION BY channel ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
  ) AS p
  GLOBAL INNER JOIN
  (
    SELECT toString(channel) AS channel, id, {groups:Array(UInt32)}[term + 1] AS spelling_group FROM {db:Identifier}.matches
    WHERE run = {matches:UInt64}
  ) AS m ON p.channel = m.channel AND p.id = m.id
  WHERE p.own
)
GROUP BY spelling_group, channel
ORDER BY spelling_group, channel
