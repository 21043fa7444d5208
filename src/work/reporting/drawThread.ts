import { parentPort, workerData } from 'node:worker_threads';
import { wordsIn } from '../../messages/index.ts';
import { renderReport } from '../../report/report.ts';
import type { DrawOrder } from './draw.ts';

const { input, manner } = workerData as DrawOrder;
parentPort?.postMessage(renderReport(input, wordsIn(manner)));
