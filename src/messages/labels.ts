/** Labels that say by themselves whose words or mentions they are, in the languages of projects: it is not said again. */
const ofMentions = /^\s*(?:(?:the\s+)?mentions\s+of\s|یادکرد(?:ن|های)?\s)/i;
const ofWords = /^\s*(?:(?:the\s+)?(?:words|vocabulary)\s+of\s|واژه[‌ ]?(?:ها|های)\s|واژگان\s)/i;

export const saysWords = (label: string): boolean => ofWords.test(label);

export const saysWhose = (label: string): boolean => ofMentions.test(label) || saysWords(label);
