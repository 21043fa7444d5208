-- Which spelling of a lexicon stands in which post. Excluded phrases are taken out of the text first, so that
-- a term counts only where it also stands outside of them.
INSERT INTO {db:Identifier}.matches (run, term, channel, id)
SELECT {run:UInt64}, arrayJoin(arrayDistinct(arrayMap(i -> {variants:Array(UInt32)}[i], found))), channel, id
FROM
(
  SELECT channel, id,
    multiMatchAllIndices(
      if(empty({excluded:Array(String)}), norm,
         arrayFold((text, phrase) -> replaceAll(text, phrase, ' \x02 '), {excluded:Array(String)}, norm)),
      {literals:Array(String)}) AS found
  FROM {db:Identifier}.posts FINAL
  WHERE length(norm) > 2
)
WHERE notEmpty(found)
