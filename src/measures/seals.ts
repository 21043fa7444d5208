export { type Seal, countRun, readRuns, readSeal, writeSeal } from '../store/queries/seals.ts';
