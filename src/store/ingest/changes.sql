-- What publishing will do: keys that are new, and keys whose row becomes another.
-- `raw`, `record` and `import` say where a row came from, not what the post is: they do not count.
SELECT
  countIf(p.import = 0) AS added,
  countIf(p.import > 0 AND (
    (m.hash, m.edited, m.observed, m.date, m.media, m.album, m.forward, m.fwd_from, m.fwd_from_id, m.fwd_id, m.fwd_date,
     m.reply_to, m.links, m.author, m.handle, m.title, m.first_seen)
    != (p.hash, p.edited, p.observed, p.date, p.media, p.album, p.forward, p.fwd_from, p.fwd_from_id, p.fwd_id, p.fwd_date,
     p.reply_to, p.links, p.author, p.handle, p.title, p.first_seen)
    OR ifNull(m.views, 0) != ifNull(p.views, 0) OR ifNull(m.forwards, 0) != ifNull(p.forwards, 0)
    OR ifNull(m.reactions, 0) != ifNull(p.reactions, 0)
    OR (m.channel, m.id) IN (SELECT channel, id FROM {db:Identifier}.{fresh:Identifier}))) AS updated
FROM {db:Identifier}.{merged:Identifier} AS m
LEFT JOIN
(
  SELECT * FROM {db:Identifier}.posts FINAL
  WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
) AS p ON m.channel = p.channel AND m.id = p.id
SETTINGS join_algorithm = 'full_sorting_merge'
