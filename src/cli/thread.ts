import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadOrder } from '../work/apart/apart.ts';
import { serveErrands } from '../work/apart/room.ts';
import { openProject } from '../work/study.ts';
import { isAlive } from './session.ts';

/** The thread in which the app does what takes long; it never loads the engine. */
if (parentPort !== null) {
  const opened = openProject({ ...(workerData as ThreadOrder), onWait: () => undefined });
  // Whoever asks is told.
  opened.catch(() => undefined);
  serveErrands(parentPort, opened, { now: () => new Date(), pid: process.pid, isAlive });
}
