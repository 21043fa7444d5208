import { join } from 'node:path';
import { Archive } from '../../src/collect/archive.ts';
import { overHttp } from '../../src/collect/ask.ts';
import type { Machine } from '../../src/collect/pace.ts';
import { PageCourse } from '../../src/collect/pages/course.ts';
import type { SourceRun } from '../../src/collect/places.ts';
import type { Taker } from '../../src/collect/reading.ts';
import { type Collecting, collect } from '../../src/collect/run.ts';
import { intoStore } from '../../src/collect/take.ts';
import type { Store } from '../../src/store/open.ts';

export const day = 86_400_000;

/** A clock that only sleeping and asking move. */
export class FakeClock {
  at: number;
  readonly slept: number[] = [];

  constructor(iso: string) {
    this.at = Date.parse(iso);
  }

  readonly now = (): Date => new Date(this.at);
  readonly sleep = (ms: number): Promise<void> => {
    this.slept.push(ms);
    this.at += ms;
    return Promise.resolve();
  };
}

export interface Setting {
  readonly folder: string;
  /** Without it answers are kept and taken in nowhere. */
  readonly store?: Store;
  readonly clock: FakeClock;
  readonly patience?: number;
}

function nowhere(): Taker {
  const taken = new Set<string>();
  return {
    take: (_kept, { sha256 }, { look }) => {
      taken.add(sha256);
      return Promise.resolve({ added: look?.posts.length ?? 0, updated: 0, unchanged: 0, rejected: 0 });
    },
    isTaken: (sha256) => Promise.resolve(taken.has(sha256)),
  };
}

export function collectingIn({ folder, store, clock, patience }: Setting, budget = 1000): Collecting {
  const signal = new AbortController().signal;
  const machine: Machine = {
    folder: join(folder, 'machine'),
    pid: process.pid,
    isAlive: () => true,
    signal,
    now: clock.now,
    sleep: clock.sleep,
    random: () => 0.5,
  };
  const options = {
    now: clock.now,
    version: 'test',
    gathered: '',
    zone: 'UTC',
    pid: process.pid,
    isAlive: () => false,
    signal,
  };
  return {
    taker: store === undefined ? nowhere() : intoStore(store, options),
    archive: new Archive(join(folder, '.isogloss', 'collected')),
    machine,
    ask: overHttp({ version: 'test', signal, ...(patience === undefined ? {} : { patience }) }),
    software: 'Isogloss/test',
    budget,
  };
}

export interface RunWish {
  readonly since?: number | null;
  readonly recheck?: number;
  readonly budget?: number;
  readonly onStep?: Collecting['onStep'];
}

/** Collects the pages of channels from a local server, as `isogloss collect run` does. */
export function runPages(
  setting: Setting,
  base: string,
  names: readonly string[],
  { since = null, recheck = 14 * day, budget, onStep }: RunWish = {},
): Promise<readonly SourceRun[]> {
  const wish = { began: setting.clock.at, since, recheck };
  return collect(
    names.map((name) => new PageCourse(name, wish, base)),
    { ...collectingIn(setting, budget), ...(onStep === undefined ? {} : { onStep }) },
  );
}

/** What a store holds of posts, without the moments at which they were seen. */
export async function heldPosts({ driver }: Store): Promise<unknown[]> {
  return driver.query(
    `SELECT channel, id, date, text, views FROM {db:Identifier}.posts FINAL ORDER BY channel, id`,
  );
}
