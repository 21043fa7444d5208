-- The posts of one set that have a term; sets and terms as in moments.sql. With {near}, only those in which one of these
-- words stands within {before} words before it or {after} after it.
SELECT toString(channel) AS channel, id, toString(moment) AS date, 'has the words' AS role
FROM
(
  SELECT channel, id, date AS moment,
    splitByChar(' ', trimBoth(
      -- include: marked.part.sql
      )) AS tokens,
    arrayFilter(i -> startsWith(tokens[i], '\x02'), arrayEnumerate(tokens)) AS nodes
  FROM {db:Identifier}.words
  WHERE multiSearchAny(norm, {literals:Array(String)}) AND
    -- include: texts.part.sql
    AND arrayExists((s, member) -> s = {set:UInt32} AND (member = '*' OR member = channel)
      AND toUnixTimestamp(date) >= {froms:Array(UInt32)}[s] AND toUnixTimestamp(date) < {tos:Array(UInt32)}[s],
      {member_sets:Array(UInt32)}, {members:Array(String)})
)
WHERE notEmpty(nodes)
  AND (empty({near:Array(String)}) OR arrayExists(i -> has({near:Array(String)}, tokens[i]) AND arrayExists(
    node -> i < node AND i + {before:UInt32} >= node OR i > node AND i <= node + {after:UInt32}, nodes), arrayEnumerate(tokens)))
  AND (moment, channel, id) > (toDateTime({after_date:UInt32}, 'UTC'), {after_channel:String}, {after_id:UInt64})
ORDER BY moment, channel, id
LIMIT {limit:UInt32}
