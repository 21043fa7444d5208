/** "60 percent of all channels", "12 of the 22 groups": what is counted stands behind the number. */
export function isOfChannels(sentence: string, words: string): boolean {
  const at = sentence.indexOf(words);
  return at !== -1 && channels.test(sentence.slice(at + words.length));
}

const channels =
  /^[\s,]*(?:[\p{L}\u200c’'-]+\s+){0,4}?(?:channels?|groups?|chats|communities|outlets)\b|^[\s،]*(?:[\p{L}\u200c]+\s+){0,3}?(?:کانال|گروه|قناة|قنوات|القنوات|مجموع)|^[\s,]*(?:\p{L}+\s+){0,3}?(?:канал|групп|чат)/iu;
