-- The row of each touched key from all that is known of it. Every part is a maximum or minimum over a total order, so
-- the result depends neither on the order of imports nor on how often one is repeated.
-- Texts that are the same up to white space are one version. The version that counts is the greatest by (kind of
-- source, edited, observed, hash), where sources that run words together or take others' words for the post's (rank 1)
-- come after all others; it is written as the richest of its sources wrote it. Every other part is taken from the
-- richest source that carries it (four bits of `ranks` each, in the order of ranks.ts): absent is not empty. Counters
-- are the greatest seen, the first sighting is the earliest.
INSERT INTO {db:Identifier}.{merged:Identifier}
  (channel, id, date, edited, observed, hash, text, media, album, forward, fwd_from, fwd_from_id, fwd_id, fwd_date,
   reply_to, links, author, handle, title, raw, record, views, forwards, reactions, first_seen, import, reject,
   edit_mark, media_ids, options, reply_channel, ranks)
SELECT
  channel, id,
  o_date.2 AS date, v.2 AS edited, v.3 AS observed, v.5.3 AS hash, v.5.4 AS text, o_media.2 AS media,
  o_album.2 AS album, o_forward.2 AS forward, o_from.2 AS fwd_from, o_from_id.2 AS fwd_from_id, o_fwd_id.2 AS fwd_id,
  o_fwd_date.2 AS fwd_date, o_reply.2 AS reply_to, v.6.2 AS links, o_author.2 AS author, o_handle.2 AS handle,
  o_title.2 AS title, v.5.5 AS raw, v.5.6 AS record,
  o_views, o_forwards, o_reactions,
  toDateTime(ifNull(o_seen, 0), 'UTC') AS first_seen,
  greatest({import:UInt32}, o_import) AS import, '' AS reject, o_marked AS edit_mark,
  o_ids.2 AS media_ids, o_options.2 AS options, o_reply.3 AS reply_channel,
  arraySum((rank, place) -> bitShiftLeft(toUInt64(rank), 4 * place),
    [o_date.1, v.5.1, v.6.1, o_options.1, o_media.1, o_ids.1, o_album.1, o_forward.1, o_from.1, o_from_id.1, o_fwd_id.1,
     o_fwd_date.1, o_reply.1, o_author.1, o_handle.1, o_title.1], range(16)) AS ranks
FROM
(
  SELECT
    channel, id, max((kind, last_edited, last_observed, words, written, linked)) AS v,
    max(p_date) AS o_date, max(p_options) AS o_options, max(p_media) AS o_media, max(p_ids) AS o_ids,
    max(p_album) AS o_album, max(p_forward) AS o_forward, max(p_from) AS o_from, max(p_from_id) AS o_from_id,
    max(p_fwd_id) AS o_fwd_id, max(p_fwd_date) AS o_fwd_date, max(p_reply) AS o_reply, max(p_author) AS o_author,
    max(p_handle) AS o_handle, max(p_title) AS o_title,
    max(max_views) AS o_views, max(max_forwards) AS o_forwards, max(max_reactions) AS o_reactions,
    max(last_import) AS o_import,
    min(seen) AS o_seen, max(marked) AS o_marked
  FROM
  (
    SELECT
      channel, id, words,
      max(least(bitAnd(bitShiftRight(ranks, 4), 15), 2)) AS kind, max(edited) AS last_edited, max(observed) AS last_observed,
      max((bitAnd(bitShiftRight(ranks, 4), 15), length(text), hash, text, raw, record)) AS written,
      max((bitAnd(bitShiftRight(ranks, 8), 15), links)) AS linked,
      max((bitAnd(ranks, 15), date)) AS p_date,
      max((bitAnd(bitShiftRight(ranks, 12), 15), options)) AS p_options,
      max((bitAnd(bitShiftRight(ranks, 16), 15), media)) AS p_media,
      max((bitAnd(bitShiftRight(ranks, 20), 15), media_ids)) AS p_ids,
      max((bitAnd(bitShiftRight(ranks, 24), 15), album)) AS p_album,
      max((bitAnd(bitShiftRight(ranks, 28), 15), forward)) AS p_forward,
      max((bitAnd(bitShiftRight(ranks, 32), 15), toString(fwd_from))) AS p_from,
      max((bitAnd(bitShiftRight(ranks, 36), 15), toString(fwd_from_id))) AS p_from_id,
      max((bitAnd(bitShiftRight(ranks, 40), 15), fwd_id)) AS p_fwd_id,
      max((bitAnd(bitShiftRight(ranks, 44), 15), fwd_date)) AS p_fwd_date,
      max((bitAnd(bitShiftRight(ranks, 48), 15), reply_to, toString(reply_channel))) AS p_reply,
      max((bitAnd(bitShiftRight(ranks, 52), 15), author)) AS p_author,
      max((bitAnd(bitShiftRight(ranks, 56), 15), toString(handle))) AS p_handle,
      max((bitAnd(bitShiftRight(ranks, 60), 15), toString(title))) AS p_title,
      max(views) AS max_views, max(forwards) AS max_forwards, max(reactions) AS max_reactions,
      max(import) AS last_import,
      minOrNullIf(toUnixTimestamp(first_seen), first_seen > 0) AS seen, max(edit_mark) AS marked
    FROM
    (
      SELECT *, substring(SHA256(arrayStringConcat(splitByWhitespace(replaceAll(text, '\u00A0', ' ')))), 1, 16) AS words
      FROM
      (
        SELECT * FROM {db:Identifier}.{stage:Identifier}
        WHERE reject = '' AND (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{touched:Identifier} WHERE differs = 1)
        UNION ALL
        SELECT * FROM {db:Identifier}.posts FINAL
        WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{touched:Identifier} WHERE differs = 1)
        UNION ALL
        -- Of earlier texts what is not of the text stands in the current row already.
        SELECT p.* REPLACE (
          v.hash AS hash, v.edited AS edited, v.observed AS observed, v.text AS text, v.raw AS raw, v.record AS record,
          v.links AS links, bitAnd(v.ranks, 4080) AS ranks)
        FROM
        (
          SELECT * FROM {db:Identifier}.posts FINAL
          WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{touched:Identifier} WHERE differs = 1)
        ) AS p
        INNER JOIN
        (
          SELECT * FROM {db:Identifier}.post_versions FINAL
          WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{touched:Identifier} WHERE differs = 1)
        ) AS v ON p.channel = v.channel AND p.id = v.id
      )
    )
    GROUP BY channel, id, words
  )
  GROUP BY channel, id
)
SETTINGS max_threads = 2, max_insert_threads = 1, max_bytes_before_external_group_by = 400000000
