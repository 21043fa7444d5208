-- Forwards whose source the file names by channel and id, and the post they are of where it is held. {aliases} are the
-- names that files use for channels whose keys are {keys}.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, object, time, cityHash64(channel), cityHash64(channel, id), 1, forward, channel, id
FROM
(
  SELECT channel, id, time, forward, object, count() OVER (PARTITION BY object) AS posts
  FROM
  (
    SELECT f.channel AS channel, f.id AS id, toInt64(toUnixTimestamp(f.date)) AS time, toUInt8(1) AS forward,
      cityHash64('post', f.source, f.fwd_id) AS object
    FROM
    (
      SELECT channel, id, date, fwd_id,
        transform(toString(fwd_from_id), {aliases:Array(String)}, {keys:Array(String)}, toString(fwd_from_id)) AS source
      FROM {db:Identifier}.posts FINAL
      WHERE forward AND fwd_from_id != '' AND fwd_id > 0 AND channel IN {channels:Array(String)}
        AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
    ) AS f
    WHERE source != channel
    UNION ALL
    SELECT channel, id, toInt64(toUnixTimestamp(date)) AS time, toUInt8(0) AS forward,
      cityHash64('post', toString(channel), id) AS object
    FROM {db:Identifier}.posts FINAL
    WHERE NOT forward AND channel IN {channels:Array(String)}
      AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
      AND (toString(channel), id) GLOBAL IN
      (
        SELECT transform(toString(fwd_from_id), {aliases:Array(String)}, {keys:Array(String)}, toString(fwd_from_id)), fwd_id
        FROM {db:Identifier}.posts FINAL
        WHERE forward AND fwd_from_id != '' AND fwd_id > 0 AND channel IN {channels:Array(String)}
      )
  )
)
WHERE posts > 1
