import { SingleBar } from 'cli-progress';

export interface Bar {
  update(stage: string, done: number, total: number): void;
  stop(): void;
}

/** A bar on a terminal, nothing elsewhere: what is piped stays clean. On standard error, as results go to output. */
export function progressBar(quiet: boolean): Bar {
  if (quiet || !process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: ' {bar} {percentage}% {stage}',
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    update(stage, done, total) {
      if (!started) bar.start(Math.max(total, 1), done, { stage });
      started = true;
      bar.setTotal(Math.max(total, 1));
      bar.update(Math.min(done, Math.max(total, 1)), { stage });
    },
    stop() {
      if (started) bar.stop();
      started = false;
    },
  };
}
