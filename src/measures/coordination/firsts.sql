-- For every object with two to {most} sharers the first share of each: what the null of label swaps works on.
SELECT arrayMap(share -> toString(share.2), shares) AS accounts, arrayMap(share -> share.1, shares) AS times
FROM
(
  SELECT object, arraySort(groupArray((time, account))) AS shares
  FROM
  (
    SELECT object, account, min(time) AS time FROM {db:Identifier}.co_shares
    WHERE run = {run:UInt64} AND NOT own
    GROUP BY object, account
  )
  GROUP BY object
  HAVING length(shares) BETWEEN 2 AND {most:UInt32}
)
ORDER BY object
