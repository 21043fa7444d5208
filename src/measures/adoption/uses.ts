import { firstUnnumbered } from '../../model/post.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { ensureMatches, ensureUnits } from '../../store/derive/matches.ts';
import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { loadSql } from '../../store/sql.ts';
import type { MeasureContext } from '../measure.ts';

const sql = (file: string): string => loadSql(import.meta.url, file);

/** What was seen of a channel and of its use of some words. */
export interface Use {
  readonly facts: ChannelFacts;
  /** Posts held, and epoch seconds of the first. */
  readonly posts: number;
  readonly entry: number;
  /** Null where no use was seen. */
  readonly first: FirstUse | null;
}

interface FirstUse {
  /** Place among the channel's posts, from 1; time and id. */
  readonly place: number;
  readonly time: number;
  readonly id: number;
  /** Ids lost in short gaps up to it, and posts held before the first outage up to it; null without outage. */
  readonly lost: number;
  readonly beforeOutage: number | null;
  /** Posts with the words, from it on. */
  readonly uses: number;
}

/** How the words are looked at: all together, or each term or spelling by itself. */
export type Grouping = 'all' | 'term' | 'variant';

export interface Uses {
  readonly label: string;
  readonly uses: readonly Use[];
}

/** First uses of a vocabulary in every channel of a frame. */
export async function firstUses(
  context: MeasureContext,
  lexicon: string,
  by: Grouping,
  scope: Scope,
  frame: readonly ChannelFacts[],
): Promise<Uses[]> {
  const { driver, project } = context;
  const source = project.lexicons[lexicon];
  if (source === undefined) return [];
  const compiled = await compileLexicon(driver, lexicon, source);
  const labelOf = (i: number): string => {
    const variant = compiled.variants[i];
    return by === 'all'
      ? (source.label ?? lexicon)
      : ((by === 'term' ? variant?.term : variant?.variant) ?? '');
  };
  const labels = [...new Set(compiled.variants.map((_, i) => labelOf(i)))];
  const parameters = {
    channels: frame.map(({ key }) => key),
    strays: frame.map(({ strays }) => strays),
    from: scope.from,
    to: scope.to,
    corpus: await ensureUnits(driver),
  };
  const held = await driver.query<{ channel: string; posts: number; entry: number }>(sql('posts.sql'), {
    parameters,
  });
  const rows = await driver.query<{
    spelling_group: number;
    channel: string;
    uses: number;
    first: [number, number, number, number, number];
  }>(sql('first-uses.sql'), {
    parameters: {
      ...parameters,
      numbered: firstUnnumbered,
      matches: await ensureMatches(driver, compiled),
      groups: compiled.variants.map((_, i) => labels.indexOf(labelOf(i))),
    },
  });
  const found = new Map(rows.map((row) => [`${row.spelling_group} ${row.channel}`, row]));
  return labels.map((label, group) => ({
    label,
    uses: held.flatMap(({ channel, posts, entry }): Use[] => {
      const facts = frame.find(({ key }) => key === channel);
      if (facts === undefined) return [];
      const row = found.get(`${group} ${channel}`);
      if (row === undefined) return [{ facts, posts, entry, first: null }];
      const [place, time, id, lost, outage] = row.first;
      const beforeOutage = outage === 0 ? null : outage - 1;
      return [{ facts, posts, entry, first: { place, time, id, lost, beforeOutage, uses: row.uses } }];
    }),
  }));
}
