-- Pairs of channels by the texts that both hold, at whatever time, and how many texts either has in all. A text that many
-- have is no sign. Forwards and items of an album are others' or one post.
WITH own AS
(
  SELECT DISTINCT toString(channel) AS channel, text_id FROM {db:Identifier}.units
  WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
    AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
    AND worded AND NOT forward AND NOT album_item
)
SELECT p.channel AS channel, p.twin AS twin, p.shared AS shared, least(a.texts, b.texts) AS fewer, b.texts <= a.texts AS twin_is_smaller
FROM
(
  SELECT channel, arrayJoin(together) AS twin, toUInt32(count()) AS shared
  FROM
  (
    SELECT together, arrayJoin(together) AS channel
    FROM
    (
      SELECT text_id, arraySort(groupUniqArray(channel)) AS together
      FROM own
      GROUP BY text_id
      HAVING length(together) BETWEEN 2 AND 10
    )
  )
  WHERE channel < twin
  GROUP BY channel, twin
  HAVING shared >= {least:UInt32}
) AS p
GLOBAL INNER JOIN (SELECT channel, toUInt32(count()) AS texts FROM own GROUP BY channel) AS a ON a.channel = p.channel
GLOBAL INNER JOIN (SELECT channel, toUInt32(count()) AS texts FROM own GROUP BY channel) AS b ON b.channel = p.twin
ORDER BY channel, twin
