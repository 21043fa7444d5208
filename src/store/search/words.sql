-- The words of some days' posts.
INSERT INTO {db:Identifier}.search_words (word)
SELECT DISTINCT arrayJoin(splitByChar(' ', norm)) AS word
FROM {db:Identifier}.posts FINAL
WHERE norm.size > 2 AND toUInt16(toDate(date)) IN {days:Array(UInt16)} AND word != ''
SETTINGS max_threads = 2, max_insert_threads = 1
