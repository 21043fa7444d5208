import type { Command } from 'commander';
import { english } from '../messages/index.ts';
import { type Study, type Surroundings, withStudy } from '../work/study.ts';
import { progressBar } from './progress.ts';

/** The options every command takes, wherever they stand. */
export interface Common {
  readonly project: string;
  readonly store?: string;
  readonly json: boolean;
}

export function commonOptions(command: Command): Common {
  // The nearest wins; the program's default for --project only where nobody named one.
  let at: Command | null = command;
  const found: { project?: string; store?: string; json?: boolean } = {};
  for (; at !== null; at = at.parent) {
    for (const key of ['project', 'store', 'json'] as const) {
      if (found[key] === undefined && at.getOptionValueSource(key) === 'cli') {
        Object.assign(found, { [key]: at.getOptionValue(key) as unknown });
      }
    }
  }
  return {
    project: found.project ?? '.',
    ...(found.store === undefined ? {} : { store: found.store }),
    json: found.json === true,
  };
}

/** Opens project and store for one command, and closes them whatever happens. */
export function withProject<T>(command: Command, work: (study: Study) => Promise<T>): Promise<T> {
  const { project, store, json } = commonOptions(command);
  return withSurroundings(json, (surroundings) =>
    withStudy(
      {
        ...surroundings,
        folder: project,
        url: store,
        onWait: () => note('Waiting for another isogloss command that works in this project …'),
      },
      work,
    ),
  );
}

/** Clock, process, bar and signals for one command; Ctrl-C cancels what runs, and a second one ends it. */
export async function withSurroundings<T>(
  quiet: boolean,
  work: (surroundings: Surroundings) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const bar = progressBar(quiet);
  const stop = (signal: NodeJS.Signals): void => {
    if (abort.signal.aborted) endAtOnce(signal);
    else abort.abort();
  };
  // What runs may not look at the first signal for long: a second, of either kind, ends the process. A project is whole
  // after a kill. Not by process.exit, which waits for the engine's threads.
  const endAtOnce = (signal: NodeJS.Signals): void => {
    bar.stop();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    process.kill(process.pid, signal);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    return await work({
      now: () => new Date(),
      pid: process.pid,
      isAlive,
      signal: abort.signal,
      onProgress: (stage, done, total) => bar.update(stage, done, total),
      onNote: note,
    });
  } finally {
    bar.stop();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** On standard error: what is piped stays clean. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(english.writeAll(value), null, 2)}\n`);
}

export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}
