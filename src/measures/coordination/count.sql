-- The edges of edges.sql counted by weight, and the {limit} heaviest named; of equals those whose first account comes
-- first, then second. For each account the others of greater place are gathered and sorted: equal ones stand together
-- and are one edge. That takes four bytes a pair, a table of edges fifty. Accounts that stand in an edge are named once.
-- Only edges whose lower end falls into {part} of {parts}, so that memory is bounded however many pairs there are.
WITH
good AS
(
  SELECT content FROM {db:Identifier}.co_shares
  WHERE run = {matched:UInt64} AND account GLOBAL IN
  (
    SELECT account FROM {db:Identifier}.co_shares WHERE run = {matched:UInt64}
    GROUP BY account HAVING sum(copies) >= {min_posts:UInt32}
  )
),
shares AS
(
  SELECT object, time, content, copies, toUInt32(id) AS place,
    bitShiftLeft(id, 33) + bitShiftLeft(toUInt64({min_posts:UInt32} < 2 OR content GLOBAL IN (SELECT content FROM good)), 32) + copies AS packed
  FROM {db:Identifier}.co_shares
  WHERE run = {matched:UInt64} AND own <= {loops:UInt8}
),
pairs AS
(
  SELECT toUInt32(bitShiftRight(x, 33)) AS a, toUInt32(bitShiftRight(y, 33)) AS b, (x % 4294967296) * (y % 4294967296) AS n
  FROM
  (
    SELECT packed AS x, content AS cx, row_number() OVER near - rank() OVER near + 2 AS after,
      arraySlice(groupArray(packed) OVER near, after) AS packeds, arraySlice(groupArray(content) OVER near, after) AS contents
    FROM shares
    WINDOW near AS (PARTITION BY object ORDER BY time RANGE BETWEEN CURRENT ROW AND {window:UInt32} FOLLOWING)
  )
  ARRAY JOIN packeds AS y, contents AS cy
  WHERE ({loops:UInt8} OR a != b AND cx != cy) AND (bitTest(x, 32) OR bitTest(y, 32))
    AND ({parts:UInt32} = 1 OR least(a, b) % {parts:UInt32} = {part:UInt32})
  UNION ALL
  SELECT place, place, intDiv(toUInt64(copies) * toUInt64(copies - 1), 2)
  FROM shares WHERE {loops:UInt8} AND copies > 1 AND bitTest(packed, 32) AND place % {parts:UInt32} = {part:UInt32}
),
gathered AS
(
  SELECT least(a, b) AS low,
    arraySort(groupArrayArray(arrayWithConstant(n, greatest(a, b)))) AS others,
    arrayFilter((i, x, before) -> x != before, arrayEnumerate(others), others,
      arrayPushFront(arrayPopBack(others), bitNot(others[1]))) AS starts,
    arrayMap((start, next) -> toUInt64(next - start), starts, arrayPushBack(arrayPopFront(starts), length(others) + 1)) AS counts
  FROM pairs
  GROUP BY low
),
edges AS
(
  SELECT low, high, pairs, pairs * if(low = high, 2, 1) AS weight
  FROM gathered
  ARRAY JOIN counts AS pairs, arrayFilter((x, before) -> x != before, others, arrayPushFront(arrayPopBack(others), bitNot(others[1]))) AS high
  WHERE weight >= {min_weight:UInt64}
)
SELECT weight, edges, pairs, places,
  arrayMap(key -> bitShiftRight(key, 32), listed) AS lows, arrayMap(key -> key % 4294967296, listed) AS highs
FROM
(
  SELECT weight, edges, pairs, places,
    arraySlice(keys, 1, greatest(0, {limit:UInt64} - toInt64(sum(edges) OVER (ORDER BY weight DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) + toInt64(edges))) AS listed
  FROM
  (
    SELECT weight, count() AS edges, sum(pairs) AS pairs, arraySort(groupUniqArrayArray([low, high])) AS places,
      groupArraySorted({limit:UInt64})(bitShiftLeft(toUInt64(low), 32) + high) AS keys
    FROM edges GROUP BY weight
  )
)
ORDER BY weight DESC
