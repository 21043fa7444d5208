import { corpusHash } from '../../store/derive/corpus.ts';
import { ensureUnits } from '../../store/derive/matches.ts';
import { derivedOnce } from '../../store/derive/alone.ts';
import { type RunId, markDerived, runOf } from '../../store/derive/runs.ts';
import type { Driver } from '../../store/driver.ts';
import { hideRows } from '../../store/remove.ts';
import { loadSql } from '../../store/sql.ts';
import type { NearEffects } from './build.ts';
import { ensureClusters } from './find.ts';

/**
 * The unit of what counts texts is a cluster of near-duplicates once a channel, not the equal text (480 texts of one
 * template decided a claim the other way). Finds the clusters of the whole corpus, once for it; `near_clusters` holds under
 * the returned run those units that repeat their cluster in their channel.
 */
export async function ensureRepeats(driver: Driver, effects: NearEffects = {}): Promise<RunId> {
  const corpus = await corpusHash(driver);
  const run = runOf('near repeats', '1', corpus);
  return derivedOnce(driver, { maker: 'near', kind: 'near clusters', run }, () =>
    makeRepeats(driver, effects, run, corpus),
  );
}

async function makeRepeats(driver: Driver, effects: NearEffects, run: RunId, corpus: string): Promise<void> {
  const units = await ensureUnits(driver);
  const clusters = await ensureClusters(driver, effects);
  // What an attempt that was cut short left behind.
  const [left] = await driver.query<{ n: number }>(
    'SELECT count() AS n FROM {db:Identifier}.near_clusters WHERE run = {repeats:UInt64}',
    { parameters: { repeats: run } },
  );
  if ((left?.n ?? 0) > 0) await hideRows(driver, 'near_clusters', 'run = {repeats:UInt64}', { repeats: run });
  await driver.command(loadSql(import.meta.url, 'repeats.sql'), {
    parameters: { repeats: run, clusters, corpus: units },
    settings: { max_threads: 2, max_insert_threads: 1 },
  });
  await markDerived(driver, 'near clusters', run, corpus);
}
