import type { MessagePort } from 'node:worker_threads';
import type { OpenProject, Study, Surroundings } from '../study.ts';
import { type FromThread, type ToThread, failedOf } from './apart.ts';
import { errands } from './errands.ts';

/** Milliseconds between two tellings of how far it is. */
const pace = 50;

/** What a thread for long work does: errands as they come, each with a way to stop it. */
export function serveErrands(
  port: MessagePort,
  opened: Promise<Pick<OpenProject, 'study'>>,
  world: Pick<Surroundings, 'now' | 'pid' | 'isAlive'>,
): void {
  const running = new Map<number, AbortController>();
  const tell = (tale: FromThread): void => port.postMessage(tale);
  const run = async ({ id, name, given }: Extract<ToThread, { name: unknown }>): Promise<void> => {
    const abort = new AbortController();
    running.set(id, abort);
    let last = 0;
    let step = '';
    try {
      const study = (await opened).study({
        ...world,
        signal: abort.signal,
        onNote: (note) => tell({ id, note }),
        onProgress: (stage, done, total) => {
          const now = world.now().getTime();
          const own = typeof stage === 'string' ? stage : stage.say;
          // A step that is told once, at its beginning, is told.
          if (own === step && now - last < pace && done < total) return;
          [step, last] = [own, now];
          tell({ id, stage, done, total });
        },
      });
      const work = errands[name] as (study: Study, ...given: readonly unknown[]) => Promise<unknown>;
      tell({ id, got: await work(study, ...given) });
    } catch (error) {
      tell({ id, failed: failedOf(error) });
    } finally {
      running.delete(id);
    }
  };
  port.on('message', (order: ToThread) => {
    if ('stop' in order) running.get(order.stop)?.abort();
    else void run(order);
  });
}
