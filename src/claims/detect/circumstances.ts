import { toGregorian } from 'jalaali-js';
import type { Filled, Link } from '../../model/detection.ts';
import type { Project } from '../../model/project.ts';
import { type Clause, isIn, range, textOf } from './clause.ts';
import { type Gazetteer, linksOf } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import { inSet } from './pattern.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** Communities that the clause names as the place: "in most groups, political and even social ones". */
export function placesWithin(
  text: string,
  clause: Clause,
  gazetteer: Gazetteer,
  mentions: readonly Mention[],
  taken: readonly Mention[],
): Filled[] {
  const { scope, match, index, from, to } = clause;
  const venue = range(Math.max(from, match.first - 12), to).find(
    (at) =>
      isIn(clause, 'channels', at) &&
      range(Math.max(from, at - 5), at - 1).some((before) => isIn(clause, 'places', before)),
  );
  const free = (first: number, last: number): boolean =>
    !taken.some((m) => m.first <= last && m.last >= first);
  const found = new Map<string, Filled>();
  const add = (first: number, last: number, links: readonly Link[]): void => {
    const communities = links.filter(({ kind }) => kind === 'community');
    const [community] = communities;
    if (community === undefined || !free(first, last)) return;
    found.set(community.name, { ...textOf(text, scope, first, last), links: communities });
  };
  if (venue !== undefined) {
    const near = scope.slice(Math.max(from, venue - 4), Math.min(to, venue + 9) + 1);
    for (const name of gazetteer.find(near)) {
      const at = Math.max(from, venue - 4);
      add(name.first + at, name.last + at, linksOf(name));
    }
  }
  for (const mention of mentions) {
    if (mention.first < from || mention.last > to || mention.preposition === null) continue;
    if (inSet(index.sets.places, mention.preposition) && mention.head === 'channels') {
      add(mention.first, mention.last, mention.links);
    }
  }
  return [...found.values()];
}

export interface Platform {
  readonly filled: Filled;
  readonly elsewhere: boolean;
}

/** The platform the clause names as the place of it all. */
export function platformOf(text: string, clause: Clause): Platform | undefined {
  const { scope, from, to } = clause;
  for (const set of ['here', 'elsewhere'] as const) {
    for (const at of range(from, to)) {
      const phrase = phraseAt(clause, set, at);
      if (phrase === 0) continue;
      let before = at - 1;
      while (before >= from && isIn(clause, 'determiners', before)) before--;
      if (set === 'elsewhere' && !isIn(clause, 'places', before) && !scope[at]?.capital) continue;
      return {
        filled: { ...textOf(text, scope, at, at + phrase - 1), links: [] },
        elsewhere: set === 'elsewhere',
      };
    }
  }
  return undefined;
}

function phraseAt(clause: Clause, set: 'here' | 'elsewhere', at: number): number {
  const { phrases } = clause.index.sets[set];
  const found = phrases.find((phrase) => phrase.every((word, i) => clause.scope[at + i]?.norm === word));
  return found?.length ?? (isIn(clause, set, at) ? 1 : 0);
}

const year = /^(?:1[34]\d\d|19\d\d|20\d\d)$/;

export interface Time {
  readonly filled: Filled;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** "since 2019", "in 1398", "since the fire at the Tin Market": a year of either calendar, or an event of the project. */
export function timeOf(
  text: string,
  clause: Clause,
  project: Project,
): { time?: Time; event?: { filled: Filled; name: string; since: boolean } } {
  const { scope } = clause;
  for (const at of range(0, scope.length - 1)) {
    const since = isIn(clause, 'since', at);
    if (!since && !isIn(clause, 'in', at)) continue;
    const dated = range(at + 1, at + 3).find((i) => year.test(scope[i]?.norm ?? ''));
    const named = dated === undefined ? eventAfter(scope, at, project) : undefined;
    if (dated !== undefined && !isIn(clause, 'channels', dated + 1)) {
      const [from, to] = yearLimits(Number(scope[dated]?.norm));
      const filled = { ...textOf(text, scope, at, dated), links: [] };
      return { time: { filled, from, to: since ? undefined : to } };
    }
    if (named !== undefined) {
      return {
        event: {
          filled: { ...textOf(text, scope, at, named.last), links: [named.link] },
          name: named.link.name,
          since: since && !/^(?:after|following|پس|بعد)$/.test(scope[at]?.norm ?? ''),
        },
      };
    }
  }
  return {};
}

/** First and last day of a Gregorian year, or of a Jalali one, which begins at the spring equinox. */
function yearLimits(value: number): [string, string] {
  if (value >= 1500) return [`${value}-01-01`, `${value}-12-31`];
  const newYear = (jalali: number): number => {
    const { gy, gm, gd } = toGregorian(jalali, 1, 1);
    return Date.UTC(gy, gm - 1, gd);
  };
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return [day(newYear(value)), day(newYear(value + 1) - 86_400_000)];
}

/** The event whose words all stand within ten words after a preposition of time. */
function eventAfter(
  scope: readonly Word[],
  at: number,
  project: Project,
): { link: Link; last: number } | undefined {
  const near = scope.slice(at + 1, at + 11);
  const stem = (norm: string): string => norm.replace(/(?:s|ها|های|هایی|ی)$/, '');
  for (const [name, event] of Object.entries(project.events)) {
    const names = [event.label, ...(event.aliases ?? []), name].filter((n) => n !== undefined);
    for (const [i, text] of names.entries()) {
      const wanted = wordsOf(text)
        .map(({ norm }) => norm)
        .filter((norm) => norm.length > 2 && !small.has(norm));
      const places = wanted.map((norm) => near.findIndex((word) => stem(word.norm) === stem(norm)));
      if (wanted.length === 0 || places.includes(-1)) continue;
      const by = i === 0 && event.label !== undefined ? 'name' : i === names.length - 1 ? 'name' : 'alias';
      const link: Link = { kind: 'event', name, label: event.label ?? name, by, matched: text };
      return { link, last: at + 1 + Math.max(...places) };
    }
  }
  return undefined;
}

const small = new Set('the and for at of in on to by with از در به با را که'.split(' '));
