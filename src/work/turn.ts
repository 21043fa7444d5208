import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { linkInto, readLock, takeAway } from '../store/lock.ts';
import type { Study } from './study.ts';

/**
 * Runs work that changes what is held, an import or an erasure: of all processes on this project's folder one at a time.
 * The ledger says so, too, but between looking into it and writing another may do the same. A process that is in its turn
 * already goes on; one that was killed is not waited for.
 * @throws {UserError} while another process is in its turn
 */
export async function inTurn<T>(
  { folder, pid, isAlive }: Pick<Study, 'folder' | 'pid' | 'isAlive'>,
  work: () => Promise<T>,
): Promise<T> {
  mkdirSync(join(folder, '.isogloss'), { recursive: true, mode: 0o700 });
  const path = join(folder, '.isogloss', 'changing.json');
  const mine = { pid, port: 0, token: String(pid) };
  while (!linkInto(path, `${path}.${pid}`, mine)) {
    const holder = readLock(path);
    if (holder?.pid === pid) return work();
    if (holder !== undefined && isAlive(holder.pid))
      throw mistake('import-running', message('stores.underWay', { process: String(holder.pid) }));
    takeAway(path, holder, mine);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
