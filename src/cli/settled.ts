/** What of a process is needed here. */
export interface Exiting {
  exitCode?: number | string | null | undefined;
  once(event: 'exit', listener: () => void): unknown;
  off(event: 'exit', listener: () => void): unknown;
}

/**
 * Waits for a command. Where its promise never settles and nothing is left to run, Node ends quietly with status 0, as
 * if all had been done: then this says so, with status 2.
 */
export async function settled(work: Promise<void>, process: Exiting, say: () => void): Promise<void> {
  const unsettled = (): void => {
    // Whoever ends the process on purpose has set a status.
    if (process.exitCode !== undefined) return;
    say();
    process.exitCode = 2;
  };
  process.once('exit', unsettled);
  try {
    await work;
  } finally {
    process.off('exit', unsettled);
  }
}
