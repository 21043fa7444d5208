-- Forwards of the same post: by its channel and number where the source names them, else by name and text. Pages name
-- the channel by its handle: where an id is known to be that handle's, both are one.
-- A channel's forward of a post of its own is none.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, object, time, cityHash64(channel), cityHash64(channel, id), 1, 0, channel, id
FROM
(
  SELECT if(p.origin != '', cityHash64('post', p.origin, p.fwd_id), cityHash64('text', p.fwd_from, u.text_id)) AS object,
    toInt64(toUnixTimestamp(u.date)) AS time, u.channel AS channel, u.id AS id,
    count() OVER (PARTITION BY u.channel) AS posts
  FROM {db:Identifier}.units AS u
  GLOBAL INNER JOIN
  (
    SELECT f.channel AS channel, f.id AS id, f.fwd_from AS fwd_from, f.fwd_id AS fwd_id,
      multiIf(f.fwd_id = 0, '', f.fwd_from_id != '', f.fwd_from_id, a.channel != '', a.channel, f.named) AS origin
    FROM
    (
      SELECT channel, id, toString(fwd_from) AS fwd_from, toString(fwd_from_id) AS fwd_from_id, fwd_id,
        lowerUTF8(toString(fwd_from)) AS named, lowerUTF8(toString(handle)) AS own
      FROM {db:Identifier}.posts FINAL
      WHERE forward AND channel IN {channels:Array(String)} AND (fwd_from_id != '' AND fwd_id > 0 OR fwd_from != '')
    ) AS f
    GLOBAL LEFT JOIN (SELECT alias, channel FROM {db:Identifier}.aliases FINAL) AS a ON f.named = a.alias
    WHERE f.fwd_from_id != f.channel AND NOT (f.fwd_id > 0 AND f.fwd_from_id = '' AND (f.named = f.own OR f.named = f.channel OR a.channel = f.channel))
  ) AS p ON u.channel = p.channel AND u.id = p.id
  WHERE u.corpus = {corpus:UInt64} AND u.forward AND NOT u.album_item AND (u.worded OR p.origin != '')
    AND toUnixTimestamp(u.date) >= {from:Int64} AND toUnixTimestamp(u.date) < {to:Int64}
    AND ({within:UInt64} = 0 OR (u.channel, u.id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {within:UInt64}))
)
WHERE posts >= {min_posts:UInt32}
