import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import type { Driver } from '../driver.ts';
import { holdingFile } from '../lock.ts';
import { type RunId, isDerived } from './runs.ts';
import { keepOnlyStill } from './still.ts';

/**
 * Tables that are made by one maker at a time: whoever makes one first clears away what was never finished, which may be
 * what another is about to finish. († Two measures at once on a store just imported: each cleared the other's, and one told
 * of no near-duplicates at all, with status 0.) Makers of one name may ask for what is further to the right, never the other way.
 */
export type Maker =
  | 'code'
  | 'co_shares'
  | 'near'
  | 'voices'
  | 'statement matches'
  | 'statements'
  | 'matches'
  | 'words'
  | 'pictures'
  | 'units';

interface Turn {
  readonly driver: Driver;
  readonly maker: Maker;
}

/** Turns that a call is within: it goes on at once where it is in its turn already. */
const within = new AsyncLocalStorage<readonly Turn[]>();
const queues = new WeakMap<Driver, Map<Maker, Promise<unknown>>>();
const folders = new WeakMap<Driver, string>();

/** Makers of other processes take turns by files in the project's folder `.isogloss`. Other machines know nothing of it. */
export const takeTurnsIn = (driver: Driver, folder: string): void => void folders.set(driver, folder);

/** A run as it is, or made while nobody else makes one of that kind; `make` marks it as derived. */
export async function derivedOnce(
  driver: Driver,
  { maker, kind = maker, run }: { readonly maker: Maker; readonly kind?: string; readonly run: RunId },
  make: () => Promise<unknown>,
): Promise<RunId> {
  if (await isDerived(driver, kind, run)) return run;
  await alone(driver, maker, async () => {
    // Another may have made it meanwhile.
    if (await isDerived(driver, kind, run)) return;
    // Makers clear away what is of other posts: one that began before a change would clear away what is of those now.
    await keepOnlyStill(driver);
    await make();
  });
  return run;
}

/** Runs work while nobody else makes tables of that kind. */
export async function alone<T>(driver: Driver, maker: Maker, work: () => Promise<T>): Promise<T> {
  const turns = within.getStore() ?? [];
  if (turns.some((turn) => turn.driver === driver && turn.maker === maker)) return work();
  const own = queues.get(driver) ?? new Map<Maker, Promise<unknown>>();
  queues.set(driver, own);
  const turn = (own.get(maker) ?? Promise.resolve()).then(() =>
    within.run([...turns, { driver, maker }], () => inFolder(folders.get(driver), maker, work)),
  );
  own.set(
    maker,
    turn.catch(() => undefined),
  );
  return turn;
}

function inFolder<T>(folder: string | undefined, maker: Maker, work: () => Promise<T>): Promise<T> {
  if (folder === undefined) return work();
  const path = join(folder, `making-${maker.replace(' ', '-')}.json`);
  return holdingFile(path, process.pid, isAlive, () => undefined, work);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
