-- Forwards of the same post: by its channel and id where the source names them, else by name and text.
-- A channel's forward of a post of its own is none.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, object, time, cityHash64(channel), cityHash64(channel, id), 1, 0, channel, id
FROM
(
  SELECT if(p.fwd_from_id != '' AND p.fwd_id > 0, cityHash64('post', p.fwd_from_id, p.fwd_id), cityHash64('text', p.fwd_from, u.text_id)) AS object,
    toInt64(toUnixTimestamp(u.date)) AS time, u.channel AS channel, u.id AS id,
    count() OVER (PARTITION BY u.channel) AS posts
  FROM {db:Identifier}.units AS u
  GLOBAL INNER JOIN
  (
    SELECT channel, id, fwd_from, fwd_from_id, fwd_id FROM {db:Identifier}.posts FINAL
    WHERE forward AND channel IN {channels:Array(String)} AND fwd_from_id != channel
      AND (fwd_from_id != '' AND fwd_id > 0 OR fwd_from != '')
  ) AS p ON u.channel = p.channel AND u.id = p.id
  WHERE u.corpus = {corpus:UInt64} AND u.forward AND NOT u.album_item AND (u.worded OR p.fwd_from_id != '' AND p.fwd_id > 0)
    AND toUnixTimestamp(u.date) >= {from:Int64} AND toUnixTimestamp(u.date) < {to:Int64}
)
WHERE posts >= {min_posts:UInt32}
