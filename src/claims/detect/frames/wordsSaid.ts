/** "The word strike", "the hashtag": what is named is said to be words. */
const noun =
  /^(?:(?:the|this|that|their) )?(?:words?|terms?|phrases?|hashtags?|slogans?|expressions?)\s+|^(?:واژه|کلمه|عبارت|هشتگ|شعار|لفظ|كلمة|مصطلح|عبارة|وسم)[ٔ‌یۀ]*\s+|^(?:слов[оау]|термин|выражение|хештег|хэштег)\s+/iu;

/** Whether a phrase says of itself that it is words: "the word strike", and not "the strike". */
export const isOfWord = (phrase: string): boolean => noun.test(phrase);

/** "strike" of "the word strike". */
export const withoutWordNoun = (phrase: string): string => phrase.replace(noun, '');
