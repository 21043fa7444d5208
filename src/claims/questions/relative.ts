/** Words that say whose, and so name somebody else with every speaker: "our enemy", "their channels", «دشمن ما». */
const relative =
  /(?<!\p{L})(?:we|us|our|they|them|their|these|those|this|that|it|its|he|his|him|she|her|my|your|ما|من|شما|آنها|آن‌ها|ایشان|مان|شان|мы|они|нас|их|наш\p{L}*|сво\p{L}+|его|её|этот|эта|эти)(?!\p{L})|\p{Script=Arabic}{3,}‌?(?:مان|شان)(?!\p{L})/iu;

/** Whether a phrase says whose somebody is instead of naming them. */
export const isRelative = (phrase: string): boolean => relative.test(phrase);
