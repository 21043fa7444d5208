-- The pairs of near texts, by number.
SELECT x, y FROM {db:Identifier}.near_pairs WHERE run = {run:UInt64} ORDER BY x, y
