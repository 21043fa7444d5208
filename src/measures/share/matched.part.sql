-- Units `u` of the scope with the vocabularies they match in `m`, a bit a run.
FROM {db:Identifier}.units AS u
GLOBAL LEFT JOIN
(
  SELECT channel, id,
    toUInt32(groupBitOr(bitShiftLeft(toUInt32(1), indexOf({runs:Array(UInt64)}, run) - 1))) AS lexicons
  FROM {db:Identifier}.matches
  WHERE run IN {runs:Array(UInt64)}
  GROUP BY channel, id
) AS m ON u.channel = m.channel AND u.id = m.id
WHERE u.corpus = {corpus:UInt64} AND u.channel IN {channels:Array(String)}
  AND toUnixTimestamp(u.date) >= {from:UInt32} AND toUnixTimestamp(u.date) < {to:UInt32}
  AND (empty({days:Array(UInt16)}) OR toUInt16(toDate(u.date, {zone:String})) IN {days:Array(UInt16)})
