import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Who has the project open: written by whoever opens it, readable by its owner alone. */
export interface Lock {
  readonly pid: number;
  readonly port: number;
  readonly token: string;
}

export type Claimed = { readonly held: true; release(): void } | { readonly held: false; readonly by: Lock };

/**
 * Takes the project's lock, or says who holds it. A holder listens before it writes its lock, so a port that
 * refuses means that the holder died without clearing up, and the lock is taken over.
 */
export async function claim(folder: string, mine: Lock): Promise<Claimed> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'lock.json');
  for (let attempt = 0; attempt < 5; attempt++) {
    if (linkInto(path, `${path}.${mine.pid}`, mine))
      return { held: true, release: () => release(path, mine) };
    const holder = readLock(path);
    if (holder !== undefined && (await answers(holder.port))) return { held: false, by: holder };
    takeAway(path, holder, mine);
  }
  throw mistake('project-locked', message('stores.starting', { path }));
}

/** Written aside and linked into place: nobody ever reads half a lock, and of two that link only one can. */
export function linkInto(path: string, aside: string, mine: object): boolean {
  writeFileSync(aside, JSON.stringify(mine), { mode: 0o600 });
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Who holds it; nobody where it is gone meanwhile. */
export function readLock(path: string): Lock | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Lock;
  } catch {
    return undefined;
  }
}

function release(path: string, mine: Lock): void {
  if (readLock(path)?.token === mine.token) rmSync(path, { force: true });
}

/**
 * Moves a dead lock out of the way. Another command may have done so first and written its own in between: what
 * was moved is looked at, and put back if it is not the dead one (a link fails where a newer one stands).
 */
export function takeAway(path: string, dead: Lock | undefined, mine: Lock): void {
  const aside = `${path}.${mine.pid}`;
  try {
    renameSync(path, aside);
    const moved = readLock(aside);
    if (moved !== undefined && moved.token !== dead?.token) linkSync(aside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(5000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
