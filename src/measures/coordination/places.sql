-- Accounts (their hashes) by their places in {matched}; all, or those asked for.
SELECT id AS place, toString(account) AS hash
FROM {db:Identifier}.co_shares
WHERE run = {matched:UInt64} AND ({every:UInt8} OR id GLOBAL IN (SELECT arrayJoin({places:Array(UInt32)})))
GROUP BY id, account
ORDER BY id
