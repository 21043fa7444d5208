import type { Span } from '../../model/statement.ts';

/** "news channels | the name Pahlavi | appears": where words are given as words, between where they are said and what is done. */
const given =
  /^(?:(?!(?:of|about|for|with|and|or|is|are)\s)[^\s,]+\s+){1,5}?(?<name>(?:the|its|their)\s+(?:name|word|term|hashtag|slogan|phrase)\s+\S.*)$/iu;
const deed =
  /\s+(?:appears?|appeared|occurs?|occurred|stands?|stood|comes?\s+up|came\s+up|turns?\s+up|shows?\s+up|is|are|was|were|has|have|had|gets?|falls?|fell)(?:\s|$).*$/iu;

const verb =
  '(?:appears?|appeared|occurs?|occurred|stands?|stood|comes?|came|turns?|shows?|is|are|was|were|has|have|had|gets?)';
const noun = '(?:the|its|their)\\s+(?:name|word|term|hashtag|slogan|phrase)';
const capitals = "\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+)*";
const behind = new RegExp(`^\\s+(?:${capitals}|\\p{L}+(?=\\s+${verb}\\s))`, 'u');
const before = new RegExp(`${noun}\\s+(?:${capitals}|\\p{L}+)(?=\\s+${verb}\\s+(?:\\S+\\s+){0,1}$)`, 'u');

/** The name given as one that does what a claim says right behind it: "in news channels | the name Pahlavi | appears more often than". */
export function nameBefore(text: string, from: number, to: number): Span | undefined {
  const found = before.exec(text.slice(from, to));
  return found === null ? undefined : [from + found.index, from + found.index + found[0].length];
}

/** The part of a phrase that is a name given as one; the phrase where it has none. († "Who or what is ‘news channels the name Pahlavi appears’?") */
export function nameWithin(text: string, [from, to]: Span): Span {
  const phrase = text.slice(from, to);
  const name = given.exec(phrase)?.groups?.['name'];
  const said = name ?? phrase;
  const isGiven =
    name !== undefined || /^(?:the|its|their)\s+(?:name|word|term|hashtag|slogan|phrase)s?\s/iu.test(phrase);
  const end = isGiven && !/["“«‘]/u.test(said) ? said.replace(deed, '') : said;
  const start = to - said.length;
  // The parse may have left the name to its verb: "the word | strike is used".
  const left = new RegExp(`^${noun}$`, 'iu').test(end) ? (behind.exec(text.slice(to))?.[0] ?? '') : '';
  return [start, start + end.length + left.length];
}

/** "The names of | A | or of | B": each by itself. */
export function eachNamed(text: string, [from, to]: Span): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const { index, 0: joint } of text.slice(from, to).matchAll(/\s*,?\s+(?:or|and|nor)\s+of\s+/giu)) {
    spans.push([at, from + index]);
    at = from + index + joint.length;
  }
  return [...spans, [at, to]];
}
