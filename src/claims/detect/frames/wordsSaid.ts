/** Nouns that say of what is named with them that it is words, by script. */
const nouns = {
  latin: 'words?|terms?|phrases?|hashtags?|slogans?|expressions?|motto|chant|catchphrase|keyword',
  arabic: 'واژه|کلمه|عبارت|هشتگ|شعار|لفظ|اصطلاح|تعبیر|كلمة|مصطلح|عبارة|وسم',
  cyrillic: 'слов[оау]|термин|выражение|фраза|фразу|лозунг|хештег|хэштег|словосочетание',
};
/** Behind a Persian noun: an ezafe, in any of its spellings. */
const ezafe = '(?:[ٔ‌یۀ]*| ی)';
const noun = new RegExp(
  `^(?:(?:the|this|that|their|very) )*(?:${nouns.latin})\\s+|^(?:${nouns.arabic})${ezafe}\\s+|^(?:${nouns.cyrillic})\\s+`,
  'iu',
);
const nounAlone = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${nouns.latin})|(?:${nouns.arabic})${ezafe}|(?:${nouns.cyrillic}))\\s*$`,
  'iu',
);

const nounAnywhere = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${nouns.latin}|${nouns.arabic}|${nouns.cyrillic})`,
  'iu',
);

/** Whether a text speaks of words: "the word strike is used more than | any other". */
export const speaksOfWords = (text: string): boolean => nounAnywhere.test(text);

/** Whether a phrase says of itself that it is words: "the word strike", and not "the strike". */
export const isOfWord = (phrase: string): boolean => noun.test(phrase);

/** Whether a stretch of text ends with such a noun: "in May the word". */
export const endsWithWordNoun = (text: string): boolean => nounAlone.test(text);

/** "strike" of "the word strike". */
export const withoutWordNoun = (phrase: string): string => phrase.replace(noun, '');
