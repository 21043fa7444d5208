-- Posts with a term of a vocabulary, forwards too: the object is the term.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT {run:UInt64}, object, time, cityHash64(channel), cityHash64(channel, id), 1, forward, channel, id
FROM
(
  SELECT DISTINCT u.channel AS channel, u.id AS id, toInt64(toUnixTimestamp(u.date)) AS time, u.forward AS forward,
    cityHash64('term', {terms:Array(String)}[m.term + 1]) AS object
  FROM {db:Identifier}.units AS u
  GLOBAL INNER JOIN
  (
    SELECT channel, id, term FROM {db:Identifier}.matches WHERE run = {matches:UInt64}
  ) AS m ON u.channel = m.channel AND u.id = m.id
  WHERE u.corpus = {corpus:UInt64} AND NOT u.album_item AND u.channel IN {channels:Array(String)}
    AND toUnixTimestamp(u.date) >= {from:UInt32} AND toUnixTimestamp(u.date) < {to:UInt32}
)
