-- What the shares of a run are: rows, accounts, first and last time, and the grain of their times.
SELECT sum(copies) AS shares, uniqExact(account) AS accounts, uniqExact(object) AS objects,
  min(time) AS first, max(time) AS last,
  countIf(time % 60 != 0) AS with_seconds, countIf(time % 3600 != 0) AS with_minutes, countIf(time % 86400 != 0) AS with_hours
FROM {db:Identifier}.co_shares
WHERE run = {run:UInt64}
