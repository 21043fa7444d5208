-- Objects that two accounts or more share: most are of one alone.
SELECT object FROM {db:Identifier}.co_shares WHERE run = {run:UInt64} GROUP BY object HAVING min(account) != max(account)
