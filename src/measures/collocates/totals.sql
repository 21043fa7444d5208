-- Of each channel: texts with the term, occurrences of it, places around it, and words in all that are not the term; places
-- as in count.sql.
SELECT toString(channel) AS channel, countIf(notEmpty(nodes)) AS texts, sum(length(nodes)) AS nodes_in_all,
  sum(length(tokens) - length(nodes)) AS tokens_in_all,
  sum(if(empty(nodes), 0, arrayCount(i -> NOT startsWith(tokens[i], '\x02') AND NOT startsWith(tokens[i], '\x03') AND arrayExists(
    node -> i < node AND i + {before:UInt32} >= node OR i > node AND i <= node + {after:UInt32}, nodes), arrayEnumerate(tokens)))) AS places
FROM
(
  SELECT channel, multiSearchAny(norm, {literals:Array(String)}) AS held,
    splitByChar(' ', trimBoth(if(held,
      arrayFold((text, literal) -> replaceAll(replaceAll(text, literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')),
          literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')), {literals:Array(String)},
        arrayFold((text, phrase) -> replaceAll(replaceAll(text, phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')),
          phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')), {excluded:Array(String)}, norm)), norm))) AS tokens,
    if(held, arrayFilter(i -> startsWith(tokens[i], '\x02'), arrayEnumerate(tokens)), []) AS nodes
  FROM {db:Identifier}.words
  WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)} AND norm.size > 2
    AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
    AND ({copies:UInt8} OR first AND (channel, id) GLOBAL NOT IN
      (SELECT channel, id FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}))
    AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(date, {zone:String})) IN {days:Array(UInt16)})
)
GROUP BY channel
ORDER BY channel
