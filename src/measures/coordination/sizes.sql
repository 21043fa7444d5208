-- How much the null of label swaps would have to go through: objects of two to {most} sharers, their shares, and
-- pairs of sharers at any distance.
SELECT count() AS objects, sum(sharers) AS shares, sum(intDiv(sharers * (sharers - 1), 2)) AS pairs
FROM
(
  SELECT uniqExact(account) AS sharers FROM {db:Identifier}.co_shares
  WHERE run = {run:UInt64} AND NOT own
  GROUP BY object
)
WHERE sharers BETWEEN 2 AND {most:UInt32}
