-- Keys of the stage that are not simply new: held already, or standing twice in the file. `differs`: their row may
-- become another. Of the corpus only those blocks are read in which the stage has keys: the cost goes by the stage.
-- Both sides of the join are ordered by the key, so it streams.
INSERT INTO {db:Identifier}.{touched:Identifier} (channel, id, held, differs)
SELECT channel, id, max(known) AS held, max(other) AS differs
FROM
(
  SELECT channel, id, 0 AS known, 1 AS other
  FROM {db:Identifier}.{stage:Identifier}
  WHERE reject = '' AND {repeated:UInt64} > 0
  GROUP BY channel, id
  HAVING count() > 1
  UNION ALL
  SELECT
    s.channel AS channel, s.id AS id, 1 AS known,
    p.hash != s.hash OR s.edited > p.edited OR s.observed > p.observed
      OR ifNull(s.views > ifNull(p.views, -1), 0)
      OR ifNull(s.forwards > ifNull(p.forwards, -1), 0)
      OR ifNull(s.reactions > ifNull(p.reactions, -1), 0)
      OR (s.first_seen > 0 AND (p.first_seen = 0 OR s.first_seen < p.first_seen))
      OR s.date != p.date OR s.media != p.media OR s.album != p.album OR s.forward != p.forward
      OR s.fwd_from != p.fwd_from OR s.fwd_from_id != p.fwd_from_id OR s.fwd_id != p.fwd_id
      OR s.links != p.links OR s.handle != p.handle OR s.title != p.title OR s.author != p.author
      OR s.reply_to != p.reply_to OR s.fwd_date != p.fwd_date OR s.edit_mark > p.edit_mark
      OR s.media_ids != p.media_ids OR s.options != p.options OR s.reply_channel != p.reply_channel
      OR (s.ranks != p.ranks AND arrayExists(place ->
            bitAnd(bitShiftRight(s.ranks, 4 * place), 15) > bitAnd(bitShiftRight(p.ranks, 4 * place), 15), range(16))) AS other
  FROM (SELECT * FROM {db:Identifier}.{stage:Identifier} WHERE reject = '') AS s
  INNER JOIN
  (
    SELECT * FROM {db:Identifier}.posts FINAL
    WHERE (channel, intDiv(id, 1024)) IN
      (SELECT channel, intDiv(id, 1024) FROM {db:Identifier}.{stage:Identifier} WHERE reject = '')
  ) AS p ON s.channel = p.channel AND s.id = p.id
)
GROUP BY channel, id
SETTINGS join_algorithm = 'full_sorting_merge', max_threads = 2, optimize_aggregation_in_order = 1
