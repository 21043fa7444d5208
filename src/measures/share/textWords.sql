-- Words of some posts as numbers of 31 bits, in the order of each text. Posts are given as pairs: {of} and {ids} side by side, of {channels}.
SELECT toString(channel) AS channel, id,
  arrayMap(word -> toUInt32(bitAnd(cityHash64(word), 2147483647)), arraySlice(splitByWhitespace(norm), 1, {read:UInt32})) AS words
FROM {db:Identifier}.posts FINAL
WHERE channel IN {channels:Array(String)}
  AND (channel, id) GLOBAL IN
  (
    SELECT toLowCardinality(pair.1), pair.2
    FROM (SELECT arrayJoin(arrayZip({of:Array(String)}, {ids:Array(UInt64)})) AS pair)
  )
