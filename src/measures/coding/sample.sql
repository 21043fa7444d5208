-- A sample of distinct texts, once a channel, with the same chance inside a stratum: community × what the vocabulary
-- says of them (0 matched, 1 near miss, 2 unmatched). The order is that of a hash of the post, so a larger sample
-- holds the smaller one, and posts that come in later leave those drawn before in their order (permanent random
-- numbers: Ohlsson 1995). `own` tells which are matched by terms that are nobody's hostile word.
SELECT community, status, channel, id, moment, own, place, size
FROM
(
  SELECT *,
    row_number() OVER (PARTITION BY community, status ORDER BY draw, channel, id) AS place,
    count() OVER (PARTITION BY community, status) AS size
  FROM
  (
    SELECT
      p.channel AS channel, p.id AS id, toUnixTimestamp(p.date) AS moment,
      transform(p.channel, {channels:Array(String)}, {communities:Array(UInt32)}, toUInt32(0)) AS community,
      multiIf(
        (p.channel, p.id) GLOBAL IN (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {run:UInt64}), 0,
        multiSearchAny(p.norm, {near:Array(String)}), 1, 2) AS status,
      toUInt8((p.channel, p.id) GLOBAL IN
        (SELECT channel, id FROM {db:Identifier}.matches WHERE run = {own_run:UInt64})) AS own,
      cityHash64(p.channel, p.id, {seed:UInt64}) AS draw
    FROM {db:Identifier}.posts AS p FINAL
    WHERE (p.channel, p.id) GLOBAL IN
    (
      SELECT channel, id FROM {db:Identifier}.units
      WHERE corpus = {corpus:UInt64} AND first AND channel IN {channels:Array(String)}
    )
  )
)
WHERE place <= {limits:Array(UInt32)}[status + 1]
ORDER BY community, status, place
