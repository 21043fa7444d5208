-- Keys held already of which this file brings a text not seen before, be it newer or older than the current one. White
-- space is no text, and what a source of rank 1 has is none where a richer one tells the text.
INSERT INTO {db:Identifier}.{fresh:Identifier} (channel, id)
SELECT channel, id
FROM
(
  SELECT channel, id, staged, bitAnd(bitShiftRight(ranks, 4), 15) AS rank,
    substring(SHA256(arrayStringConcat(splitByWhitespace(replaceAll(text, '\u00A0', ' ')))), 1, 16) AS words
  FROM
  (
    SELECT channel, id, text, ranks, 1 AS staged FROM {db:Identifier}.{stage:Identifier}
    WHERE reject = '' AND (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
    UNION ALL
    SELECT channel, id, text, ranks, 0 AS staged FROM {db:Identifier}.posts FINAL
    WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
    UNION ALL
    SELECT channel, id, text, ranks, 0 AS staged FROM {db:Identifier}.post_versions FINAL
    WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{merged:Identifier})
  )
)
GROUP BY channel, id
HAVING max(NOT staged) = 1
  AND arrayExists(text -> text.1 > 0 AND least(text.1, 2) >= least(maxIf(rank, staged = 0), 2)
        AND NOT has(groupUniqArrayIf(words, staged = 0), text.2),
      groupUniqArrayIf((rank, words), staged = 1))
