-- Posts of the scope with the number of a picture or file, and the sets of these.
SELECT count() AS compared, uniqExact(arraySort(arrayDistinct(media_ids))) AS texts
FROM {db:Identifier}.posts FINAL
WHERE NOT forward AND notEmpty(media_ids) AND channel IN {channels:Array(String)}
  AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
