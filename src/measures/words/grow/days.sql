-- The days that have texts, in the zone of the project.
SELECT DISTINCT toUInt16(toDate(date, {zone:String})) AS day
FROM {db:Identifier}.words
WHERE corpus = {corpus:UInt64}
ORDER BY day
