import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds from the end of one request to the beginning of the next: at least this, whatever is asked for. */
export const floorMs = 3000;
/** At most this much is added by chance, so that requests keep no beat. */
const jitterMs = 1500;
/** A turn that takes longer than this was left behind by a process that died: no request may last so long. */
const staleMs = 300_000;

export interface Clock {
  readonly now: () => Date;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

export interface Machine extends Clock {
  /** A folder that all of this user's projects share; who runs and when the last request ended stands there. */
  readonly folder: string;
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
  readonly signal: AbortSignal;
}

/**
 * Makes one request when it is its turn: one at a time for all projects and processes of this user on the machine,
 * each some seconds after the last one ended. What went before is read from a file, so a new process waits as well.
 * @param wantedMs a longer pause, as a site asks for it
 */
export async function inTurn<T>(machine: Machine, request: () => Promise<T>, wantedMs = 0): Promise<T> {
  mkdirSync(machine.folder, { recursive: true, mode: 0o700 });
  const release = await takeTurn(machine);
  const path = join(machine.folder, 'asked.json');
  try {
    const pause = Math.max(floorMs, wantedMs) + Math.round(machine.random() * jitterMs);
    const wait = lastAsked(path) + pause - machine.now().getTime();
    // A clock that was set back must not stop the program for hours.
    if (wait > 0) await machine.sleep(Math.min(wait, pause), machine.signal);
    machine.signal.throwIfAborted();
    try {
      return await request();
    } finally {
      writeFileSync(path, JSON.stringify({ at: machine.now().toISOString() }), { mode: 0o600 });
    }
  } finally {
    release();
  }
}

/** Places that asked to be left alone, for all projects of the user: until when each, ISO 8601. */
export function pauses({ folder, now }: Pick<Machine, 'folder' | 'now'>): ReadonlyMap<string, string> {
  try {
    const all = JSON.parse(readFileSync(join(folder, 'paused.json'), 'utf8')) as Record<string, string>;
    return new Map(Object.entries(all).filter(([, until]) => Date.parse(until) > now().getTime()));
  } catch {
    return new Map();
  }
}

/** Lets no project of the user ask at a place before a time. */
export function pause(machine: Pick<Machine, 'folder' | 'now' | 'pid'>, place: string, until: string): void {
  const path = join(machine.folder, 'paused.json');
  const all = Object.fromEntries([...pauses(machine), [place, until]]);
  const aside = `${path}.${machine.pid}`;
  writeFileSync(aside, JSON.stringify(all), { mode: 0o600 });
  renameSync(aside, path);
}

function lastAsked(path: string): number {
  try {
    const { at } = JSON.parse(readFileSync(path, 'utf8')) as { at: string };
    return Number.isNaN(Date.parse(at)) ? 0 : Date.parse(at);
  } catch {
    return 0;
  }
}

/** Turns that this process has: in a container the next process often has the number of the one that died. */
const mine = new Set<string>();

/** Waits until nobody else is asking. The holder is written aside and linked into place: never half a file. */
async function takeTurn(machine: Machine): Promise<() => void> {
  const path = join(machine.folder, 'turn');
  const aside = `${path}.${machine.pid}`;
  for (;;) {
    machine.signal.throwIfAborted();
    if (!mine.has(path) && put(path, aside, machine.pid)) {
      mine.add(path);
      return () => {
        mine.delete(path);
        rmSync(path, { force: true });
      };
    }
    const holder = holderOf(path);
    if (isStale(path, holder, machine)) takeAway(path, aside, holder);
    else await machine.sleep(250, machine.signal);
  }
}

function put(path: string, aside: string, pid: number): boolean {
  writeFileSync(aside, JSON.stringify({ pid }), { mode: 0o600 });
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

/** Null where nothing that can be read stands there. */
function holderOf(path: string): number | null {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { pid: number }).pid;
  } catch {
    return null;
  }
}

function isStale(path: string, holder: number | null, { pid, isAlive }: Machine): boolean {
  if (mine.has(path)) return false;
  if (holder === null || holder === pid || !isAlive(holder)) return true;
  // By the file system's own clock on both sides: the machine's may have been set.
  const probe = `${path}.probe.${pid}`;
  try {
    writeFileSync(probe, '');
    return statSync(probe).mtimeMs - statSync(path).mtimeMs > staleMs;
  } catch {
    return false;
  } finally {
    rmSync(probe, { force: true });
  }
}

/** Another process may have done so first and taken its own turn in between: that one is put back. */
function takeAway(path: string, aside: string, stale: number | null): void {
  const moved = `${aside}.old`;
  try {
    renameSync(path, moved);
    if (holderOf(moved) !== stale) linkSync(moved, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(moved, { force: true });
  }
}
