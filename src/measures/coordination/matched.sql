-- Of the shares in {run} those whose post stands in a pair, under {matched}; `id` is the place of the account among all
-- of the run, by its hash; `own` is 2 where the object is in {heavy}: such shares count for participation and are not
-- expanded. Pairs as in edges.sql; no pair is expanded here.
-- The shares of an object stand in order of time. The nearest share by another account before a share is the one before
-- it, or, where that is by the same account, the nearest before that one (arrayFill); after it likewise. A share stands
-- in a pair when one of these two is within the window: unless a post belongs to several accounts, since the two posts
-- of a pair differ too. Where it meets such a post it stops, and matched-join.sql is asked.
INSERT INTO {db:Identifier}.co_shares (run, object, time, account, content, copies, own, channel, id)
WITH
objects AS
(
  SELECT arraySort(groupArray((time, account, content, copies))) AS shares,
    shares.1 AS times, shares.2 AS accounts, shares.3 AS contents,
    arrayMap((x, before) -> {loops:UInt8} OR x != before, accounts, arrayPushFront(arrayPopBack(accounts), bitNot(accounts[1]))) AS fresh,
    arrayFill((x, is_fresh) -> is_fresh, arrayPushFront(arrayPopBack(times), times[1] - {window:Int64} - 1), fresh) AS time_before,
    arrayFill((x, is_fresh) -> is_fresh, arrayPushFront(arrayPopBack(contents), bitNot(contents[1])), fresh) AS content_before,
    arrayPushBack(arrayPopFront(fresh), 1) AS last,
    arrayReverseFill((x, is_last) -> is_last, arrayPushBack(arrayPopFront(times), times[-1] + {window:Int64} + 1), last) AS time_after,
    arrayReverseFill((x, is_last) -> is_last, arrayPushBack(arrayPopFront(contents), bitNot(contents[-1])), last) AS content_after
  FROM {db:Identifier}.co_shares
  WHERE run = {run:UInt64} AND ({loops:UInt8} OR NOT own) AND NOT has(arrayMap(x -> toUInt64OrZero(x), {heavy:Array(String)}), object)
  GROUP BY object
  HAVING length(shares) > 1 OR {loops:UInt8}
)
SELECT {matched:UInt64}, object, time, account, content, copies,
  if(has(arrayMap(x -> toUInt64OrZero(x), {heavy:Array(String)}), object), 2, own), channel, place
FROM {db:Identifier}.co_shares AS s
GLOBAL INNER JOIN
(
  SELECT account, row_number() OVER (ORDER BY account) - 1 AS place
  FROM (SELECT DISTINCT account FROM {db:Identifier}.co_shares WHERE run = {run:UInt64})
) AS places ON s.account = places.account
WHERE run = {run:UInt64} AND content GLOBAL IN
(
  SELECT content
  FROM
  (
    SELECT content, ({loops:UInt8} AND share.4 > 1) OR before OR after AS found,
      throwIf(NOT {loops:UInt8} AND (before AND content = before_content OR after AND content = after_content),
        'a post of several accounts') AS stopped
    FROM objects
    ARRAY JOIN shares AS share, contents AS content, content_before AS before_content, content_after AS after_content,
      arrayMap((x, y) -> x - y <= {window:Int64}, times, time_before) AS before,
      arrayMap((x, y) -> x - y <= {window:Int64}, time_after, times) AS after
  )
  WHERE found AND stopped = 0
)
