import type { Project, Side } from '../../model/project.ts';
import type { Evidence } from '../../model/finding.ts';
import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { ensureMatches, ensureUnits } from '../../store/derive/matches.ts';
import type { Driver, Parameters } from '../../store/driver.ts';
import { ensureRepeats } from '../near-duplicates/repeats.ts';
import { loadSql } from '../../store/sql.ts';

/** What a unit is: a text once a channel, a post (an album once), or a forward, counted apart. */
export type Unit = 'texts' | 'posts' | 'forwards';

/** Views are compared only once they have settled: at least two days after the post. */
export const settledSeconds = 2 * 86_400;

/** Sides made ready to be counted: lexicons found in the posts, communities resolved to channels. */
export interface PreparedSides {
  readonly sides: readonly Side[];
  readonly labels: readonly string[];
  /** Words of the vocabularies' spellings. */
  readonly words: readonly string[];
  /** Channels of the frame in their order, and which sides each may count for, as bits. */
  readonly parameters: Parameters;
}

/** Integers of one channel and period for one combination of sides (`side` as bits). */
export interface SideCount {
  readonly channel: string;
  readonly period: string;
  readonly side: number;
  readonly texts: number;
  readonly posts: number;
  readonly forwards: number;
  readonly viewed: number;
  /** Sum over them of 1000 log2(seconds from the post to the count of its views). */
  readonly ages: number;
  readonly views: number;
}

/** Compiles and matches the lexicons the sides need, once for corpus and lexicon. */
export async function prepareSides(
  driver: Driver,
  project: Project,
  frame: readonly ChannelFacts[],
  scope: Scope,
  sides: readonly Side[],
): Promise<PreparedSides> {
  const corpus = await ensureUnits(driver);
  const repeats = await ensureRepeats(driver);
  const lexicons = [
    ...new Set(sides.flatMap((side) => [side.words, side.about]).filter((n) => n !== undefined)),
  ];
  const runs: number[] = [];
  const words = new Set<string>();
  for (const name of lexicons) {
    const source = project.lexicons[name];
    if (source === undefined) throw new RangeError(`no lexicon "${name}"`);
    const compiled = await compileLexicon(driver, name, source);
    runs.push(Number(await ensureMatches(driver, compiled)));
    for (const { literals } of compiled.variants)
      for (const literal of literals) for (const word of literal.trim().split(/\s+/)) words.add(word);
  }
  const bit = (name: string | undefined): number => (name === undefined ? 0 : 1 << lexicons.indexOf(name));
  const channels = frame.map((c) => c.key);
  return {
    sides,
    labels: sides.map((side) => labelOf(project, side)),
    words: [...words],
    parameters: {
      corpus,
      repeats,
      runs,
      channels,
      channel_sides: frame.map((c) =>
        sides.reduce(
          (bits, side, i) =>
            side.by === undefined || c.communities.includes(side.by) ? bits | (1 << i) : bits,
          0,
        ),
      ),
      needed: sides.map((side) => bit(side.words) | bit(side.about)),
      from: scope.from,
      to: scope.to,
      days: scope.days ?? [],
      zone: project.timezone,
    },
  };
}

/** The same for some of the channels. */
export function ofChannels(prepared: PreparedSides, kept: ReadonlySet<string>): PreparedSides {
  const channels = prepared.parameters['channels'] as string[];
  const sides = prepared.parameters['channel_sides'] as number[];
  return {
    ...prepared,
    parameters: {
      ...prepared.parameters,
      channels: channels.filter((key) => kept.has(key)),
      channel_sides: sides.filter((_, i) => kept.has(channels[i] ?? '')),
    },
  };
}

/** What a side is called in print: its own label, or its lexicon's or community's. */
export function labelOf(project: Project, side: Side): string {
  if (side.label !== undefined) return side.label;
  const parts = [];
  const words = side.words ?? side.about;
  if (words !== undefined) parts.push(project.lexicons[words]?.label ?? words);
  const community = side.by === undefined ? undefined : (project.communities[side.by]?.label ?? side.by);
  if (community !== undefined) parts.push(parts.length === 0 ? community : `by ${community}`);
  return parts.length === 0 ? 'all posts' : parts.join(' ');
}

export type Period = 'day' | 'week' | 'month' | 'year' | '';

export async function countSides(
  driver: Driver,
  prepared: PreparedSides,
  by: Period,
  zone: string,
): Promise<SideCount[]> {
  return driver.query<SideCount>(loadSql(import.meta.url, 'sides.sql'), {
    parameters: { ...prepared.parameters, by, zone, settled: settledSeconds },
  });
}

/** How many posts of its own each channel has, with any side or none: what a share of all posts but forwards is of. */
export async function countOwn(driver: Driver, prepared: PreparedSides): Promise<Map<string, number>> {
  const rows = await driver.query<{ channel: string; posts: number }>(loadSql(import.meta.url, 'own.sql'), {
    parameters: prepared.parameters,
  });
  return new Map(rows.map(({ channel, posts }) => [channel, posts]));
}

/** The evidence query of a count; `total` is that count. */
export function evidenceOf(
  prepared: PreparedSides,
  unit: Unit,
  want: number,
  without: number,
  role: string,
  total: number,
): Evidence {
  return { query: 'share', parameters: { ...prepared.parameters, unit, want, without, role }, total };
}
