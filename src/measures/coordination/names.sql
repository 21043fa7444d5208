-- Names behind the hashes of accounts of share tables. Rows that another file replaces have the same account.
SELECT DISTINCT toString(cityHash64(account)) AS hash, account AS name
FROM {db:Identifier}.shares
WHERE cityHash64(account) GLOBAL IN (SELECT toUInt64OrZero(arrayJoin({hashes:Array(String)})))
ORDER BY hash, name
