-- Keys whose row may change: new ones, ones that differ from what is held, and ones that stand twice in the file.
-- Both sides are ordered by the key, so the join streams and its memory does not grow with the corpus.
INSERT INTO {db:Identifier}.{touched:Identifier} (channel, id)
SELECT channel, id
FROM
(
  SELECT
    s.channel AS channel, s.id AS id,
    p.import = 0
      OR p.hash != s.hash OR s.edited > p.edited OR s.observed > p.observed
      OR ifNull(s.views > ifNull(p.views, -1), 0)
      OR ifNull(s.forwards > ifNull(p.forwards, -1), 0)
      OR ifNull(s.reactions > ifNull(p.reactions, -1), 0)
      OR (s.first_seen > 0 AND (p.first_seen = 0 OR s.first_seen < p.first_seen))
      OR s.date != p.date OR s.media != p.media OR s.album != p.album OR s.forward != p.forward
      OR s.fwd_from != p.fwd_from OR s.fwd_from_id != p.fwd_from_id OR s.fwd_id != p.fwd_id
      OR s.links != p.links OR s.handle != p.handle OR s.title != p.title OR s.author != p.author
      OR s.reply_to != p.reply_to OR s.fwd_date != p.fwd_date AS differs
  FROM (SELECT * FROM {db:Identifier}.{stage:Identifier} WHERE reject = '') AS s
  LEFT JOIN (SELECT * FROM {db:Identifier}.posts FINAL) AS p ON s.channel = p.channel AND s.id = p.id
)
GROUP BY channel, id
HAVING max(differs) OR count() > 1
SETTINGS join_algorithm = 'full_sorting_merge', max_threads = 2
