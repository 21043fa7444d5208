-- Forwards as their channels posted them (u, an album once), each with what is known of its source (p): its id where
-- the file gives it, else its display name. `of_channel` are forwards whose source is a channel for sure: they name the
-- post they are of, or come from a file that says of every origin what it is, so that of its ids only those of channels
-- are kept. A file taken in again tells it of what it brought before, too.
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
