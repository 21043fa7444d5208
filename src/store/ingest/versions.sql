-- Every text of the touched posts that have more than one, as it was written. Runs before the current rows are replaced.
-- Texts that are the same up to white space are one version (merge.sql): edited and looked at when any of them was, or the
-- current row, which has the times of its version, would give them on in one order of imports and not in another. A post
-- has one date, that of the richest source of it, whichever of its texts came with another.
INSERT INTO {db:Identifier}.post_versions
  (channel, id, hash, edited, observed, date, text, raw, import, record, links, ranks)
SELECT channel, id, hash, version_edited, version_observed, dated.2, w.3, w.4, w.5, w.6, linked.2,
  bitOr(bitShiftLeft(toUInt64(rank), 4), bitShiftLeft(toUInt64(linked.1), 8))
FROM
(
  SELECT channel, id, hash,
    max(max(edited)) OVER (PARTITION BY channel, id, words) AS version_edited,
    max(max(observed)) OVER (PARTITION BY channel, id, words) AS version_observed,
    substring(SHA256(arrayStringConcat(splitByWhitespace(replaceAll(max(text), '\u00A0', ' ')))), 1, 16) AS words,
    max(max((bitAnd(ranks, 15), date))) OVER (PARTITION BY channel, id) AS dated,
    max((edited, observed, text, raw, import, record)) AS w,
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
