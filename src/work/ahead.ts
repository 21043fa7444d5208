import { ensureRepeats } from '../measures/near-duplicates/repeats.ts';
import { compileLexicon } from '../store/derive/lexicon.ts';
import { ensureMatches } from '../store/derive/matches.ts';
import type { Study } from './study.ts';

/** Vocabularies looked for ahead: of a project with more, most are not asked for. */
const mostLexicons = 30;

/**
 * Makes what every test stands on (units, near-duplicates, where each vocabulary stands) while something else is done: a
 * document is asked about, a person thinks. Who needs a table meanwhile waits for it as for any other maker. Whatever goes
 * wrong goes wrong again, and is said, where the table is asked for.
 *
 * @returns ends when no statement of it runs any more; a store is not closed before
 */
export async function makeAhead({ context: { driver, project } }: Study, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const matches = async (): Promise<void> => {
    for (const [name, source] of Object.entries(project.lexicons).slice(0, mostLexicons)) {
      if (signal.aborted) return;
      await ensureMatches(driver, await compileLexicon(driver, name, source));
    }
  };
  await Promise.allSettled([ensureRepeats(driver, { signal }), matches()]);
}
