-- Which posts say that they are another channel's: by a forward (own = 1), or by its handle or a link to it in the text
-- (own = 0). The object is the hash of the channel they name; {names} are the names of channels, {keys} whose they are.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT DISTINCT {run:UInt64}, cityHash64(credit.1), time, cityHash64(channel), cityHash64(channel, id), 1, credit.2, channel, id
FROM
(
  SELECT toString(channel) AS channel, id, toInt64(toUnixTimestamp(date)) AS time,
    arrayJoin(arrayConcat(
      if(forward, [(transform(lowerUTF8(if(fwd_from_id != '', toString(fwd_from_id), toString(fwd_from))),
        {names:Array(String)}, {keys:Array(String)}, ''), toUInt8(1))], []),
      arrayMap(handle -> (transform(handle, {names:Array(String)}, {keys:Array(String)}, ''), toUInt8(0)),
        extractAll(lower(text), '(?:@|t[.]me/(?:s/)?)([a-z0-9_]{4,})')))) AS credit
  FROM {db:Identifier}.posts FINAL
  WHERE channel IN {channels:Array(String)}
    AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
    AND (forward OR position(text, '@') > 0 OR position(text, 't.me/') > 0)
)
WHERE credit.1 != '' AND credit.1 != channel
