import { createHash } from 'node:crypto';
import type { Driver } from '../../src/store/driver.ts';
import type { Study } from '../../src/work/study.ts';
import { built } from './built.ts';
import type { Ended } from './program.ts';

/** Of two projects of the same state the hashes are the same; where something fails there is none. */
export interface State {
  readonly hash: string;
  readonly problem?: Ended;
}

/**
 * What a project holds and says: every row of what was taken in, tables of a command that are left over, and what
 * `verify` and the commands asked for print. The project stands open meanwhile, so the commands
 * work through this process, as they do beside the app.
 */
export async function lookAt(
  project: string,
  asked: readonly (readonly string[])[],
  run: (args: readonly string[]) => Promise<Ended>,
): Promise<State> {
  const hash = createHash('sha256');
  const { withStudy } = await built<typeof import('../../src/work/study.ts')>('work/study.js');
  const look = async ({ store }: Study): Promise<State> => {
    hash.update(JSON.stringify(await rowsOf(store.driver)));
    for (const args of [['verify', '--json'], ...asked]) {
      const ended = await run([...args, '--project', project]);
      if (ended.status !== 0) return { hash: '', problem: ended };
      hash.update(args[0] === 'verify' ? differencesOnly(ended.out) : ended.out);
    }
    return { hash: hash.digest('hex') };
  };
  try {
    return await withStudy({ folder: project, ...calm() }, look);
  } catch (error) {
    const err = String((error as Error).stack ?? error);
    return { hash: '', problem: { status: null, signal: null, out: '', err, seconds: 0 } };
  }
}

/** What a project says of its posts; the first time after a change it derives what measures count. */
export const said = [
  ['channels', '--json'],
  ['measure', 'share', '--lexicon', 'harbour', '--json'],
] as const;

/** What the world outside is to a command that nothing disturbs. */
export const calm = () => ({
  now: () => new Date('2026-01-01T00:00:00Z'),
  pid: process.pid,
  isAlive: () => false,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onNote: () => undefined,
  onWait: () => undefined,
});

/** Which import a row came by is no part of it: one that was cut short and run again has another number. */
const tables: readonly (readonly [string, string])[] = [
  ['posts', 'import, record, raw'],
  ['post_versions', 'import, record, raw, seen'],
  ['channel_facts', 'import'],
  ['aliases', 'import'],
  ['shares', 'import, record'],
];

async function rowsOf(driver: Driver): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const [table, except] of tables)
    found.push(
      await driver.query(
        `SELECT count() AS n, groupBitXor(cityHash64(toString(tuple(* EXCEPT (${except}))))) AS rows
         FROM {db:Identifier}.${table} FINAL`,
      ),
    );
  found.push(await leftOver(driver));
  return found;
}

/** Work tables, and entries of imports or erasures that are not ended. */
export const leftOver = (driver: Driver): Promise<readonly { left: number }[]> =>
  driver.query<{ left: number }>(
    `SELECT (SELECT count() FROM system.tables WHERE database = {db:String} AND match(name, '_[0-9]+$'))
       + (SELECT count() FROM {db:Identifier}.imports FINAL WHERE state NOT IN ('done', 'abandoned')) AS left`,
  );

/** A run that was given up leaves an entry in the ledger: how many there are is no part of the state. */
export function differencesOnly(out: string): string {
  const { unchanged, texts, differences } = JSON.parse(out) as Record<string, unknown>;
  return JSON.stringify({ unchanged, texts, differences });
}
