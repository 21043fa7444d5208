-- For every object with two to {most} sharers the first share of each: what the null of label swaps works on. With
-- {copies}, later shares of an account stand too: the second ones of each as an object of their own, and so on.
-- Objects in {apart} and accounts in {clock} were set apart before; they count as sharers still, so that an object of
-- thousands does not come in because some of them post by the clock. Days on which a history was loaded at once
-- ({loads}) say when it was loaded and not when it was posted.
SELECT arrayMap(share -> toString(share.2), shares) AS accounts, arrayMap(share -> share.1, shares) AS times
FROM
(
  SELECT object, place, arraySort(groupArray((time, account))) AS shares
  FROM
  (
    SELECT object, account, time, place
    FROM
    (
      SELECT object, account,
        if({copies:UInt8} = 1, arraySort(groupArrayIf(time, {copies:UInt8} = 1)), [min(time)]) AS every
      FROM {db:Identifier}.co_shares
      WHERE run = {run:UInt64} AND NOT own
        AND NOT has(arrayMap(x -> toUInt64OrZero(x), {apart:Array(String)}), object)
        AND NOT has(arrayMap(x -> toUInt64OrZero(x), {clock:Array(String)}), account)
        AND NOT (concat(channel, ' ', toString(toDate(toDateTime(time, 'UTC'), {zone:String}))) IN {loads:Array(String)})
        AND object GLOBAL NOT IN
        (
          SELECT object FROM {db:Identifier}.co_shares
          WHERE run = {run:UInt64} AND NOT own
          GROUP BY object HAVING uniqExact(account) > {most:UInt32}
        )
      GROUP BY object, account
    )
    ARRAY JOIN every AS time, arrayEnumerate(every) AS place
  )
  GROUP BY object, place
  HAVING length(shares) >= 2
)
ORDER BY object, place
