/** Where a phrase runs on into what is done: "accounts | posted", "AI bots | to flood". */
const deed =
  /\s(?:(?:surged|rose|fell|grew|increased|decreased|jumped|dropped|posted|forwarded|shared|spread|spreading|operated|published|appeared|was|were|is|are|has|have|had)\b.*|(?<!\b(?:calls?|appeals?|attempts?|efforts?|bids?|plans?|pledges?|demands?|threats?|requests?|claiming|purporting|appearing|seeming)\s+)to\s+(?!(?:the|a|an|its|his|her|their|our|this|that)\b)\p{L}+.*)$|(?<=s)\s(?:post|share|repeat|spread|publish|copy|use|push|promote|dominate|flood|control|outnumber|lead)\b.*$/isu;

/** A noun phrase as the parse cut it, without a clause that it runs on into. */
export const withoutDeed = (phrase: string): string =>
  phrase
    .replace(deed, '')
    .replace(/\s+(?:and|or)$/iu, '')
    .trimEnd();
