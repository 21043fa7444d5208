-- Of every object of two accounts or more, its posts and how many of them say whose it is: by words of credit
-- ({credit}), or by the handle of another channel that shared the object. {keys} and {handles} are the channels.
SELECT toString(object) AS object, count() AS posts, countIf(crediting) AS crediting
FROM
(
  SELECT s.object AS object,
    match(p.text, {credit:String}) OR arrayExists(
      key -> key != '' AND key != s.channel AND has(o.channels, key),
      arrayMap(handle -> transform(handle, {handles:Array(String)}, {keys:Array(String)}, ''),
        extractAll(lower(p.text), '(?:@|t[.]me/)([a-z0-9_]{4,})'))) AS crediting
  FROM {db:Identifier}.co_shares AS s
  GLOBAL INNER JOIN
  (
    SELECT object, arraySort(groupArray(toString(channel))) AS channels FROM {db:Identifier}.co_shares
    WHERE run = {run:UInt64}
    GROUP BY object HAVING uniqExact(account) > 1
  ) AS o ON s.object = o.object
  GLOBAL INNER JOIN
  (
    SELECT channel, id, text FROM {db:Identifier}.posts FINAL WHERE channel IN {keys:Array(String)}
  ) AS p ON s.channel = p.channel AND s.id = p.id
  WHERE s.run = {run:UInt64}
)
GROUP BY object
HAVING crediting > 0
ORDER BY object
