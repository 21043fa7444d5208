/** Runs of capitalised words: names, as far as a text shows them. A small word that begins a sentence is none. */
export const namesIn = (text: string): string[] =>
  (text.match(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu) ?? [])
    .map((name) => name.replace(beginning, ''))
    .filter((name) => name.length > 1 && !platforms.test(name));

/** A capitalised word that begins a sentence or a line, and no second one behind it: a noun as often as a name. */
const initial = /((?:^|[.!?:\n]\s*)["“«]?)\p{Lu}[\p{L}’'-]+(?! \p{Lu})/gu;
/** A line most of whose words have capitals: a heading, whose nouns look like names. */
const isHeading = (line: string): boolean => {
  const words = line.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.6 * words.length;
};

/** Names of a text as they may be told: none from headings or from the first words of sentences. */
export const namesTold = (text: string): string[] =>
  namesIn(
    text
      .split('\n')
      .filter((line) => !isHeading(line))
      .join('\n')
      .replaceAll(initial, '$1'),
  ).map((name) => name.replace(/[’']s?$/u, ''));

const platforms =
  /^(?:Telegram(?:['’]s)?|Twitter|Facebook|Instagram|YouTube|TikTok|WhatsApp|Internet|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/i;
const beginning =
  /^(?:The|This|That|These|Those|It|Its|He|She|They|Their|We|Our|You|In|On|At|By|For|From|To|Of|As|If|And|But|Or|Since|While|When|Where|After|Before|During|With|Without|About|One|Two|Some|Many|Most|More|Other|Another|Each|Every|All|Both|Such|Also|Additionally|However|Moreover|Here|There|What|Who|How|Why|Not|No|An?)(?: |$)/u;
