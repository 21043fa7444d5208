-- In how many texts of each channel some phrases stand, each ` a b c `. Seeds are in none of them.
SELECT phrase, sum(n) AS texts, arraySort(groupArray((place, n))) AS cells
FROM
(
  SELECT phrase, transform(toString(channel), {channels:Array(String)}, arrayEnumerate({channels:Array(String)}), toUInt32(0)) AS place,
    count() AS n
  FROM
  (
    SELECT channel, arrayJoin(multiMatchAllIndices(norm, {phrases:Array(String)})) AS phrase
    FROM {db:Identifier}.words
    WHERE
      -- include: ../texts.part.sql
  )
  GROUP BY phrase, place
)
GROUP BY phrase
ORDER BY phrase
