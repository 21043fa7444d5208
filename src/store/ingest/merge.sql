-- The row of each touched key from all that is known of it. Every part is a maximum or minimum over a total
-- order, so the result depends neither on the order of imports nor on how often one is repeated:
-- the version that counts is the greatest by (edited, observed, hash, …), counters are the greatest seen,
-- the first sighting is the earliest.
INSERT INTO {db:Identifier}.{merged:Identifier}
  (channel, id, date, edited, observed, hash, text, media, album, forward, fwd_from, fwd_from_id, fwd_id, fwd_date,
   reply_to, links, author, handle, title, raw, record, views, forwards, reactions, first_seen, import, reject)
SELECT
  channel, id,
  v.4 AS date, v.1 AS edited, v.2 AS observed, v.3 AS hash, v.5 AS text, v.6 AS media, v.7 AS album, v.8 AS forward,
  v.9 AS fwd_from, v.10 AS fwd_from_id, v.11 AS fwd_id, v.12 AS fwd_date, v.13 AS reply_to, v.14 AS links,
  v.15 AS author, v.16 AS handle, v.17 AS title, v.18 AS raw, v.19 AS record,
  max_views, max_forwards, max_reactions,
  toDateTime(ifNull(seen, 0), 'UTC') AS first_seen,
  {import:UInt32} AS import, '' AS reject
FROM
(
  SELECT
    channel, id,
    max((edited, observed, hash, date, text, media, album, forward, toString(fwd_from), toString(fwd_from_id), fwd_id,
         fwd_date, reply_to, links, author, toString(handle), toString(title), raw, record)) AS v,
    max(views) AS max_views, max(forwards) AS max_forwards, max(reactions) AS max_reactions,
    minOrNullIf(toUnixTimestamp(first_seen), first_seen > 0) AS seen
  FROM
  (
    SELECT * FROM {db:Identifier}.{stage:Identifier}
    WHERE reject = '' AND (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{touched:Identifier} WHERE differs = 1)
    UNION ALL
    SELECT * FROM {db:Identifier}.posts FINAL
    WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{touched:Identifier} WHERE differs = 1)
  )
  GROUP BY channel, id
)
SETTINGS max_threads = 2, max_insert_threads = 1, max_bytes_before_external_group_by = 400000000
