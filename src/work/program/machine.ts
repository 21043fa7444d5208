import { explain } from '../../store/machineErrors.ts';

/** What a person can mend on their machine (rights, room, memory), as a sentence; any other error as it is. */
export const explainMachine = (error: unknown): unknown => explain(error);
