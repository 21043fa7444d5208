import type { Driver } from '../../store/driver.ts';
import { loadSql } from '../../store/sql.ts';
import type { PreparedSides, SideCount } from './sides.ts';

/** Texts of a channel that a run of three words must stand in to be of a template. */
const leastTexts = 5;

/** How many texts fill in a template, by channel and combination of sides, as `KEY side`. */
export type Filled = ReadonlyMap<string, number>;

/**
 * Texts that fill in a template. Near-duplicates are one unit as they are; a template of which a word in twenty is another
 * each time is none of theirs. († Counted as texts of their own, copies of one template in two channels of six made a
 * minority "supported" in 8 to 16 of 20 worlds: docs/calibration.md.) For sides of words: which posts they are goes by
 * their matches.
 */
export async function filledTemplates(driver: Driver, prepared: PreparedSides): Promise<Filled> {
  const rows = await driver.query<{ channel: string; side: number; texts: number }>(
    loadSql(import.meta.url, 'templates.sql'),
    { parameters: { ...prepared.parameters, own: prepared.words, least: leastTexts } },
  );
  return new Map(rows.map((row) => [`${row.channel} ${row.side}`, row.texts]));
}

/** The same counts with the texts that fill in a template left out; the same object where there are none. */
export function withoutTemplates(counts: readonly SideCount[], filled: Filled): readonly SideCount[] {
  if (filled.size === 0) return counts;
  return counts.map((count) => ({
    ...count,
    texts: count.texts - (filled.get(`${count.channel} ${count.side}`) ?? 0),
  }));
}
