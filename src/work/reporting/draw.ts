import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Manner, Words } from '../../messages/index.ts';
import type { ReportInput } from '../../report/input.ts';
import { renderReport } from '../../report/report.ts';

/** Makes a report's file of what is in it. */
export type Draw = (input: ReportInput, words: Words) => Promise<string>;

/** What the thread is handed: words are functions, and come to life there again. */
export interface DrawOrder {
  readonly input: ReportInput;
  readonly manner: Manner;
}

export const drawHere: Draw = (input, words) => Promise.resolve(renderReport(input, words));

/**
 * Draws in a thread of its own, which never loads the engine: who serves pages meanwhile is not held up by charts.
 * @param thread the built file; where it is not there, it is drawn here
 */
export const drawApart =
  (thread: URL): Draw =>
  async (input, words) => {
    if (!existsSync(thread)) return drawHere(input, words);
    const workerData: DrawOrder = { input, manner: words.manner };
    const worker = new Worker(thread, { workerData });
    return new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The thread that draws reports ended with ${code}.`)));
    });
  };

/** The thread as "npm run build" leaves it. */
export const builtThread = new URL('./drawThread.js', import.meta.url);
