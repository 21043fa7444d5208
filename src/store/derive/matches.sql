-- Which spelling of a lexicon stands in which post. Excluded phrases are taken out of the text first, so that
-- a term counts only where it also stands outside of them.
INSERT INTO {db:Identifier}.matches (run, term, channel, id)
SELECT {run:UInt64}, arrayJoin(arrayDistinct(arrayMap(i -> {variants:Array(UInt32)}[i], found))), channel, id
FROM
(
  SELECT channel, id,
    multiMatchAllIndices(
      if(empty({excluded:Array(String)}), norm,
         -- Twice, since an occurrence right after another begins with the space that the first one ends with.
         -- What an excluded prefix leaves of its token must not become a token.
         arrayFold((text, phrase) -> replaceAll(
             replaceAll(text, phrase, if(endsWith(phrase, ' '), ' \x02 ', ' \x02')),
             phrase, if(endsWith(phrase, ' '), ' \x02 ', ' \x02')),
           {excluded:Array(String)}, norm)),
      {literals:Array(String)}) AS found
  FROM {db:Identifier}.posts FINAL
  -- Nothing stands in what is left that did not stand in the text: only texts that have a spelling are taken apart.
  WHERE length(norm) > 2 AND (empty({excluded:Array(String)}) OR multiMatchAny(norm, {literals:Array(String)}))
)
WHERE notEmpty(found)
