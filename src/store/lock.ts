import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { randomBytes } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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

const between = 50;
const beat = 2000;
/**
 * Looks after which a holder that has not touched its file is taken for dead: five minutes. One with this process's own number
 * is another thread of it, or a process before it, as in a container that begins anew: half a minute.
 */
const silent = { others: 6000, own: 600 } as const;

/**
 * Runs work while this process alone holds a file. A holder that was killed is not waited for, nor for long one whose number
 * another program has been given since: who holds it touches it every two seconds.
 * @param isAlive whether a process runs
 * @param onHeld called while somebody else holds it: throws, or lets this one wait
 */
export async function holdingFile<T>(
  path: string,
  pid: number,
  isAlive: (pid: number) => boolean,
  onHeld: (by: Lock) => void,
  work: () => Promise<T>,
): Promise<T> {
  const mine = { pid, port: 0, token: randomBytes(12).toString('hex') };
  let touched = 0;
  for (let looks = 0; !linkInto(path, `${path}.${mine.token}`, mine); looks++) {
    const now = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (now === undefined) continue; // Given up meanwhile.
    if (now !== touched) looks = 0;
    touched = now;
    const holder = readLock(path);
    if (
      holder === undefined ||
      !isAlive(holder.pid) ||
      looks >= silent[holder.pid === pid ? 'own' : 'others']
    )
      takeAway(path, holder, mine);
    else {
      onHeld(holder);
      await new Promise((resolve) => setTimeout(resolve, between));
    }
  }
  const touching = setInterval(() => touch(path), beat);
  touching.unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    release(path, mine);
  }
}

/** By a second, whatever the clock says. */
function touch(path: string): void {
  try {
    const next = statSync(path).mtimeMs / 1000 + 1;
    utimesSync(path, next, next);
  } catch {
    // Taken away: who stood still for minutes holds it no longer.
  }
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
function readLock(path: string): Lock | undefined {
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
function takeAway(path: string, dead: Lock | undefined, mine: Lock): void {
  const aside = `${path}.${mine.token}`;
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
