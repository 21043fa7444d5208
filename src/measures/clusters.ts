import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { LexiconSource } from '../model/project.ts';
import type { Said } from '../model/said.ts';
import { channelNames } from '../store/queries/channelNames.ts';
import { loadSql } from '../store/sql.ts';
import { isUnnamed } from './groups.ts';
import type { MeasureContext, MeasureOptions, OptionSpec } from './measure.ts';
import { ensureClusters } from './near-duplicates/find.ts';
import { frameFor } from './scope.ts';
import { wishOf } from './share/options.ts';

/** Clusters looked at where no post is named: the widest, of so many channels or more. */
const widest = { limit: 50, min_channels: 3 };

/** The option of measures that take the copies of a post for a vocabulary. */
export const clusterOption: OptionSpec = {
  flags: '--cluster <posts>',
  description:
    'posts that are near-duplicates of these (CHANNEL/ID, separated by commas) in place of a vocabulary',
};

/** Posts in place of those with words: as a vocabulary whose terms are clusters, how it was asked, what is told of it. */
export interface ClusterSource {
  readonly source: LexiconSource;
  readonly given: Readonly<Record<string, string>>;
  readonly told: Readonly<Record<string, Said>>;
}

/**
 * Clusters of near-duplicates of the whole corpus as a vocabulary: those of the posts that are named, or the widest in the scope.
 * @throws {UserError} where a post is not written as CHANNEL/ID, or has no near-duplicate
 */
export async function clusterSource(
  context: MeasureContext,
  options: MeasureOptions,
): Promise<ClusterSource> {
  const { driver, signal, onProgress } = context;
  const run = await ensureClusters(driver, { signal, onProgress });
  const given = options['cluster'] === undefined ? null : String(options['cluster']);
  const clusters =
    given === null ? await widestClusters(context, options, run) : await clustersOf(context, given, run);
  const names = clusters.map(({ name }) => name);
  return {
    source: {
      label: names.join(', '),
      terms: names,
      clusters: { run, of: clusters.map(({ cluster }) => cluster) },
    },
    given: given === null ? {} : { cluster: names.join(',') },
    told: { clusters: message('notes.onClusters', { posts: given === null ? [] : names }) },
  };
}

interface Named {
  readonly name: string;
  readonly cluster: number;
}

async function clustersOf(context: MeasureContext, given: string, run: string): Promise<Named[]> {
  const { driver, project } = context;
  const table = await channelNames(driver, project);
  const found = new Map<number, string>();
  for (const text of given.split(',').map((part) => part.trim())) {
    if (text === '') continue;
    const [, name = '', id = ''] =
      /^(?:https?:\/\/)?(?:t\.me\/(?:[cs]\/)?)?@?(.+?)\/(\d{1,20})$/.exec(text) ?? [];
    if (id === '') throw mistake('bad-post', message('options.badPost', { text }));
    const channel = table.key(name);
    if (channel === undefined)
      throw mistake(
        'unknown-channel',
        message('mistakes.unknownChannel', { name, meant: table.meant(name) }),
      );
    const [row] = await driver.query<{ cluster: number }>(
      `SELECT cluster FROM {db:Identifier}.near_clusters
       WHERE run = {run:UInt64} AND channel = {channel:String} AND id = {id:UInt64} ORDER BY cluster LIMIT 1`,
      { parameters: { run, channel, id } },
    );
    if (row === undefined) throw mistake('no-copies', message('options.noCopies', { text }));
    if (!found.has(row.cluster)) found.set(row.cluster, `${name}/${id}`);
  }
  if (found.size === 0) throw mistake('bad-post', message('options.badPost', { text: given }));
  return [...found].map(([cluster, name]) => ({ cluster, name }));
}

/** By the earliest post of each in the scope; by its number where that is of a channel that is not named. */
async function widestClusters(
  context: MeasureContext,
  options: MeasureOptions,
  run: string,
): Promise<Named[]> {
  const { scope, frame } = await frameFor(context.driver, context.project, wishOf(options));
  const rows = await context.driver.query<{ cluster: number; earliest: [number, string, string] }>(
    loadSql(import.meta.url, 'widestClusters.sql'),
    { parameters: { run, channels: frame.map(({ key }) => key), from: scope.from, to: scope.to, ...widest } },
  );
  return rows.map(({ cluster, earliest: [, channel, id] }) => {
    const facts = frame.find(({ key }) => key === channel);
    const named = facts !== undefined && !isUnnamed(context, facts);
    return { cluster, name: named ? `${facts.channel}/${id}` : `#${cluster + 1}` };
  });
}
