import type { Driver } from '../driver.ts';
import { loadSql } from '../sql.ts';
import { ensureUnits, forget } from './matches.ts';
import { derivedOnce } from './alone.ts';
import { type RunId, markDerived } from './runs.ts';

/**
 * Makes the table of words for the corpus as it is, once: what every measure of words reads. Taken out of the texts are
 * addresses, e-mail and handles, so that no person's handle is ever a word. Returns the corpus's hash.
 */
export async function ensureWords(driver: Driver): Promise<RunId> {
  const corpus = await ensureUnits(driver);
  return derivedOnce(driver, { maker: 'words', run: corpus }, async () => {
    await forget(driver, 'words');
    await driver.command(loadSql(import.meta.url, 'words.sql'), {
      parameters: { corpus },
      settings: { max_threads: 2, max_insert_threads: 1 },
    });
    await markDerived(driver, 'words', corpus, corpus);
  });
}
