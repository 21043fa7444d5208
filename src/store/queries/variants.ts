import type { Driver } from '../driver.ts';
import type { CompiledLexicon } from '../derive/lexicon.ts';
import { ensureMatches, ensureUnits } from '../derive/matches.ts';

export interface VariantCount {
  readonly term: number;
  readonly posts: number;
  readonly texts: number;
  readonly channels: number;
}

/** How many posts each spelling of a lexicon matched, by its number in the lexicon, and how many any did. */
export async function variantCounts(
  driver: Driver,
  lexicon: CompiledLexicon,
): Promise<{ run: string; posts: number; variants: VariantCount[] }> {
  const run = await ensureMatches(driver, lexicon);
  const corpus = await ensureUnits(driver);
  const variants = await driver.query<VariantCount>(
    `SELECT m.term AS term, count() AS posts, countIf(u.first) AS texts, uniqExact(m.channel) AS channels
     FROM {db:Identifier}.matches AS m
     GLOBAL INNER JOIN (SELECT channel, id, first FROM {db:Identifier}.units WHERE corpus = {corpus:UInt64}) AS u
       ON m.channel = u.channel AND m.id = u.id
     WHERE m.run = {run:UInt64} GROUP BY m.term ORDER BY m.term`,
    { parameters: { run, corpus } },
  );
  const [all] = await driver.query<{ posts: number }>(
    'SELECT uniqExact(channel, id) AS posts FROM {db:Identifier}.matches WHERE run = {run:UInt64}',
    { parameters: { run } },
  );
  return { run, posts: all?.posts ?? 0, variants };
}
