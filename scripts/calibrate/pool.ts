/** Cells drawn in several threads at once. Each cell's replications follow one another, so the sums do not depend on it. */
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Cell } from './cell.ts';
import { type State, drawCell } from './run.ts';
import { type Tally, emptyTally } from './tally.ts';

export interface Wanted {
  readonly cell: Cell;
  /** Replications in all. */
  readonly n: number;
}

interface Task {
  readonly id: string;
  readonly until: number;
  readonly tally: Tally;
}

type Begun = Pick<State, 'seed'>;

/** In a thread: draws what it is asked for. */
export function serve(cells: readonly Cell[]): void {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const { seed } = workerData as Begun;
  parentPort?.on('message', ({ id, until, tally }: Task) => {
    const state: State = { seed, tallies: { [id]: tally } };
    parentPort?.postMessage({ id, tally: drawCell(state, byId.get(id) as Cell, until) });
  });
}

export const inThread = !isMainThread;

export interface Drawing {
  readonly threads: number;
  /** Replications of a cell at a time. */
  readonly batch: number;
  /** Whether time is up. */
  readonly over: () => boolean;
  /** After each task, with the replications of this round and the place of the task in it. */
  readonly drawn: (until: number, task: number, tasks: number, id: string) => void;
}

/**
 * Draws every cell as often as wanted, in rounds of a batch for all: a run cut short has then drawn something of each.
 * @param file this program, to be run in each thread
 */
export async function drawAll(
  state: State,
  wanted: readonly Wanted[],
  file: URL,
  { threads, batch, over, drawn }: Drawing,
): Promise<void> {
  const most = Math.max(0, ...wanted.map(({ n }) => n));
  const rounds = [10, ...Array.from({ length: Math.ceil(most / batch) }, (_, i) => (i + 1) * batch)];
  const begun: Begun = { seed: state.seed };
  const workers = Array.from({ length: threads }, () => new Worker(file, { workerData: begun }));
  try {
    for (const round of rounds) {
      const tasks = wanted
        .map(({ cell, n }) => ({ id: cell.id, until: Math.min(round, n) }))
        .filter(({ id, until }) => (state.tallies[id]?.replications ?? 0) < until);
      let next = 0;
      const work = async (worker: Worker): Promise<void> => {
        while (next < tasks.length && !over()) {
          const place = next++;
          const task = tasks[place] as (typeof tasks)[number];
          state.tallies[task.id] = await ask(worker, {
            ...task,
            tally: state.tallies[task.id] ?? emptyTally(),
          });
          drawn(round, place, tasks.length, task.id);
        }
      };
      await Promise.all(workers.map(work));
      if (over()) return;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function ask(worker: Worker, task: Task): Promise<Tally> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', ({ tally }: { tally: Tally }) => {
      worker.off('error', reject);
      resolve(tally);
    });
    worker.postMessage(task);
  });
}
