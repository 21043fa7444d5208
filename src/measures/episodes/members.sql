-- Episodes: an object, split where nobody carries it for {silence} seconds. One row for each channel of an episode that
-- two channels or more carry: `content` is the episode's beginning, `time` and `id` are of the channel's first post in
-- it, `copies` counts its posts there, `own` is a set of bits: 1 when the channel was observed whole from {silence}
-- seconds before the beginning to as long after the last channel's first post, 2 when it was so before the beginning,
-- 4 when that first post is a forward.
-- Posts of days on which a history was loaded at once are left out ({left_out}). Of a vocabulary ({matches}, 0 without)
-- only episodes count in which a post has one of its words.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, object, first.1, cityHash64(channel), start, posts,
  toUInt8(NOT arrayExists(hole -> hole.1 < last + {silence:Int64} AND hole.2 > start - {silence:Int64}, holes))
    + 2 * toUInt8(NOT arrayExists(hole -> hole.1 < start AND hole.2 > start - {silence:Int64}, holes))
    + 4 * first.3,
  channel, first.2
FROM
(
  SELECT e.object AS object, e.channel AS channel, e.first AS first, e.posts AS posts, e.start AS start, e.last AS last,
    h.holes AS holes
  FROM
  (
    SELECT object, channel, first, posts,
      min(first.1) OVER whole AS start, max(first.1) OVER whole AS last, count() OVER whole AS channels,
      max(matched) OVER whole AS of_vocabulary
    FROM
    (
      SELECT object, episode, toString(channel) AS channel, min((time, id, forward)) AS first, toUInt32(count()) AS posts,
        max(matched) AS matched
      FROM
      (
        SELECT object, channel, time, id, forward, matched,
          sum(fresh) OVER (PARTITION BY object ORDER BY time, channel, id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS episode
        FROM
        (
          SELECT s.object AS object, s.channel AS channel, s.time AS time, s.id AS id, s.own AS forward, toUInt8(m.found) AS matched,
            s.time - lagInFrame(s.time, 1, toInt64(-9000000000)) OVER
              (PARTITION BY s.object ORDER BY s.time, s.channel, s.id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) > {silence:Int64} AS fresh
          FROM {db:Identifier}.co_shares AS s
          GLOBAL LEFT JOIN
          (
            SELECT channel, id, toUInt8(1) AS found FROM {db:Identifier}.matches
            WHERE {matches:UInt64} != 0 AND run = {matches:UInt64} GROUP BY channel, id
          ) AS m ON s.channel = m.channel AND s.id = m.id
          WHERE s.run = {carried:UInt64}
            AND NOT (concat(s.channel, ' ', toString(toDate(toDateTime(s.time, 'UTC'), {zone:String}))) IN {left_out:Array(String)})
        )
      )
      GROUP BY object, episode, channel
    )
    WINDOW whole AS (PARTITION BY object, episode)
  ) AS e
  GLOBAL LEFT JOIN
  (
    -- What was not seen of each channel: before its first post and after its last, and outages.
    SELECT p.channel AS channel,
      arraySort(arrayConcat(g.outages, [(toInt64(0), p.first), (p.last, toInt64(4294967295))])) AS holes
    FROM
    (
      SELECT channel, min(moment) AS first, max(moment) AS last
      FROM
      (
        SELECT toString(channel) AS channel, toInt64(toUnixTimestamp(date)) AS moment,
          row_number() OVER (PARTITION BY channel ORDER BY id) AS place
        FROM {db:Identifier}.units
        WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
          AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
      )
      WHERE place > transform(channel, {channels:Array(String)}, {strays:Array(UInt32)}, toUInt32(0))
      GROUP BY channel
    ) AS p
    GLOBAL LEFT JOIN
    (
      SELECT channel, groupArray((toInt64(earlier), toInt64(later))) AS outages
      FROM
      (
        -- include: ../../store/queries/gaps.part.sql
      )
      WHERE class = 3
      GROUP BY channel
    ) AS g ON p.channel = g.channel
  ) AS h ON e.channel = h.channel
  WHERE e.channels > 1 AND ({matches:UInt64} = 0 OR e.of_vocabulary > 0)
)
