import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Ended, longest, patience, processorSeconds } from './program.ts';
import { type State, lookAt } from './state.ts';

type Ask =
  | { readonly kind: 'command'; readonly args: readonly string[] }
  | { readonly kind: 'state'; readonly project: string; readonly asked: readonly (readonly string[])[] };

/** Commands of the built program, one after the other in one process: what one costs without starting Node and the engine. */
export interface Warm {
  run(args: readonly string[]): Promise<Ended>;
  /** What a project holds, and what commands say of it; see `lookAt`. */
  state(project: string, asked?: readonly (readonly string[])[]): Promise<State>;
  close(): void;
}

/** So many, then a new process: what one keeps by mistake does not pile up. */
const most = 100;

export function warmProcess(): Warm {
  let child: ChildProcess | undefined;
  let used = 0;
  function ask<T>(question: Ask, otherwise: (ended: Ended) => T): Promise<T> {
    if (used++ % most === 0) {
      child?.kill('SIGKILL');
      child = undefined;
    }
    const mine = (child ??= fork(process.argv[1] ?? '', ['--warm'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, UV_THREADPOOL_SIZE: '16' },
    }));
    return new Promise((done) => {
      const began = performance.now();
      const before = processorSeconds(mine.pid);
      const watch = setInterval(() => {
        if (processorSeconds(mine.pid) - before > patience || (performance.now() - began) / 1000 > longest)
          mine.kill('SIGKILL');
      }, 500);
      const ended = (status: number | null, signal: NodeJS.Signals | null): void => {
        clearInterval(watch);
        mine.off('message', heard);
        child = undefined;
        used = 0;
        done(otherwise({ status, signal, out: '', err: 'the process that runs commands ended', seconds: 0 }));
      };
      const heard = (answer: T): void => {
        clearInterval(watch);
        mine.off('exit', ended);
        done(answer);
      };
      mine.once('message', heard);
      mine.once('exit', ended);
      mine.send(question);
    });
  }
  return {
    run: (args) => ask<Ended>({ kind: 'command', args }, (ended) => ended),
    state: (project, asked = []) =>
      ask<State>({ kind: 'state', project, asked }, (problem) => ({ hash: '', problem })),
    close: () => child?.kill('SIGKILL'),
  };
}

/** The other side: answers until it is ended. */
export async function serveWarm(): Promise<void> {
  const { main } = (await import(pathToFileURL(resolve('dist/bundle/main.js')).href)) as {
    main: (argv: readonly string[]) => Promise<void>;
  };
  let [out, err] = ['', ''];
  const kept = (add: (text: string) => void) =>
    ((chunk: string | Uint8Array, ...more: unknown[]): boolean => {
      add(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
      for (const one of more) if (typeof one === 'function') (one as () => void)();
      return true;
    }) as typeof process.stdout.write;
  process.stdout.write = kept((text) => (out += text));
  process.stderr.write = kept((text) => (err += text));
  const run = async (args: readonly string[]): Promise<Ended> => {
    [out, err] = ['', ''];
    process.exitCode = 0;
    const before = process.cpuUsage();
    await main(['node', 'isogloss', ...args]);
    const { user, system } = process.cpuUsage(before);
    // Commands set it; the compiler knows of none in between.
    const { exitCode } = process as { exitCode?: number };
    process.exitCode = 0;
    return { status: exitCode ?? 0, signal: null, out, err, seconds: (user + system) / 1e6 };
  };
  let turn = Promise.resolve();
  process.on('message', (ask: Ask) => {
    turn = turn.then(async () => {
      const answer = ask.kind === 'command' ? await run(ask.args) : await lookAt(ask.project, ask.asked, run);
      process.send?.(answer);
    });
  });
}
