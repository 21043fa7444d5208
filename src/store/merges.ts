import type { Session } from 'chdb';

/** How long a process has to live until the engine may put parts of tables together, in milliseconds. */
const patience = 10_000;

/** The engine's own work of putting parts of tables together, which it begins as soon as a store is open. */
export interface Merges {
  /** From here on it goes on. A change of rows by ALTER or DELETE waits for that. */
  release(): Promise<void>;
  /** The store is being closed. */
  forget(): void;
}

/**
 * Holds that work until the process is no short command: what a process has begun of it when it ends is lost, so that each
 * command after a large import began the same merge anew, and gave two fifths of its processor time to it.
 */
export function holdMerges(control: Session): Merges {
  control.query('SYSTEM STOP MERGES');
  let released: Promise<void> | undefined;
  const release = (): Promise<void> => {
    clearTimeout(timer);
    released ??= control.queryAsync('SYSTEM START MERGES', { format: 'Null' }).then(() => undefined);
    return released;
  };
  const timer = setTimeout(() => void release().catch(() => undefined), patience);
  timer.unref();
  return { release, forget: () => clearTimeout(timer) };
}

/** Whether a statement changes rows where they stand: the engine does it as it merges. Parts that are attached stay as they are. */
export const changesRows = (sql: string): boolean =>
  /^\s*(?:DELETE|ALTER(?![\s\S]*\bATTACH PARTITION\b))\b/i.test(sql);
