-- The terms of a kind that a text has, in their order; those of n words begin at each word. Words by themselves: the engine knows
-- beforehand that nothing else is asked, and copies none.
if({kind:String} = 'words', tokens, multiIf(
  {kind:String} = 'ngrams', arrayMap((a, b, c, d, e) -> concat(a, ' ', b, if({size:UInt32} > 2, concat(' ', c), ''),
      if({size:UInt32} > 3, concat(' ', d), ''), if({size:UInt32} > 4, concat(' ', e), '')),
    arrayResize(tokens, grams), arrayResize(arraySlice(tokens, 2), grams), arrayResize(arraySlice(tokens, 3), grams),
    arrayResize(arraySlice(tokens, 4), grams), arrayResize(arraySlice(tokens, 5), grams)),
  {kind:String} = 'hashtags', hashtags,
  {kind:String} = 'emoji', emoji,
  {kind:String} = 'domains', arrayFilter(d -> position(d, '.') > 0 AND d != 't.me', domains),
  arrayFilter(c -> c != '' AND c != channel,
    arrayMap(h -> transform(h, {handles:Array(String)}, {handle_keys:Array(String)}, ''), handles))))
