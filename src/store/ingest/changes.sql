-- What publishing will do: keys that are new, and keys whose row becomes another.
-- White space is no text. `raw`, `record`, `import` and `ranks` say where a row came from, not what the post is: they do not count.
SELECT
  m.import AS file,
  countIf(p.import = 0) AS added,
  countIf(p.import > 0 AND (
    (m.edited, m.observed, m.date, m.media, m.album, m.forward, m.fwd_from, m.fwd_from_id, m.fwd_id, m.fwd_date,
     m.reply_to, m.links, m.author, m.handle, m.title, m.first_seen, m.edit_mark, m.media_ids, m.options, m.reply_channel)
    != (p.edited, p.observed, p.date, p.media, p.album, p.forward, p.fwd_from, p.fwd_from_id, p.fwd_id, p.fwd_date,
     p.reply_to, p.links, p.author, p.handle, p.title, p.first_seen, p.edit_mark, p.media_ids, p.options, p.reply_channel)
    OR (m.hash != p.hash AND arrayStringConcat(splitByWhitespace(replaceAll(m.text, '\u00A0', ' ')))
        != arrayStringConcat(splitByWhitespace(replaceAll(p.text, '\u00A0', ' '))))
    OR ifNull(m.views, 0) != ifNull(p.views, 0) OR ifNull(m.forwards, 0) != ifNull(p.forwards, 0)
    OR ifNull(m.reactions, 0) != ifNull(p.reactions, 0)
    OR (m.channel, m.id) IN (SELECT channel, id FROM {db:Identifier}.{fresh:Identifier}))) AS updated
FROM {db:Identifier}.{merged:Identifier} AS m
LEFT JOIN
(
  SELECT * FROM {db:Identifier}.posts FINAL
  WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
) AS p ON m.channel = p.channel AND m.id = p.id
GROUP BY file
ORDER BY file
SETTINGS join_algorithm = 'full_sorting_merge'
