-- In which statements' contents a spelling of a lexicon stands, as matches.sql finds it in posts.
INSERT INTO {db:Identifier}.statement_matches (run, channel, id, n)
SELECT {run:UInt64}, channel, id, n
FROM {db:Identifier}.statements FINAL
WHERE extractor = {extractor:String} AND (empty({excluded:Array(String)}) OR multiMatchAny(norm, {literals:Array(String)}))
  AND multiMatchAny(
  if(empty({excluded:Array(String)}), norm,
     arrayFold((text, phrase) -> replaceAll(
         replaceAll(text, phrase, if(endsWith(phrase, ' '), ' \x02 ', ' \x02')),
         phrase, if(endsWith(phrase, ' '), ' \x02 ', ' \x02')),
       {excluded:Array(String)}, norm)),
  {literals:Array(String)})
