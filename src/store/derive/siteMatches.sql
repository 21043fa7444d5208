-- Which site of a vocabulary a post links to. What stands under a site is of it ("news.example.org" of "example.org"),
-- unless the vocabulary names it itself. {sites} are of the spellings {variants}, counted from 1.
INSERT INTO {db:Identifier}.matches (run, term, channel, id)
SELECT {run:UInt64}, arrayJoin(arrayDistinct(arrayFilter(place -> place > 0, places))) - 1, channel, id
FROM
(
  SELECT channel, id,
    arrayMap(host -> arrayFirst(place -> place > 0,
      arrayMap(from -> transform(arrayStringConcat(arraySlice(splitByChar('.', host), from), '.'),
          {sites:Array(String)}, {variants:Array(UInt32)}, toUInt32(0)),
        range(1, length(splitByChar('.', host)) + 1))), hosts) AS places
  FROM
  (
    SELECT channel, id,
      -- include: hosts.part.sql
      AS hosts
    FROM {db:Identifier}.posts FINAL
    WHERE notEmpty(links) OR multiSearchAnyCaseInsensitive(text, ['://', 'www.', 't.me/'])
  )
)
