import type { Part } from './part.ts';
import type { Filled, Link } from '../../model/detection.ts';
import { type Clause, isIn, range, textOf } from './clause.ts';
import { type Gazetteer, linksOf } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import { inSet } from './pattern.ts';

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

/** The groups in which something is said to be: the one that it is said to have reached, and the places of the clause. */
export function withinOf(reached: Part | undefined, places: readonly Filled[]): Filled[] {
  const links = reached?.filled.links.filter(({ kind }) => kind === 'community') ?? [];
  if (reached === undefined || links.length === 0) return [...places];
  return [{ ...reached.filled, links }, ...places.filter((p) => p.links[0]?.name !== links[0]?.name)];
}
