import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** One thing that was tried: a line of the log. */
export interface Tried {
  readonly part: string;
  /** What is counted, in words: a row of the table. */
  readonly what: string;
  readonly seed: number;
  readonly i: number;
  /** How many it counts for: none where it tried nothing, as a kill that came too late; several kills in a row. */
  readonly runs: number;
  /** How it ended, in a word or two; the table says how often each. */
  readonly end: string;
  /** What did not hold, each with what is needed to see it again. */
  readonly faults: readonly string[];
}

/** What a part of the campaign hands on. */
export interface Work {
  readonly seed: number;
  /** Whether this one was tried in an earlier piece of the same campaign, or time is up. */
  readonly skip: (what: string, i: number) => boolean;
  readonly note: (tried: Omit<Tried, 'seed'>) => void;
  readonly tell: (line: string) => void;
}

/** Where each part's random numbers begin: the stream of one run does not depend on what ran before it. */
export const streams = { inputs: 0, kills: 1e7, disks: 2e7, couples: 3e7, clocks: 4e7, forms: 5e7 } as const;

/** Reads logs: each line that is whole, so that one cut short by a kill costs a line. */
export function readLog(path: string): Tried[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as Tried];
      } catch {
        return [];
      }
    });
}

const keyOf = (what: string, seed: number, i: number): string => `${what} ${seed} ${i}`;

/**
 * Work that writes each thing tried to a log at once and passes over what stands there: a campaign in pieces.
 * @param until milliseconds of `performance.now` after which nothing new is begun
 */
export function workOf(
  seed: number,
  path: string,
  until: number,
  tell: (line: string) => void,
): Work & { readonly all: Tried[] } {
  const all = path === '' ? [] : readLog(path);
  const done = new Set(all.map((tried) => keyOf(tried.what, tried.seed, tried.i)));
  return {
    seed,
    all,
    tell,
    skip: (what, i) => performance.now() > until || done.has(keyOf(what, seed, i)),
    note(given) {
      const tried = { ...given, seed };
      all.push(tried);
      if (path !== '') appendFileSync(path, `${JSON.stringify(tried)}\n`);
      for (const fault of tried.faults) tell(`FAULT ${tried.what}, seed ${seed}, ${tried.i}: ${fault}`);
      if (all.length % 20 === 0) tell(`${all.length} tried, at ${tried.what} ${tried.i}`);
    },
  };
}

/** The table of docs/reliability.md. */
export function tableOf(all: readonly Tried[]): string {
  const lines = [...grouped(all, ({ what }) => what)].map(([what, tried]) => {
    const ends = [...grouped(tried, ({ end }) => end)].map(([end, { length }]) => `${length} ${end}`);
    const runs = tried.reduce((sum, one) => sum + one.runs, 0);
    const faults = tried.filter((one) => one.faults.length > 0);
    return `| ${what} | ${runs} | ${faults.length} | ${ends.join('; ')} |`;
  });
  return ['| what | runs | faults | |', '|---|---|---|---|', ...lines].join('\n');
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
