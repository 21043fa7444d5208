-- The posts compared, by the number of their text.
INSERT INTO {db:Identifier}.near_posts (run, number, channel, id, date)
SELECT {run:UInt64}, t.number, c.channel, c.id, c.date
FROM (SELECT text, channel, id, date FROM {db:Identifier}.near_cores WHERE run = {run:UInt64}) AS c
INNER JOIN (SELECT text, number FROM {db:Identifier}.near_texts WHERE run = {run:UInt64}) AS t ON t.text = c.text
