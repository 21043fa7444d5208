-- Posts of the scope with a statement at all (with one that holds the vocabulary): what the counts are out of.
SELECT countIf(NOT forward) AS posts, countIf(first) AS texts, countIf(forward) AS forwards
FROM {db:Identifier}.units
WHERE corpus = {corpus:UInt64} AND NOT album_item AND channel IN {channels:Array(String)}
  AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
  AND (channel, id) GLOBAL IN
  (
    SELECT channel, id FROM {db:Identifier}.statements FINAL
    WHERE extractor = {extractor:String} AND channel IN {channels:Array(String)}
      AND ({matches:UInt64} = 0 OR (channel, id, n) GLOBAL IN
        (SELECT channel, id, n FROM {db:Identifier}.statement_matches WHERE run = {matches:UInt64}))
  )
