-- The share tables as coordination reads them: hashes in place of names, accounts with fewer than {min_posts} rows
-- left out. A row without a post of its own (content) is a post by itself.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
SELECT
  {run:UInt64}, cityHash64(object), time, cityHash64(account),
  if(content = '', cityHash64(object, account, time), cityHash64(content)),
  copies, content = object, '', 0
FROM {db:Identifier}.shares FINAL
WHERE time >= {from:Int64} AND time < {to:Int64} AND account GLOBAL IN
(
  SELECT account FROM {db:Identifier}.shares FINAL
  WHERE time >= {from:Int64} AND time < {to:Int64}
  GROUP BY account HAVING sum(copies) >= {min_posts:UInt32}
)
