import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { type Lock, holdingFile } from '../store/lock.ts';
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
  const turn = `${pid} ${path}`;
  if (own.has(turn)) return work();
  // One with this process's number was left by a process before it, as in a container that begins anew.
  const livesBeside = (other: number): boolean => other !== pid && isAlive(other);
  return holdingFile(path, pid, livesBeside, refuse, async () => {
    own.add(turn);
    try {
      return await work();
    } finally {
      own.delete(turn);
    }
  });
}

/** Turns that this process is in. */
const own = new Set<string>();

function refuse({ pid }: Lock): never {
  throw mistake('import-running', message('stores.underWay', { process: String(pid) }));
}
