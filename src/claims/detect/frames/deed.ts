/** Where a phrase runs on into what is done: "accounts | posted", "AI bots | to flood". */
const deed =
  /\s(?:(?:surged|rose|fell|grew|increased|decreased|jumped|dropped|posted|forwarded|shared|spread|spreading|operated|published|appeared|was|were|is|are|has|have|had)\b.*|(?<!\b(?:calls?|appeals?|attempts?|efforts?|bids?|plans?|pledges?|demands?|threats?|requests?|claiming|purporting|appearing|seeming)\s+)to\s+(?!(?:the|a|an|its|his|her|their|our|this|that)\b)\p{L}+.*)$|(?<=s)\s(?:post|share|repeat|spread|publish|copy|use|push|promote|dominate|flood|control|outnumber|lead)\b.*$/isu;

/** "The Union posts | more than": what is counted is what somebody does, and no noun. */
const counted = /\s(?:posts|publishes|writes|shares|tweets)(?:\s+(?:more|less|fewer|far|twice|as)\b.*)?$/isu;

/**
 * A noun phrase as the parse cut it, without a clause that it runs on into.
 * @param behind what stands behind it
 */
export const withoutDeed = (phrase: string, behind = ''): string =>
  phrase
    .replace(deed, '')
    .replace(counted, (found) =>
      found.includes(' ', 1) || /^\s+(?:more|less|far more|twice|as (?:much|often|many))\b/i.test(behind)
        ? ''
        : found,
    )
    .replace(/\s+(?:and|or)$/iu, '')
    .trimEnd();
