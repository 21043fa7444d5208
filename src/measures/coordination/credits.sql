-- Of every object of two accounts or more, its posts and how many of them say whose it is: by words of credit
-- ({credit}), or by the handle of another channel that shared the object. {keys} and {handles} are the channels. Texts are
-- read where they stand: of each post only what it says goes on.
SELECT toString(object) AS object, count() AS posts, countIf(crediting) AS crediting
FROM
(
  SELECT s.object AS object, p.credits OR arrayExists(key -> has(o.channels, key), p.named) AS crediting
  FROM {db:Identifier}.co_shares AS s
  GLOBAL INNER JOIN
  (
    SELECT object, arraySort(groupArray(toString(channel))) AS channels FROM {db:Identifier}.co_shares
    WHERE run = {run:UInt64} AND object GLOBAL IN
    (
      -- include: shared.part.sql
    )
    GROUP BY object
  ) AS o ON s.object = o.object
  GLOBAL LEFT JOIN
  (
    SELECT channel, id, match(text, {credit:String}) AS credits,
      arrayFilter(key -> key != '' AND key != channel,
        arrayMap(handle -> transform(handle, {handles:Array(String)}, {keys:Array(String)}, ''),
          extractAll(lower(text), '(?:@|t[.]me/)([a-z0-9_]{4,})'))) AS named
    FROM {db:Identifier}.posts FINAL
    WHERE channel IN {keys:Array(String)}
      AND (channel, id) GLOBAL IN
      (
        SELECT channel, id FROM {db:Identifier}.co_shares
        WHERE run = {run:UInt64} AND object GLOBAL IN
        (
          -- include: shared.part.sql
        )
      )
      AND (credits OR notEmpty(named))
  ) AS p ON s.channel = p.channel AND s.id = p.id
  WHERE s.run = {run:UInt64}
)
GROUP BY object
HAVING crediting > 0
ORDER BY object
