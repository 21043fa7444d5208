import type { ClaimType } from '../../model/project.ts';
import type { Span } from '../../model/statement.ts';
import type { Around } from './around.ts';
import type { Match } from './pattern.ts';

/** What may stand between "that" and what is done, if who does it is the one that the cleft names. */
const between =
  /^(?:(?:was|were|is|are|has|had|have|been|did|not|first|the|to|one|ones|originally|actually|really|also|always|then|initially|already|in|fact|now|ever|mostly|mainly|often|most|loudly|openly|regularly|constantly|quickly|later|soon|just)\s+)*$/i;
/** "It is a fact that", "it was the first time that": nobody. */
const nobody =
  /\b(?:case|fact|truth|view|belief|opinion|shame|pity|time|day|week|month|year|hour|moment|reason|secret|wonder|surprise|mistake|myth|idea|point|rule|custom|spring|summer|autumn|winter|morning|evening|night|aftermath|wake|end|beginning|past)$/i;

/** "The view of many" */
const isNobody = (x: string): boolean => nobody.test(x.split(/\s+of\s+/)[0] ?? x);

interface Form {
  readonly cleft: RegExp;
  /** Whether the one named does it, by what stands between the cleft and the words of the claim. */
  readonly does: (rest: string, type: ClaimType, lead: string) => boolean;
}

const forms: readonly Form[] = [
  {
    cleft:
      /(?:^|[,;:—–"“(]\s*|\b(?:that|but|and|because|since)\s+)[Ii]t(?:\s+(?:is|was|were|has\s+been|had\s+been)|['’]s)\s+(?:not\s+|only\s+|in\s+fact\s+)?(?<lead>from\s+|on\s+|in\s+(?=the\s|@))?(?<x>(?:(?:the|this|these|those|its|their|our|his|her|two|three|other)\s+|(?=\p{Lu}|@|#))[^,;:.!?]{2,70}?),?\s+(?:that|who|which)\s+/gmu,
    does: (rest, type, lead) => (lead === '' ? between.test(rest) : type === 'originates'),
  },
  {
    cleft:
      /(?:^|[،؛:.«]\s*|که\s+|و\s+)(?:این|همین)\s+(?<x>[^،؛:.!؟]{2,60}?)\s+(?:بود|است|بوده|بوده است|بودند|هستند)\s+که\s+/gu,
    // A clause that is joined has a subject of its own; "that the channels copied it" says it of them.
    does: (rest) => !/[،؛]|(?:^|\s)و\s|(?:آن|او|آن‌ها|آنها) را\s/u.test(rest),
  },
  {
    cleft:
      /(?<!\p{L})именно\s+(?<lead>(?:в|на|из|с|от)\s+)?(?<x>[^,;:.!?]{2,60}?)(?=\s+(?:перв\p{L}+|впервые|раньше|прежде|начал\p{L}*|и\s|\p{L}+(?:л|ла|ли|ло|ет|ют|ит|ят)(?!\p{L})))/giu,
    does: (rest, type, lead) => !/[,;]/.test(rest) && (lead === '' || type === 'originates'),
  },
];

/**
 * Whom a cleft names as who does what a claim says: "it was the Gazette that | first spread the news". † The claim's X was "the
 * other channels", whom the rest of the sentence speaks of. Spans are of the text.
 * @param from where the sentence begins
 * @param words where the claim's words stand
 */
export function cleftSubject(text: string, from: number, words: Span, type: ClaimType): Span | undefined {
  const before = text.slice(from, words[1]);
  for (const { cleft, does } of forms)
    for (const found of before.matchAll(cleft)) {
      const { x = '', lead = '' } = found.groups ?? {};
      const end = found.index + found[0].length;
      const start = from + found.index + found[0].indexOf(x, found[0].search(/\s/));
      if (x === '' || isNobody(x) || start + x.length > words[0]) continue;
      if (does(text.slice(Math.min(from + end, words[0]), words[0]), type, lead))
        return [start, start + x.length];
    }
  return undefined;
}

/** "This Union it was that had it, | and the others copied it": a rule's claim whose X is whom the cleft names, and who does not do this. */
export function isReversed(
  { text, scope: { words } }: Pick<Around, 'text' | 'scope'>,
  type: ClaimType,
  { first, last }: Pick<Match, 'first' | 'last'>,
  x: Span | undefined,
): boolean {
  if (type !== 'follows' || x === undefined) return false;
  const [from, at, end] = [words[0]?.start ?? 0, words[first]?.start ?? 0, words[last]?.end ?? 0];
  const named = cleftBefore(text, from, at);
  const isNamed = named !== undefined && x[0] < named[1] && named[0] < x[1];
  return isNamed && cleftSubject(text, from, [at, end], type) === undefined;
}

/** The one a cleft of the sentence names before a place, whatever is done there. */
export function cleftBefore(text: string, from: number, to: number): Span | undefined {
  for (const { cleft } of forms)
    for (const found of text.slice(from, to).matchAll(cleft)) {
      const { x = '' } = found.groups ?? {};
      const start = from + found.index + found[0].indexOf(x, found[0].search(/\s/));
      if (x !== '' && !isNobody(x) && start + x.length <= to) return [start, start + x.length];
    }
  return undefined;
}

const expletive =
  /^it(?:['’]s|\s+(?:is|was|has\s+been|had\s+been|seems|appears|turns\s+out|follows|remains))\s+(?:(?:\S+\s+){0,2}?(?:said|claimed|reported|believed|known|thought|alleged|rumou?red|argued|clear|true|obvious|likely|possible|notable|striking|no)\s|that\s)/iu;

/** Characters in which a cleft ends. */
const longest = 120;

/** "It is said that", "it was the Gazette that", "the" by itself: words of a text that stand for nobody, at their place in it. */
export function standsForNobody(text: string, [from, to]: Span): boolean {
  const said = text.slice(from, to).trim();
  if (/^(?:the|an?|این|آن)$/i.test(said)) return true;
  const behind = text.slice(from, from + longest);
  // "It's a joint effort that goes on" says of it what it is.
  return (
    /^it$/i.test(said) && (expletive.test(behind) || cleftBefore(behind, 0, behind.length) !== undefined)
  );
}

/** What was done, and nobody who does: "the other channels copied | it". */
export const isThing = (said: string): boolean =>
  /^(?:it|this|that|آن|این|её|ее|его|это)$/iu.test(said.trim());
