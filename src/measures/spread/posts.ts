import { channelNames } from '../../store/queries/channelNames.ts';
import { loadSql } from '../../store/sql.ts';
import type { Episodes } from '../episodes/episodes.ts';
import { ensureCredits } from '../episodes/objects.ts';
import type { MeasureContext } from '../measure.ts';
import type { SpreadPost } from './tree.ts';

export interface Cascade {
  readonly posts: readonly SpreadPost[];
}

/** The posts of some cascades, in their order. */
export async function postsOf(
  context: MeasureContext,
  episodes: Episodes,
  cascades: readonly { readonly object_name: string; readonly start: number }[],
): Promise<Cascade[]> {
  if (cascades.length === 0) return [];
  const { driver, project } = context;
  const credits = await ensureCredits(context, episodes.scope, episodes.frame);
  const rows = await driver.query<{
    object_name: string;
    start: number;
    channel: string;
    id: number;
    time: number;
    forward: number;
    source_name: string;
    source_id: string;
    source_post: number;
    source_time: number;
    named: string[];
  }>(loadSql(import.meta.url, 'posts.sql'), {
    parameters: {
      ...episodes.parameters,
      credits,
      objects: cascades.map(({ object_name: object }) => object),
      starts: cascades.map(({ start }) => start),
    },
  });
  const names = await channelNames(driver, project);
  const keys = episodes.frame.map(({ key }) => key);
  const hashes = await driver.query<{ hash: string }>(
    'SELECT toString(cityHash64(arrayJoin({keys:Array(String)}))) AS hash',
    { parameters: { keys } },
  );
  const byHash = new Map(hashes.map(({ hash }, i) => [hash, keys[i] as string]));
  const inFrame = new Set(keys);
  const lists = new Map<string, SpreadPost[]>();
  for (const row of rows) {
    const key = names.key(row.source_id === '' ? row.source_name : row.source_id);
    const list = lists.get(`${row.object_name}-${row.start}`) ?? [];
    lists.set(`${row.object_name}-${row.start}`, list);
    list.push({
      channel: row.channel,
      id: row.id,
      time: row.time,
      forward: row.forward === 1,
      source: row.forward === 1 && key !== undefined && inFrame.has(key) ? key : null,
      sourcePost: row.source_post > 0 ? row.source_post : null,
      sourceTime: row.source_time > 0 ? row.source_time : null,
      named: row.named.flatMap((hash) => byHash.get(hash) ?? []),
    });
  }
  return cascades.map(({ object_name: object, start }) => ({ posts: lists.get(`${object}-${start}`) ?? [] }));
}
