import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Job, together, type Word } from './inputJob.ts';
import type { Work } from './log.ts';
import { processorSeconds } from './program.ts';

/** Seconds of processor time that one small file may take before it counts as a hang; on a busy machine the clock says little. */
const patience = 60;
/** Seconds by the clock. */
const longest = 900;
/**
 * Mutated files through every reader, and into a store or not, in a process that is watched from here. Of the same number and
 * seed the file is the same.
 */
export async function inputs(
  world: string,
  root: string,
  work: Work,
  count: number,
  isRead: boolean,
): Promise<void> {
  const what = `mutated files through all readers${isRead ? '' : ' into a store'}`;
  const note = (i: number, end: string, faults: readonly string[]): void =>
    work.note({ part: 'inputs', what, i, runs: 1, end, faults });
  let aloneUntil = 0;
  for (let next = 0; next < count; ) {
    if (work.skip(what, next)) {
      next++;
      continue;
    }
    const folder = mkdtempSync(join(root, 'inputs-'));
    const alone = isRead || next < aloneUntil || next % together !== 0;
    // A new store now and then: what thousands of imports leave in one is another question.
    const to = alone && !isRead ? next - (next % together) + together : next + (isRead ? 100 : 20) * together;
    const job: Job = { seed: work.seed, world, folder, from: next, to: Math.min(count, to), alone, isRead };
    next = await watched(
      job,
      (word) => {
        if (word.kind === 'begun') return !work.skip(what, word.i);
        if (word.kind === 'apart') return false;
        for (const [k, { end, what: fault }] of word.results.entries())
          note(word.i + k, endings[end], end === 'fault' ? [fault] : []);
        return true;
      },
      (i, why) => {
        if (alone) note(i, endings.fault, [why]);
        else work.tell(`${i}, some together: ${why}; each by itself now`);
      },
    );
    if (!alone && next < job.to && next % together === 0) aloneUntil = next + together;
    rmSync(folder, { recursive: true, force: true });
  }
}

const endings = {
  taken: 'taken in, whole or with rows rejected',
  told: 'refused in a sentence',
  fault: 'with a fault',
} as const;

/**
 * Runs a job until it ends, hangs, swells or crashes; returns the number of the input to go on with: the same one where
 * some were tried together, which are then tried one by one.
 * @param heard says whether to go on
 */
function watched(
  job: Job,
  heard: (word: Word) => boolean,
  failed: (i: number, what: string) => void,
): Promise<number> {
  return new Promise((done) => {
    const child = fork(process.argv[1] ?? '', ['--inputs-job', JSON.stringify(job)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let at: Extract<Word, { kind: 'begun' }> | undefined;
    let why = 'the process crashed';
    let timer: NodeJS.Timeout | undefined;
    let given: Word | undefined;
    child.on('message', (word: Word) => {
      clearInterval(timer);
      if (word.kind === 'begun') {
        at = word;
        const began = processorSeconds(child.pid);
        // Seconds in which this process ran: one that is stopped for a while is no hang.
        let passed = 0;
        timer = setInterval(() => {
          const used = processorSeconds(child.pid) - began;
          passed++;
          if (used < patience && passed < longest) return;
          why = `no end after ${used.toFixed(0)} s of processor time and ${passed} s by the clock`;
          child.kill('SIGKILL');
        }, 1000);
      } else at = undefined;
      if (heard(word)) return;
      given = word;
      child.kill('SIGKILL');
    });
    child.once('exit', (status, signal) => {
      clearInterval(timer);
      if (status === 0) return done(job.to);
      if (given !== undefined) return done(given.kind === 'apart' ? given.i : job.to);
      const i = at?.i ?? job.from;
      failed(i, `${at?.how ?? 'between two'}: ${why} (${status ?? signal ?? ''})`);
      done(job.alone ? i + 1 : i);
    });
  });
}
