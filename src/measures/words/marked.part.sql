-- The text with each occurrence of the term as one word that begins with \x02, excluded phrases taken out first (\x03). Twice
-- each, since an occurrence right after another begins with the space that the first one ends with.
arrayFold((text, literal) -> replaceAll(replaceAll(text, literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')),
    literal, if(endsWith(literal, ' '), ' \x02 ', ' \x02')), {literals:Array(String)},
  arrayFold((text, phrase) -> replaceAll(replaceAll(text, phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')),
    phrase, if(endsWith(phrase, ' '), ' \x03 ', ' \x03')), {excluded:Array(String)}, norm))
