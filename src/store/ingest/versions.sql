-- Every text of the touched posts that have more than one, as it was written. Runs before the current rows are replaced.
INSERT INTO {db:Identifier}.post_versions
  (channel, id, hash, edited, observed, date, text, raw, import, record, links, ranks)
SELECT channel, id, hash, last_edited, last_observed, w.3, w.4, w.5, w.6, w.7, linked.2,
  bitOr(bitShiftLeft(toUInt64(rank), 4), bitShiftLeft(toUInt64(linked.1), 8))
FROM
(
  SELECT channel, id, hash, max(edited) AS last_edited, max(observed) AS last_observed,
    max((edited, observed, date, text, raw, import, record)) AS w,
    max(bitAnd(bitShiftRight(ranks, 4), 15)) AS rank, max((bitAnd(bitShiftRight(ranks, 8), 15), links)) AS linked,
    count() OVER (PARTITION BY channel, id) AS texts
  FROM
  (
    SELECT channel, id, hash, edited, observed, date, text, raw, import, record, links, ranks
    FROM {db:Identifier}.{stage:Identifier}
    WHERE reject = '' AND (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
    UNION ALL
    SELECT channel, id, hash, edited, observed, date, text, raw, import, record, links, ranks
    FROM {db:Identifier}.posts FINAL
    WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
    UNION ALL
    SELECT channel, id, hash, edited, observed, date, text, raw, import, record, links, ranks
    FROM {db:Identifier}.post_versions FINAL
    WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
  )
  GROUP BY channel, id, hash
)
WHERE texts > 1
