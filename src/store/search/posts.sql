-- Some days' posts into the index.
INSERT INTO {db:Identifier}.search (date, channel, id, import, norm)
SELECT date, channel, id, import, norm
FROM {db:Identifier}.posts FINAL
WHERE norm.size > 2 AND toUInt16(toDate(date)) IN {days:Array(UInt16)}
SETTINGS max_threads = 2, max_insert_threads = 1
