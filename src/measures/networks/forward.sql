-- Forwards of each channel by where they came from: the source's id where the file gives it, else its display name.
-- An album counts once. `told` are forwards whose source is a channel for sure: they name the post they are of, or come
-- from a file that says of every origin what it is, so that of its ids only those of channels are kept. A file taken in
-- again tells it of what it brought before, too.
SELECT p.channel AS channel, p.fwd_from_id AS source, p.fwd_from AS name, p.of_channel AS told, count() AS forwards,
  toInt64(toUnixTimestamp(min(u.date))) AS first, toInt64(toUnixTimestamp(max(u.date))) AS last
FROM
(
  SELECT channel, id, date FROM {db:Identifier}.units
  WHERE corpus = {corpus:UInt64} AND forward AND NOT album_item AND channel IN {channels:Array(String)}
    AND toUnixTimestamp(date) >= {from:Int64} AND toUnixTimestamp(date) < {to:Int64}
) AS u
GLOBAL INNER JOIN
(
  SELECT channel, id, toString(fwd_from) AS fwd_from, toString(fwd_from_id) AS fwd_from_id,
    fwd_id > 0 OR fwd_from_id != '' AND import GLOBAL IN
    (
      SELECT seq FROM {db:Identifier}.imports FINAL
      WHERE state = 'done' AND JSONExtractString(entry, 'sha256') GLOBAL IN
      (
        SELECT JSONExtractString(entry, 'sha256') FROM {db:Identifier}.imports FINAL
        WHERE state = 'done'
          AND (JSONExtractString(entry, 'format') = 'telegram-desktop' OR JSONExtractBool(entry, 'origins'))
      )
    ) AS of_channel
  FROM {db:Identifier}.posts FINAL
  WHERE forward AND channel IN {channels:Array(String)}
) AS p ON u.channel = p.channel AND u.id = p.id
GROUP BY channel, source, name, told
ORDER BY channel, source, name, told
