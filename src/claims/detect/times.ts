import type { Filled } from '../../model/detection.ts';
import type { ClaimSource, ClaimType, Project } from '../../model/project.ts';
import { type Days, daysOf, shifted } from '../../text/times/days.ts';
import { timesIn } from '../../text/times/find.ts';
import type { Relation, TimeFound } from '../../text/times/time.ts';
import type { Around } from './around.ts';
import { type Clause, isIn, range, textOf } from './clause.ts';
import { eventAfter } from './events.ts';
import { languageOf } from './pack-index.ts';
import { isLag } from './sharedSaid.ts';
import { type Word, wordsOf } from './words.ts';

/** The time that a sentence gives its claim. */
export interface ClaimTime {
  /** Its words; none where the sentence names no time. */
  readonly filled: Filled | undefined;
  /** Its days; undefined where the text does not say them: they are asked for then. */
  readonly period: ClaimSource['period'] | undefined;
  readonly event: { readonly filled: Filled; readonly name: string } | undefined;
}

const none: ClaimTime = { filled: undefined, period: undefined, event: undefined };

/** The time of a clause; one that stands elsewhere in its sentence is asked about, for it may be of something else. */
export function timeOf(
  type: ClaimType,
  clause: Clause,
  { text, scope, project, published }: Pick<Around, 'text' | 'scope' | 'project' | 'published'>,
): ClaimTime {
  const { words } = scope;
  const found = timesOfWords(text, words);
  const event = projectEvent(text, clause, found, project);
  const dated = found.filter(
    (time) => (type !== 'responds' || isSpan(time)) && !isLag(type, text, time.span),
  );
  if (event !== undefined) {
    const period = type === 'responds' ? undefined : aroundEvent(event.relation, event.date);
    const named = namedOf(dated, published);
    const filled = type === 'responds' ? undefined : event.filled;
    if (named.length === 0) return { filled, period, event };
  }
  const own = dated.filter(({ span }) => !isAside(clause, span));
  const time = own.length > 0 ? timeOfAll(text, own, published) : asked(text, dated);
  return event === undefined ? time : { ...time, event };
}

/** Whether a time stands in a clause of its own within the sentence: "the League, which was founded in 2019, …". */
function isAside(clause: Clause, [from]: readonly [number, number]): boolean {
  const { scope, match } = clause;
  const at = scope.findLastIndex(({ start }) => start <= from);
  if (at >= clause.from && at <= clause.to) return false;
  const first = range(1, at).findLast((i) => /[,،;:؛—–(]/.test(scope[i]?.gap ?? '')) ?? 0;
  const made = range(match.first, match.last).some((i) => i >= first && i <= at);
  return !made && range(first, at).some((i) => isIn(clause, 'barriers', i) && !isIn(clause, 'in', i));
}

/** The time of a sentence that a person made a claim of: all that it names is its own. */
export function timeOfSentence(type: ClaimType, sentence: string, published: string | null): ClaimTime {
  const found = timesOfWords(sentence, wordsOf(sentence)).filter(
    (time) => (type !== 'responds' || isSpan(time)) && !isLag(type, sentence, time.span),
  );
  return timeOfAll(sentence, found, published);
}

/**
 * A stretch of days. What a claim says to be answered, since or after when, is its event: asked about as such. So is a single
 * day: nothing comes before and after within it.
 */
const isSpan = ({ point, relation, until }: TimeFound): boolean =>
  relation === 'in' && (until !== null || !['event', 'day', 'weekday', 'ago'].includes(point.kind));

/** The time that a claim's sentence names where the claim has no days of it; of a sentence that a person made a claim of. */
export const openTime = ({ type, text, period }: ClaimSource): Filled | undefined =>
  period === undefined && text !== undefined ? timeOfSentence(type, text, null).filled : undefined;

/** The times whose beginning and end are words of one voice. */
function timesOfWords(text: string, words: readonly Word[]): TimeFound[] {
  const [first, last] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const says = (at: number): boolean => words.some(({ start, end }) => start <= at && at < end);
  return timesIn(text.slice(first, last), languageOf(words))
    .map((time): TimeFound => ({ ...time, span: [time.span[0] + first, time.span[1] + first] }))
    .filter(({ span }) => says(span[0]) && says(text.slice(...span).trimEnd().length + span[0] - 1));
}

/** Times that name days. What is told beside them ("in March, after the attack") says no other time. */
const namedOf = (found: readonly TimeFound[], published: string | null): TimeFound[] =>
  found.filter(
    (time) => ['day', 'months', 'years'].includes(time.point.kind) && daysOf(time, published) !== null,
  );

/** All that bears on a claim, together: days within days are the narrower ones. */
function timeOfAll(text: string, found: readonly TimeFound[], published: string | null): ClaimTime {
  const named = namedOf(found, published);
  const telling = named.length > 0 ? named : found;
  const days = telling.map((time) => daysOf(time, published));
  const open = asked(text, telling);
  if (days.includes(null) || days.length === 0) return open;
  const period = (days as Days[]).reduce((a, b) => ({
    from: later(a.from, b.from),
    to: earlier(a.to, b.to),
  }));
  if (period.from !== null && period.to !== null && period.from > period.to) return open;
  return { ...open, period: periodOf(period) };
}

const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;
const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;

/** A period as a claim has it. */
export const periodOf = ({ from, to }: Days): NonNullable<ClaimSource['period']> => ({
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to }),
});

/** The words alone: whoever reads them is asked which days they mean. */
function asked(text: string, found: readonly TimeFound[]): ClaimTime {
  const [first] = found;
  if (first === undefined) return none;
  const words = text.slice(...first.span);
  const span: [number, number] = [first.span[0], first.span[0] + words.trimEnd().length];
  return { ...none, filled: { text: words.trimEnd(), span, links: [] } };
}

interface ProjectEvent {
  readonly filled: Filled;
  readonly name: string;
  readonly relation: Relation;
  readonly date: string;
}

/** The event of the project that a sentence dates itself by. */
function projectEvent(
  text: string,
  clause: Clause,
  found: readonly TimeFound[],
  project: Project,
): ProjectEvent | undefined {
  const { scope } = clause;
  const begun = (at: number): TimeFound | undefined =>
    found.find(({ span }) => span[0] >= (scope[at]?.start ?? -1) && span[0] < (scope[at]?.end ?? -1));
  for (const at of range(0, scope.length - 1)) {
    const since = isIn(clause, 'since', at);
    const time = begun(at);
    if (!since && !isIn(clause, 'in', at) && time === undefined) continue;
    const named = eventAfter(scope, at, project);
    const date = named === undefined ? undefined : project.events[named.link.name]?.date;
    if (named === undefined || date === undefined) continue;
    return {
      filled: { ...textOf(text, scope, at, named.last), links: [named.link] },
      name: named.link.name,
      relation: time?.relation ?? (since ? 'since' : 'in'),
      date: date.slice(0, 10),
    };
  }
  return undefined;
}

/** What an event's day says of a period. How long it went on, it does not: "during" is asked about. */
function aroundEvent(relation: Relation, day: string): ClaimSource['period'] | undefined {
  switch (relation) {
    case 'since':
    case 'after':
      return { from: day };
    case 'until':
      return { to: day };
    case 'before':
      return { to: shifted(day, -1) };
    case 'in':
      return undefined;
  }
}
