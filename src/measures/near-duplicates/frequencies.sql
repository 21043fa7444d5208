-- In how many texts the shingles of each of 4 million classes are: near enough to their frequency to put the rare
-- ones first. Any order of shingles gives the same pairs; a good one gives few candidates.
INSERT INTO {db:Identifier}.near_frequencies (run, class, texts)
SELECT {run:UInt64}, toUInt32(bitAnd(shingle, 4194303)) AS class, count() AS texts
FROM (SELECT arrayJoin(shingles) AS shingle FROM {db:Identifier}.near_texts WHERE run = {run:UInt64})
GROUP BY class
HAVING texts > 8
