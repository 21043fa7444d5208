import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Ended {
  /** Exit status; null where a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
}

export interface Manner {
  /** Milliseconds after which the process is killed without a word. */
  readonly killAfter?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
}

/** Seconds of processor time after which a process counts as hanging; on a busy machine the clock says little. */
const patience = 300;
/** Seconds by the clock. */
const longest = 3600;

/** Runs the built program in a process of its own. */
export function isogloss(args: readonly string[], manner: Manner = {}): Promise<Ended> {
  return new Promise((done) => {
    const began = performance.now();
    const child = spawn(process.execPath, [resolve('bin/isogloss.cjs'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...manner.env },
      ...(manner.uid === undefined ? {} : { uid: manner.uid, gid: manner.uid }),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
    const { killAfter } = manner;
    const victim = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    const watch = setInterval(() => {
      const passed = (performance.now() - began) / 1000;
      if (processorSeconds(child.pid) >= patience || passed >= longest) child.kill('SIGKILL');
    }, 1000);
    child.once('close', (status, signal) => {
      clearTimeout(victim);
      clearInterval(watch);
      done({
        status,
        signal,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString(),
        seconds: (performance.now() - began) / 1000,
      });
    });
  });
}

/** Of a process and its threads, after proc(5): fields 14 and 15, in hundredths; 0 where there is no /proc. */
export function processorSeconds(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

/** A person's mistake or a state of the machine, told as it should be: status 1 and sentences, no trace of the program. */
export const isTold = ({ status, err }: Ended): boolean =>
  status === 1 && err.trim() !== '' && !/\n\s+at |fault of Isogloss|Code: \d+/.test(err);

/** What went wrong, in a line that says how to see it again. */
export interface Fault {
  readonly part: string;
  readonly what: string;
}

export interface Count {
  readonly part: string;
  /** What is counted, in words. */
  readonly what: string;
  readonly runs: number;
  readonly faults: number;
  readonly note: string;
}

export interface Outcome {
  readonly counts: readonly Count[];
  readonly faults: readonly Fault[];
}

/** The first lines of what a process said, for a fault's line. */
export const excerpt = ({ status, signal, out, err }: Ended): string =>
  `status ${status ?? signal ?? '?'}: ${(err || out).trim().replaceAll(/\s+/g, ' ').slice(0, 400)}`;

export type Tell = (line: string) => void;

/** Collects the faults of one part, each with what is needed to see it again. */
export function tally(part: string, tell: Tell) {
  const faults: Fault[] = [];
  return {
    faults,
    fault: (what: string): void => {
      faults.push({ part, what });
      tell(`FAULT ${part}: ${what}`);
    },
  };
}
