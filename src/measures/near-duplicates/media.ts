import { corpusHash } from '../../store/derive/corpus.ts';
import { ensurePictures } from '../../store/derive/pictures.ts';
import { runOf } from '../../store/derive/runs.ts';
import type { Driver } from '../../store/driver.ts';
import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { loadSql } from '../../store/sql.ts';
import type { NearEffects } from './build.ts';
import { clusterPosts } from './clusters.ts';
import { type NearFound, keepClusters, parametersOf, readPairs, readPosts } from './find.ts';

const sql = (file: string): string => loadSql(import.meta.url, file);

/**
 * Clusters of posts with a picture or file of one number of the platform's, or with pictures that show the same where hashes
 * were taken. The set of a post's numbers stands where a text stands otherwise: equal sets are one, and sets that have a
 * number in common are near.
 */
export async function findMediaCopies(
  driver: Driver,
  frame: readonly Pick<ChannelFacts, 'key'>[],
  scope: Scope,
  window: number,
  { signal }: NearEffects = {},
): Promise<NearFound> {
  const run = runOf('near media', '1', await corpusHash(driver));
  const pictures = await ensurePictures(driver);
  const parameters = { ...parametersOf(run, frame, scope), pictures };
  const posts = await readPosts(driver, sql('media-linked.sql'), parameters, signal);
  const near = await readPairs(driver, sql('media-near.sql'), parameters, signal);
  const found = clusterPosts(posts, near, window);
  const channels = frame.map((facts) => facts.key);
  const clusters = await keepClusters(driver, run, parameters, window, found, posts, channels);
  const [totals] = await driver.query<{ compared: number; texts: number }>(sql('media-totals.sql'), {
    parameters,
  });
  return {
    ...found,
    posts,
    clusters,
    compared: totals?.compared ?? 0,
    texts: totals?.texts ?? 0,
    setAside: [],
  };
}
