-- Every text of the touched posts that have more than one. Runs before the current rows are replaced.
INSERT INTO {db:Identifier}.post_versions (channel, id, hash, edited, observed, date, text, raw, import, record)
SELECT channel, id, hash, w.1, w.2, w.3, w.4, w.5, w.6, w.7
FROM
(
  SELECT channel, id, hash, max((edited, observed, date, text, raw, import, record)) AS w,
    count() OVER (PARTITION BY channel, id) AS texts
  FROM
  (
    SELECT channel, id, hash, edited, observed, date, text, raw, import, record
    FROM {db:Identifier}.{stage:Identifier}
    WHERE reject = '' AND (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
    UNION ALL
    SELECT channel, id, hash, edited, observed, date, text, raw, import, record
    FROM {db:Identifier}.posts FINAL
    WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
    UNION ALL
    SELECT channel, id, hash, edited, observed, date, text, raw, import, record
    FROM {db:Identifier}.post_versions FINAL
    WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
  )
  GROUP BY channel, id, hash
)
WHERE texts > 1
