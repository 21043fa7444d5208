-- Posts compared in the scope, and their texts.
SELECT count() AS compared, uniqExact(number) AS texts
FROM {db:Identifier}.near_posts
WHERE run = {run:UInt64} AND channel IN {channels:Array(String)}
  AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
