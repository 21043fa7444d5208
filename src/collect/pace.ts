import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkInto } from '../store/lock.ts';

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

/** When the last request to anyone ended, and the last one to each place of the last day; ISO 8601. */
interface Asked {
  readonly at: string;
  readonly places?: Readonly<Record<string, string>>;
}

/** A pause that a place asks for is never longer than this. */
const longestPauseMs = 86_400_000;

/**
 * Makes one request when it is its turn: one at a time for all projects and processes of this user on the machine,
 * each some seconds after the last one ended. What went before is read from a file, so a new process waits as well.
 * @param place host that is asked, where it may want a pause of its own (see `untilReady`)
 */
export async function inTurn<T>(machine: Machine, request: () => Promise<T>, place?: string): Promise<T> {
  mkdirSync(machine.folder, { recursive: true, mode: 0o700 });
  const release = await takeTurn(machine);
  const path = join(machine.folder, 'asked.json');
  try {
    const pause = floorMs + jitter(machine);
    const wait = timeOf(askedIn(path).at) + pause - machine.now().getTime();
    // A clock that was set back must not stop the program for hours.
    if (wait > 0) await machine.sleep(Math.min(wait, pause), machine.signal);
    machine.signal.throwIfAborted();
    try {
      return await request();
    } finally {
      noteAsked(path, place, machine.now());
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

/**
 * Milliseconds until a place may be asked again that wants a longer pause between requests; 0 where it may be now.
 * It is waited for outside of a turn: others are asked meanwhile.
 */
export function untilReady(
  machine: Pick<Machine, 'folder' | 'now'>,
  place: string,
  wantedMs: number,
): number {
  const last = askedIn(join(machine.folder, 'asked.json')).places?.[place];
  if (last === undefined) return 0;
  const pause = Math.min(wantedMs, longestPauseMs);
  // A clock that was set back must not make it longer.
  return Math.max(0, Math.min(timeOf(last) + pause - machine.now().getTime(), pause));
}

/** A part of a pause that chance adds. */
export const jitter = ({ random }: Pick<Machine, 'random'>): number => Math.round(random() * jitterMs);

function noteAsked(path: string, place: string | undefined, now: Date): void {
  const at = now.toISOString();
  const recent = Object.entries(askedIn(path).places ?? {}).filter(
    ([, time]) => now.getTime() - timeOf(time) < longestPauseMs,
  );
  const places = Object.fromEntries(place === undefined ? recent : [...recent, [place, at]]);
  writeFileSync(path, JSON.stringify({ at, places } satisfies Asked), { mode: 0o600 });
}

function askedIn(path: string): Asked {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Asked;
  } catch {
    return { at: '' };
  }
}

const timeOf = (iso: string): number => (Number.isNaN(Date.parse(iso)) ? 0 : Date.parse(iso));

/** Turns that this process has: in a container the next process often has the number of the one that died. */
const mine = new Set<string>();

/** Waits until nobody else is asking. The holder is written aside and linked into place: never half a file. */
async function takeTurn(machine: Machine): Promise<() => void> {
  const path = join(machine.folder, 'turn');
  const aside = `${path}.${machine.pid}`;
  for (;;) {
    machine.signal.throwIfAborted();
    if (!mine.has(path) && linkInto(path, aside, { pid: machine.pid })) {
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
