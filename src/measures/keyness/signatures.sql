-- Beginnings and ends that many texts of a channel have in common (near-duplicates/boilerplate.sql), with the part of its
-- texts that has each.
SELECT toString(channel) AS channel, side, words, phrase, texts, total
FROM {db:Identifier}.near_boilerplate
WHERE run = {run:UInt64} AND channel IN {channels:Array(String)} AND total > 0
ORDER BY channel, side, words, hash
