-- The posts of one set that have a term; sets and terms as in moments.sql. With {near}, only those in which one of these
-- words stands within {before} words before it or {after} after it.
SELECT toString(channel) AS channel, id, toString(moment) AS date, 'has the words' AS role
FROM
(
  SELECT channel, id, date AS moment,
    splitByChar(' ', trimBoth(arrayFold((text, literal) -> replaceAll(replaceAll(text, literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')),
        literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')), {literals:Array(String)},
      arrayFold((text, phrase) -> replaceAll(replaceAll(text, phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')),
        phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')), {excluded:Array(String)}, norm)))) AS tokens,
    arrayFilter(i -> startsWith(tokens[i], '\x02'), arrayEnumerate(tokens)) AS nodes
  FROM {db:Identifier}.words
  WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND multiSearchAny(norm, {literals:Array(String)})
    AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
    AND ({copies:UInt8} OR first AND (channel, id) GLOBAL NOT IN
      (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}))
    AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(date, {zone:String})) IN {days:Array(UInt16)})
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
