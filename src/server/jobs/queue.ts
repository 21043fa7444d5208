import { UserError } from '../../model/errors.ts';
import type { Said } from '../../model/said.ts';

export const jobKinds = ['import', 'collect', 'read', 'test', 'measure', 'report', 'sign'] as const;
export type JobKind = (typeof jobKinds)[number];
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped';

/** A piece of work that takes longer than a page. */
export interface Job {
  readonly id: number;
  readonly kind: JobKind;
  /** What it is of: a file, an article, a claim. */
  readonly about: Said;
  readonly state: JobState;
  readonly stage: Said;
  readonly done: number;
  readonly total: number;
  /** Seconds that it will still take; null while that cannot be told. */
  readonly left: number | null;
  /** What came of it, in a sentence; of a failed one what to do. */
  readonly outcome: Said | null;
  /** Where what came of it can be seen. */
  readonly link: string | null;
}

/** What work is handed. */
export interface Running {
  readonly signal: AbortSignal;
  readonly onProgress: (stage: Said, done: number, total: number) => void;
}

export interface Outcome {
  readonly said: Said | null;
  readonly link: string | null;
}

export interface Wish {
  readonly kind: JobKind;
  readonly about: Said;
  /** The whole of it, where it can be told beforehand: an import's bar goes by its bytes. */
  readonly work: (running: Running) => Promise<Outcome>;
}

/** One job after the other, since one process holds the engine. */
export interface Queue {
  readonly add: (wish: Wish) => Job;
  /** Adds a job and waits for its end; what goes wrong in it goes wrong here. */
  readonly run: (wish: Wish) => Promise<Outcome>;
  readonly cancel: (id: number) => void;
  /** Tells no more of what has ended. */
  readonly dismiss: () => void;
  /** Those that wait or run, then those that ended last. */
  readonly list: () => readonly Job[];
  readonly busy: () => boolean;
  readonly subscribe: (listener: (job: Job) => void) => () => void;
  /** Stops what runs and what waits, and waits for the end of what runs. */
  readonly close: () => Promise<void>;
}

interface Entry {
  job: Job;
  readonly wish: Wish;
  readonly abort: AbortController;
  /** Milliseconds at which its stage began, and how far it was then. */
  began: readonly [time: number, done: number];
  readonly settled: Promise<Outcome>;
  readonly settle: (outcome: Promise<Outcome>) => void;
}

/** Ended jobs that a page still tells of. */
const mostEnded = 6;
/** Milliseconds between two reports of progress. */
const pace = 200;

/**
 * @param now milliseconds, of any beginning
 * @param onFault told of what is no mistake of a person
 */
export function openQueue(now: () => number, onFault: (error: unknown) => void): Queue {
  const entries: Entry[] = [];
  const listeners = new Set<(job: Job) => void>();
  let [next, told] = [1, 0];
  let working: Promise<void> | undefined;
  const tell = (entry: Entry, change: Partial<Job>): void => {
    entry.job = { ...entry.job, ...change };
    for (const listener of listeners) listener(entry.job);
  };
  const progress =
    (entry: Entry): Running['onProgress'] =>
    (stage, done, total) => {
      const { job } = entry;
      const time = now();
      if (plain(stage) !== plain(job.stage) || done < job.done) entry.began = [time, done];
      const [since, from] = entry.began;
      const [passed, made] = [time - since, done - from];
      // The first second tells too little.
      const left = passed > 1000 && made > 0 ? Math.ceil(((total - done) / made) * (passed / 1000)) : null;
      entry.job = { ...job, stage, done, total, left };
      if (time - told < pace && done < total) return;
      told = time;
      tell(entry, {});
    };
  const work = async (): Promise<void> => {
    for (;;) {
      const entry = entries.find(({ job }) => job.state === 'waiting');
      if (entry === undefined) return;
      entry.began = [now(), 0];
      tell(entry, { state: 'running' });
      try {
        const outcome = await entry.wish.work({ signal: entry.abort.signal, onProgress: progress(entry) });
        tell(entry, { state: 'done', outcome: outcome.said, link: outcome.link, left: null });
        entry.settle(Promise.resolve(outcome));
      } catch (error) {
        const stopped = entry.abort.signal.aborted;
        if (!stopped && !(error instanceof UserError)) onFault(error);
        tell(entry, {
          state: stopped ? 'stopped' : 'failed',
          outcome: stopped ? null : saidOf(error),
          left: null,
        });
        entry.settle(Promise.reject(error));
      }
      forget();
    }
  };
  const forget = (): void => {
    const ended = entries.filter(({ job }) => isEnded(job));
    for (const entry of ended.slice(0, -mostEnded)) entries.splice(entries.indexOf(entry), 1);
  };
  const stop = (entry: Entry): void => {
    if (isEnded(entry.job)) return;
    entry.abort.abort();
    if (entry.job.state !== 'waiting') return;
    tell(entry, { state: 'stopped' });
    entry.settle(Promise.reject(new DOMException('stopped', 'AbortError')));
  };
  const enter = (wish: Wish): Entry => {
    const { promise, resolve } = withResolvers<Outcome>();
    // Nobody need wait for it: what went wrong stands in the job.
    promise.catch(() => undefined);
    const { kind, about } = wish;
    const job: Job = {
      id: next++,
      kind,
      about,
      state: 'waiting',
      stage: '',
      done: 0,
      total: 0,
      left: null,
      outcome: null,
      link: null,
    }; // prettier-ignore
    const entry: Entry = {
      job,
      wish,
      abort: new AbortController(),
      began: [0, 0],
      settled: promise,
      settle: resolve,
    };
    entries.push(entry);
    tell(entry, {});
    working ??= work().finally(() => (working = undefined));
    return entry;
  };
  return {
    add: (wish) => enter(wish).job,
    run: (wish) => enter(wish).settled,
    cancel: (id) => {
      const entry = entries.find(({ job }) => job.id === id);
      if (entry !== undefined) stop(entry);
    },
    dismiss: () => {
      for (const entry of entries.filter(({ job }) => isEnded(job)))
        entries.splice(entries.indexOf(entry), 1);
    },
    list: () => entries.map(({ job }) => job),
    busy: () => entries.some(({ job }) => !isEnded(job)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      for (const entry of entries) stop(entry);
      await working;
    },
  };
}

export const isEnded = ({ state }: Job): boolean => state !== 'waiting' && state !== 'running';

/** A stage without the numbers in it: these change as it goes on. */
const plain = (stage: Said): string => JSON.stringify(stage).replaceAll(/[\d,.]+/g, '');

const saidOf = (error: unknown): Said => (error instanceof UserError ? error.said : { say: 'app.fault' });

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T | Promise<T>) => void } {
  let resolve: (value: T | Promise<T>) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
