import { intoStore } from '../../collect/take.ts';
import type { Study } from '../study.ts';

/** What takes answers into the project's store. */
export const takerOf = ({ store, context, project, now, pid, isAlive, signal }: Study) =>
  intoStore(store, {
    now,
    version: context.version,
    gathered: '',
    zone: project.timezone,
    pid,
    isAlive,
    signal,
  });
