-- Pairs of shares of one object at most {window} seconds apart, of all objects together and of the one with most, found
-- without expanding them; those of one account or one post, which make no pair without loops, are counted too. Shares
-- are sorted by time; a running sum says for each how many stand up to {window} seconds after it, all earlier ones
-- included; less these, the pairs. `copies` are weights.
SELECT sum(found) AS near, max(found) AS most
FROM
(
  SELECT sum(weight * reach) - intDiv(sum(weight) * (sum(weight) + 1), 2) AS found
  FROM
  (
    SELECT object, toInt64(copies) AS weight,
      sum(toInt64(copies)) OVER (PARTITION BY object ORDER BY time RANGE BETWEEN UNBOUNDED PRECEDING AND {window:UInt32} FOLLOWING) AS reach
    FROM {db:Identifier}.co_shares
    WHERE run = {run:UInt64} AND ({loops:UInt8} OR NOT own)
  )
  GROUP BY object
)
