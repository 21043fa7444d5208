import { execFileSync } from 'node:child_process';
import { mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, uniform } from '../../src/statistics/random.ts';
import { streams, type Work } from './log.ts';
import { excerpt, isTold, isogloss } from './program.ts';
import { type Templates, copy } from './project.ts';
import type { Warm } from './warm.ts';

/** Runs out of room in a small file system in memory, then has room again: nothing is lost, and what was cut short ends. */
export async function fullDisks(templates: Templates, warm: Warm, work: Work, each: number): Promise<void> {
  const disk = join(templates.root, 'disk');
  const project = join(disk, 'project');
  mkdirSync(disk, { recursive: true });
  const tests = [['claims', 'test', '--json']];
  const commands = [
    ['import', templates.half, ['import', templates.second], []],
    ['claims test', templates.full, ['claims', 'test', '--json'], tests],
    ['report', templates.full, ['report', '--out', join(project, 'out')], []],
    ['erase', templates.tested, ['erase', 'channel', 'late_tram', '--reason', 'asked for'], []],
  ] as const;
  for (const [c, [name, template, line, asked]] of commands.entries()) {
    const what = `${name} on a small tmpfs, then with room`;
    const wanted = Array.from({ length: each }, (_, i) => i).filter((i) => !work.skip(what, i));
    if (wanted.length === 0) continue;
    const args = [...line, '--project', project];
    mount(disk, 2 ** 30);
    copy(template, project);
    const before = used(disk);
    let most = before;
    const watch = setInterval(() => void (most = Math.max(most, used(disk))), 5);
    const alone = await isogloss(args);
    clearInterval(watch);
    if (alone.status !== 0) throw new Error(`${name} alone: ${excerpt(alone)}`);
    const expected = await warm.state(project, asked);
    const grown = Math.max(2 ** 16, most - before);
    unmount(disk);
    for (const i of wanted) {
      if (work.skip(what, i)) continue;
      // From hardly any room, and oftener little, to as much as a whole run has at once, and some more: looks may miss its peak.
      const part = uniform(seededRandom(work.seed, streams.disks + c * 100_000 + i)) ** 2;
      const room = Math.round(2 ** 12 + part * grown * 1.2);
      const faults: string[] = [];
      let full = false;
      mount(disk, 2 ** 30);
      try {
        copy(template, project);
        execFileSync('mount', ['-o', `remount,size=${used(disk) + room}`, disk]);
        const cut = await isogloss(args);
        full = cut.status !== 0;
        if (full && !isTold(cut)) faults.push(excerpt(cut));
        execFileSync('mount', ['-o', 'remount,size=1g', disk]);
        const again = await warm.run(args);
        if (again.status !== 0 && !/nothing was erased|no such channel/i.test(again.err))
          faults.push(`with room again: ${excerpt(again)}`);
        const there = await warm.state(project, asked);
        if (there.problem !== undefined) faults.push(`afterwards: ${excerpt(there.problem)}`);
        else if (there.hash !== expected.hash) faults.push('another state than with room');
      } finally {
        unmount(disk);
      }
      work.note({
        part: 'full disk',
        what,
        i,
        runs: full ? 1 : 0,
        end: full ? 'ran out of room' : 'had room enough',
        faults: faults.map((fault) => `${room} bytes of room: ${fault}`),
      });
    }
  }
}

const mount = (disk: string, size: number): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
const unmount = (disk: string): void => void execFileSync('umount', ['-l', disk]);

/** Bytes that stand on it. */
function used(disk: string): number {
  const { blocks, bfree, bsize } = statfsSync(disk);
  return (blocks - bfree) * bsize;
}
