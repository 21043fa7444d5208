-- The days that have texts of these channels, in the zone of the project.
SELECT DISTINCT toUInt16(toDate(date, {zone:String})) AS day
FROM {db:Identifier}.words
WHERE corpus = {corpus:UInt64} AND channel IN {channels:Array(String)}
  AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
ORDER BY day
