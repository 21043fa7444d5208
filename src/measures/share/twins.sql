-- Pairs of channels that hold the same text at the same second, and how often. A text that many have at once is no sign.
SELECT channel, twin, toUInt32(count()) AS shared
FROM
(
  SELECT channel, arrayJoin(together) AS twin
  FROM
  (
    SELECT together, arrayJoin(together) AS channel
    FROM
    (
      SELECT text_id, date, arraySort(groupUniqArray(toString(channel))) AS together
      FROM {db:Identifier}.units
      WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
        AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
        AND worded AND NOT forward AND NOT album_item
      GROUP BY text_id, date
      HAVING length(together) BETWEEN 2 AND 10
    )
  )
)
WHERE channel < twin
GROUP BY channel, twin
HAVING shared >= {least:UInt32}
ORDER BY channel, twin
