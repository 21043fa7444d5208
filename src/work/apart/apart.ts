import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../model/errors.ts';
import type { Message, Said } from '../../model/said.ts';
import type { Study } from '../study.ts';
import { type ErrandName, type Given, type Got, errands } from './errands.ts';

/** Does long work somewhere else than in the thread that answers pages. */
export interface Apart {
  readonly send: <N extends ErrandName>(study: Study, name: N, ...given: Given<N>) => Promise<Got<N>>;
  readonly close: () => Promise<void>;
}

/** Where the thread finds the project; the engine stays with whoever opened it. */
export interface ThreadOrder {
  readonly folder: string;
  readonly url: string | undefined;
  /** Whether pages wait for what is done there. */
  readonly forPage?: boolean;
}

/** What the thread is told. */
export type ToThread =
  | { readonly id: number; readonly name: ErrandName; readonly given: readonly unknown[] }
  | { readonly stop: number };

/** What the thread tells. */
export type FromThread =
  | { readonly id: number; readonly stage: Said; readonly done: number; readonly total: number }
  | { readonly id: number; readonly note: string }
  | { readonly id: number; readonly got: unknown }
  | { readonly id: number; readonly failed: Failed };

/** An error on its way from one thread to another; what caused it stays behind. */
export interface Failed {
  /** Of a mistake; a fault has none. */
  readonly mistake: { readonly code: string; readonly said: Message } | undefined;
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

type Run = <N extends ErrandName>(study: Study, name: N, ...given: Given<N>) => Promise<Got<N>>;

/** Where there is no thread the work is done here. */
const runHere: Run = (study, name, ...given) =>
  (errands[name] as (study: Study, ...given: unknown[]) => Promise<never>)(study, ...given);

interface Waiting {
  readonly study: Study;
  readonly resolve: (got: never) => void;
  readonly reject: (error: Error) => void;
}

/** What pages ask: it has a thread of its own, and waits behind no test. */
const asked: ReadonlySet<ErrandName> = new Set(['coverage', 'state']);

const aborted = (): Error => new DOMException('The work was aborted.', 'AbortError');

/**
 * Two threads, each begun with the first of its work: one for long work, one for what a page waits for (its arithmetic
 * would hold up the pages, and a test's arithmetic would hold up it). They reach the engine as another command does, through the
 * process that holds it: what a test asks there waits behind what pages ask.
 * @param thread the built file; where it is none, or not there, work is done in this thread
 * @param patience milliseconds in which what is stopped may end by itself; then its thread is ended, as by a kill
 */
export function openApart(thread: URL | undefined, order: ThreadOrder, patience = 2000): Apart {
  if (thread === undefined || !existsSync(thread)) return { send: runHere, close: () => Promise.resolve() };
  const long = openRoom(thread, order, patience);
  const pages = openRoom(thread, { ...order, forPage: true }, patience);
  return {
    send: (study, name, ...given) => (asked.has(name) ? pages : long).send(study, name, ...given),
    close: async () => {
      await Promise.all([long.close(), pages.close()]);
    },
  };
}

/** One thread. */
function openRoom(thread: URL, order: ThreadOrder, patience: number): Apart {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let next = 1;
  let note: (line: string) => void = () => undefined;
  const failAll = (error: Error): void => {
    worker = undefined;
    for (const [id, one] of waiting) {
      waiting.delete(id);
      one.reject(error);
    }
  };
  const told = (tale: FromThread): void => {
    const one = waiting.get(tale.id);
    if ('note' in tale) {
      (one?.study.onNote ?? note)(tale.note);
      return;
    }
    if (one === undefined) return;
    if ('stage' in tale) {
      one.study.onProgress(tale.stage, tale.done, tale.total);
      return;
    }
    waiting.delete(tale.id);
    if ('failed' in tale) one.reject(errorOf(tale.failed));
    else one.resolve(tale.got as never);
  };
  const begun = (): Worker => {
    if (worker !== undefined) return worker;
    const own = new Worker(thread, { workerData: order });
    own.on('message', told);
    own.once('error', (error) => failAll(error));
    own.once('exit', (code) => {
      if (worker === own) failAll(new Error(`The thread of long work ended with ${code}.`));
    });
    // The server keeps the process, not its thread.
    own.unref();
    worker = own;
    return own;
  };
  const stop = (own: Worker, id: number): void => {
    own.postMessage({ stop: id } satisfies ToThread);
    setTimeout(() => {
      if (!waiting.has(id) || worker !== own) return;
      failAll(aborted());
      void own.terminate();
    }, patience).unref();
  };
  return {
    send: (study, name, ...given) =>
      new Promise((resolve, reject) => {
        study.signal.throwIfAborted();
        const id = next++;
        const onAbort = (): void => {
          if (worker !== undefined) stop(worker, id);
        };
        const over = (): void => study.signal.removeEventListener('abort', onAbort);
        waiting.set(id, {
          study,
          resolve: (got) => {
            over();
            resolve(got);
          },
          reject: (error) => {
            over();
            reject(error);
          },
        });
        note = study.onNote;
        study.signal.addEventListener('abort', onAbort, { once: true });
        begun().postMessage({ id, name, given } satisfies ToThread);
      }),
    close: async () => {
      const own = worker;
      failAll(aborted());
      await own?.terminate();
    },
  };
}

function errorOf({ mistake, name, message, stack }: Failed): Error {
  if (name === 'AbortError') return new DOMException(message, name);
  const error =
    mistake === undefined ? new Error(message) : new UserError(mistake.code, message, mistake.said);
  error.name = name;
  error.stack = stack;
  return error;
}

export const failedOf = (error: unknown): Failed => {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const mistake = error instanceof UserError ? { code: error.code, said: error.said } : undefined;
  return { mistake, name, message, stack: stack ?? message };
};
