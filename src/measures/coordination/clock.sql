-- Shares of every account, and those at whole five minutes.
SELECT toString(account) AS account, sum(copies) AS posts, sumIf(copies, intDiv(time, 60) % 5 = 0) AS fives
FROM {db:Identifier}.co_shares
WHERE run = {run:UInt64}
GROUP BY co_shares.account
ORDER BY co_shares.account
