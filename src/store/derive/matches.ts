import { createHash } from 'node:crypto';
import type { Driver } from '../driver.ts';
import { loadSql } from '../sql.ts';
import { corpusHash } from './corpus.ts';
import type { CompiledLexicon, CompiledVariant } from './lexicon.ts';

/** Names a derived table's rows: a decimal string; a lexicon's run fits a number of TypeScript (53 bits). */
export type RunId = string;

const runOf = (...parts: string[]): RunId =>
  (createHash('sha256').update(parts.join('\n')).digest().readBigUInt64BE() >> 11n).toString();

/** Makes the table of units for the corpus as it is, once; returns the corpus's hash. */
export async function ensureUnits(driver: Driver): Promise<RunId> {
  const corpus = await corpusHash(driver);
  if (await isDerived(driver, 'units', corpus)) return corpus;
  await forget(driver, 'units');
  await driver.command(loadSql(import.meta.url, 'units.sql'), {
    parameters: { corpus },
    settings: { max_threads: 2, max_insert_threads: 1 },
  });
  await markDerived(driver, 'units', corpus, corpus);
  return corpus;
}

/** Finds all spellings of a lexicon in all posts, once for lexicon and corpus; returns the run to join by. */
export async function ensureMatches(driver: Driver, lexicon: CompiledLexicon): Promise<RunId> {
  const corpus = await corpusHash(driver);
  const run = runOf('matches', lexicon.hash, corpus);
  if (await isDerived(driver, 'matches', run)) return run;
  await driver.command('DELETE FROM {db:Identifier}.matches WHERE run = {run:UInt64}', {
    parameters: { run },
  });
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
  await markDerived(driver, 'matches', run, corpus);
  return run;
}

/** Spellings with the same exclusions are looked for in one pass. */
function byExclusion(
  variants: readonly CompiledVariant[],
): { excluded: readonly string[]; variants: { index: number; variant: CompiledVariant }[] }[] {
  const groups = new Map<
    string,
    { excluded: readonly string[]; variants: { index: number; variant: CompiledVariant }[] }
  >();
  for (const [index, variant] of variants.entries()) {
    // Longer phrases first: «a b c» must not be broken by taking out «a b».
    const excluded = [...new Set(variant.excluded)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const key = JSON.stringify(excluded);
    const group = groups.get(key) ?? { excluded, variants: [] };
    group.variants.push({ index, variant });
    groups.set(key, group);
  }
  return [...groups.values()];
}

async function isDerived(driver: Driver, kind: string, run: RunId): Promise<boolean> {
  const rows = await driver.query<{ n: number }>(
    'SELECT count() AS n FROM {db:Identifier}.derived FINAL WHERE kind = {kind:String} AND run = {run:UInt64}',
    { parameters: { kind, run } },
  );
  return (rows[0]?.n ?? 0) > 0;
}

async function markDerived(driver: Driver, kind: string, run: RunId, corpus: string): Promise<void> {
  await driver.command(
    'INSERT INTO {db:Identifier}.derived (kind, run, corpus, total) SELECT {kind:String}, {run:UInt64}, {corpus:UInt64}, 0',
    { parameters: { kind, run, corpus } },
  );
}

/** Empties a derived table that speaks of a corpus that is no more. */
async function forget(driver: Driver, kind: 'units'): Promise<void> {
  const local = driver.cluster === undefined ? kind : `${kind}_local`;
  const on = driver.cluster === undefined ? '' : ` ON CLUSTER '${driver.cluster.replaceAll("'", '')}'`;
  await driver.command(`TRUNCATE TABLE {db:Identifier}.${local}${on}`);
  await driver.command(`DELETE FROM {db:Identifier}.derived WHERE kind = {kind:String}`, {
    parameters: { kind },
  });
}
