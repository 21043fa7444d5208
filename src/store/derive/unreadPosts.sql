-- Posts with words that no extractor of this version has read as they are now.
SELECT channel, toString(id) AS id, toString(cityHash64(hash)) AS version, text
FROM {db:Identifier}.posts FINAL
WHERE length(norm) > 2
  AND (channel, id, cityHash64(hash)) GLOBAL NOT IN
    (SELECT channel, id, version FROM {db:Identifier}.statement_posts WHERE extractor = {extractor:String})
