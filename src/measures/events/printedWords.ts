import type { Driver } from '../../store/driver.ts';
import { loadSql } from '../../store/sql.ts';
import type { Placebo } from './words.ts';

/** Words looked for in one statement: the engine's search takes no more than 255 at once. */
const atOnce = 250;

/**
 * Placebo words as they may stand in print. The words of a text are taken apart from its handles nowhere else, so some are the
 * name of an account, which may be somebody's: what stands behind "@" or "t.me/" in these posts is left out.
 * @param channels keys
 */
export async function printedWords(
  driver: Driver,
  channels: readonly string[],
  placebos: readonly Placebo[],
): Promise<string[]> {
  const latin = [...new Set(placebos.flatMap(({ words }) => words.filter((word) => /^[a-z]/.test(word))))];
  const names = new Set<string>();
  for (let from = 0; from < latin.length; from += atOnce) {
    const part = latin.slice(from, from + atOnce);
    const [row] = await driver.query<{ named: number[] }>(loadSql(import.meta.url, 'handles.sql'), {
      parameters: {
        channels: [...channels],
        at: part.map((word) => `@${word}`),
        links: part.map((word) => `t.me/${word}`),
      },
    });
    for (const [i, word] of part.entries()) if (row?.named[i] === 1) names.add(word);
  }
  return placebos
    .filter(({ words }) => !words.some((word) => names.has(word)))
    .map(({ words }) => words.join(' + '));
}
