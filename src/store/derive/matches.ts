import type { Driver } from '../driver.ts';
import { emptyTable, hideRows } from '../remove.ts';
import { loadSql } from '../sql.ts';
import { corpusHash } from './corpus.ts';
import type { CompiledLexicon, CompiledVariant } from './lexicon.ts';
import { derivedOnce } from './alone.ts';
import { type RunId, markDerived, runOf } from './runs.ts';

export type { RunId } from './runs.ts';

/** Posts whose units are made at once: their windows stand in memory, about half a kilobyte a post. */
const madeAtOnce = 1_000_000;

/**
 * Makes the table of units for the corpus as it is, once; returns the corpus's hash. No unit asks for posts of another
 * channel, so they are made of some channels at a time (of ten million posts at once they took 4.9 GB).
 */
export async function ensureUnits(driver: Driver, atOnce = madeAtOnce): Promise<RunId> {
  const corpus = await corpusHash(driver);
  return derivedOnce(driver, { maker: 'units', run: corpus }, async () => {
    await forget(driver, 'units');
    for (const channels of await channelsInParts(driver, atOnce))
      await driver.command(loadSql(import.meta.url, 'units.sql'), {
        parameters: { corpus, channels },
        settings: { max_threads: 2, max_insert_threads: 1 },
      });
    await markDerived(driver, 'units', corpus, corpus);
  });
}

/** Channels in their order, together while they have no more posts than asked for; one that has more is a part of its own. */
async function channelsInParts(driver: Driver, atOnce: number): Promise<string[][]> {
  const rows = await driver.query<{ key: string; posts: number }>(
    'SELECT toString(channel) AS key, count() AS posts FROM {db:Identifier}.posts GROUP BY key ORDER BY key',
  );
  const parts: string[][] = [];
  let room = 0;
  for (const { key, posts } of rows) {
    if (posts > room) {
      parts.push([]);
      room = atOnce;
    }
    parts.at(-1)?.push(key);
    room -= posts;
  }
  return parts;
}

/** Finds all spellings of a lexicon in all posts, once for lexicon and corpus; returns the run to join by. */
export async function ensureMatches(driver: Driver, lexicon: CompiledLexicon): Promise<RunId> {
  const corpus = await corpusHash(driver);
  const run = runOf('matches', lexicon.hash, corpus);
  return derivedOnce(driver, { maker: 'matches', run }, () => match(driver, lexicon, run, corpus));
}

async function match(driver: Driver, lexicon: CompiledLexicon, run: RunId, corpus: string): Promise<void> {
  await hideRows(driver, 'matches', 'run = {run:UInt64}', { run });
  for (const group of byExclusion(lexicon.variants)) {
    await driver.command(loadSql(import.meta.url, 'matches.sql'), {
      parameters: {
        run,
        excluded: [...group.excluded],
        literals: group.variants.flatMap(({ variant }) => [...variant.literals]),
        variants: group.variants.flatMap(({ index, variant }) => variant.literals.map(() => index)),
      },
      settings: { max_threads: 2, max_insert_threads: 1 },
    });
  }
  const sites = lexicon.variants.flatMap(({ site = [] }, i) => site.map((host) => ({ host, place: i + 1 })));
  if (sites.length > 0)
    await driver.command(loadSql(import.meta.url, 'siteMatches.sql'), {
      parameters: {
        run,
        sites: sites.map(({ host }) => host),
        variants: sites.map(({ place }) => place),
      },
      settings: { max_threads: 2, max_insert_threads: 1 },
    });
  const clusters = lexicon.variants.flatMap(({ cluster }, i) =>
    cluster === undefined ? [] : [{ cluster, place: i }],
  );
  if (clusters.length > 0)
    await driver.command(loadSql(import.meta.url, 'clusterMatches.sql'), {
      parameters: {
        run,
        near: lexicon.clusters ?? '0',
        clusters: clusters.map(({ cluster }) => cluster),
        variants: clusters.map(({ place }) => place),
      },
      settings: { max_threads: 2, max_insert_threads: 1 },
    });
  await markDerived(driver, 'matches', run, corpus);
}

/** Spellings with the same exclusions are looked for in one pass; sites and clusters are spelt in no text. */
export function byExclusion(
  variants: readonly CompiledVariant[],
): { excluded: readonly string[]; variants: { index: number; variant: CompiledVariant }[] }[] {
  const groups = new Map<
    string,
    { excluded: readonly string[]; variants: { index: number; variant: CompiledVariant }[] }
  >();
  for (const [index, variant] of variants.entries()) {
    if (variant.site !== undefined || variant.cluster !== undefined) continue;
    // Longer phrases first: «a b c» must not be broken by taking out «a b».
    const excluded = [...new Set(variant.excluded)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const key = JSON.stringify(excluded);
    const group = groups.get(key) ?? { excluded, variants: [] };
    group.variants.push({ index, variant });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Empties a derived table that speaks of a corpus that is no more. */
export async function forget(driver: Driver, kind: 'units' | 'words'): Promise<void> {
  await emptyTable(driver, kind);
  await hideRows(driver, 'derived', 'kind = {kind:String}', { kind });
}
