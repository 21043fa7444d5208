-- Objects with more than {budget} pairs within the window, with the exact number, found without expanding them: of those
-- that may have so many by bounds.sql. Shares are sorted by time; a running sum says for each how many stand up to
-- {window} seconds after it, all earlier ones included; less these, the pairs. Pairs of one account and of one post are
-- taken off, those of both given back. `copies` are weights. Before the last filter by participation.
SELECT object_key, toUInt64(sum(sign * found)) AS pairs
FROM
(
  SELECT toString(object) AS object_key, grouping.1 AS sign,
    sum(if(kind = 1, weight * running, 0)) - intDiv(pow2 + total * total, 2) + grouping.4 * intDiv(pow2 - total, 2) AS found,
    sum(if(kind = 1, weight * weight, 0)) AS pow2, sum(if(kind = 1, weight, 0)) AS total
  FROM
  (
    SELECT object, kind, grouping, toInt64(copies) AS weight,
      sum(if(kind = 0, toInt64(copies), 0)) OVER (
        PARTITION BY object, grouping ORDER BY moment, kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS running
    FROM
    (
      SELECT object, kind, copies, time + kind * {window:Int64} AS moment,
        arrayJoin(if({loops:UInt8},
          [(toInt64(1), toUInt64(0), toUInt64(0), toInt64(1))],
          [(toInt64(1), toUInt64(0), toUInt64(0), toInt64(0)), (toInt64(-1), account, toUInt64(0), toInt64(0)),
           (toInt64(-1), toUInt64(0), content, toInt64(0)), (toInt64(1), account, content, toInt64(0))])) AS grouping
      FROM {db:Identifier}.co_shares
      ARRAY JOIN [0, 1] AS kind
      WHERE run = {run:UInt64} AND ({loops:UInt8} OR NOT own) AND object GLOBAL IN
      (
        SELECT object FROM
        (
          SELECT object, toInt64(copies) AS weight,
            sum(toInt64(copies)) OVER (PARTITION BY object ORDER BY time RANGE BETWEEN UNBOUNDED PRECEDING AND {window:UInt32} FOLLOWING) AS reach
          FROM {db:Identifier}.co_shares
          WHERE run = {run:UInt64} AND ({loops:UInt8} OR NOT own)
        )
        GROUP BY object HAVING sum(weight * reach) - intDiv(sum(weight) * (sum(weight) + 1), 2) > {budget:UInt64}
      )
    )
  )
  GROUP BY object, grouping
)
GROUP BY object_key
HAVING pairs > {budget:UInt64}
ORDER BY object_key
