import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Ended {
  /** Exit status; null where a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  /** Of processor time. */
  readonly seconds: number;
}

export interface Manner {
  /** Seconds of its own processor time after which the process is killed without a word. */
  readonly killAt?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
}

/** Seconds of processor time after which a process counts as hanging; on a busy machine the clock says little. */
export const patience = 300;
/** Seconds by the clock. */
export const longest = 3600;

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
    const { killAt = patience } = manner;
    let seconds = 0;
    // Moments of processor time, not of the clock: a busy machine makes no kill too late.
    const watch = setInterval(
      () => {
        seconds = processorSeconds(child.pid) || seconds;
        if (seconds >= killAt || (performance.now() - began) / 1000 >= longest) child.kill('SIGKILL');
      },
      manner.killAt === undefined ? 200 : 10,
    );
    child.once('close', (status, signal) => {
      clearInterval(watch);
      done({
        status,
        signal,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString(),
        seconds,
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

/** The first lines of what a process said, for a fault's line. */
export const excerpt = ({ status, signal, out, err }: Ended): string =>
  `status ${status ?? signal ?? '?'}: ${(err || out).trim().replaceAll(/\s+/g, ' ').slice(0, 400)}`;
