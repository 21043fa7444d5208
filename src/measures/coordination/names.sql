-- Names behind the hashes of accounts of share tables.
SELECT DISTINCT toString(cityHash64(account)) AS hash, account AS name
FROM {db:Identifier}.shares FINAL
WHERE cityHash64(account) GLOBAL IN (SELECT toUInt64OrZero(arrayJoin({hashes:Array(String)})))
ORDER BY hash, name
