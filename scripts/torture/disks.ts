import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, uniformInteger } from '../../src/statistics/random.ts';
import { type Outcome, type Tell, excerpt, isTold, isogloss, tally } from './program.ts';
import { type Templates, copy, stateOf } from './project.ts';

/** Runs out of room in a small file system in memory, then has room again: nothing is lost, and what was cut short ends. */
export async function fullDisks(
  templates: Templates,
  random: Random,
  each: number,
  tell: Tell,
): Promise<Outcome> {
  const { faults, fault } = tally('full disk', tell);
  const disk = join(templates.root, 'disk');
  mkdirSync(disk, { recursive: true });
  const counts: Outcome['counts'][number][] = [];
  const commands = [
    ['import', templates.half, ['import', templates.second], []],
    ['claims test', templates.full, ['claims', 'test', '--json'], [['claims', 'test', '--json']]],
    ['report', templates.full, ['report', '--out', join(disk, 'project/out')], []],
    ['erase', templates.tested, ['erase', 'channel', 'late_tram', '--reason', 'asked for'], []],
  ] as const;
  for (const [name, template, args, asked] of commands) {
    const project = join(disk, 'project');
    const before = faults.length;
    let full = 0;
    for (let i = 0; i < each; i++) {
      const needed = sizeOf(template);
      const size = needed + uniformInteger(random, 24 * 2 ** 20) + 2 ** 18;
      if (!mount(disk, size))
        return {
          counts: [
            {
              part: 'full disk',
              what: 'a small tmpfs',
              runs: 0,
              faults: 0,
              note: 'no file system can be mounted here',
            },
          ],
          faults,
        };
      try {
        copy(template, project);
        const cut = await isogloss([...args, '--project', project]);
        if (cut.status !== 0) {
          full++;
          if (!isTold(cut)) fault(`${name} in ${size} bytes: ${excerpt(cut)}`);
        }
        execFileSync('mount', ['-o', 'remount,size=1g', disk]);
        const again = await isogloss([...args, '--project', project]);
        if (again.status !== 0 && !/nothing was erased|no such channel/i.test(again.err))
          fault(`${name} in ${size} bytes, with room again: ${excerpt(again)}`);
        const there = await stateOf(project, asked);
        copy(template, `${project}-whole`);
        await isogloss([
          ...args.map((arg) => arg.replace(project, `${project}-whole`)),
          '--project',
          `${project}-whole`,
        ]);
        const whole = await stateOf(`${project}-whole`, asked);
        if (there.problem !== undefined)
          fault(`${name} in ${size} bytes, afterwards: ${excerpt(there.problem)}`);
        else if (there.state !== whole.state) fault(`${name} in ${size} bytes: another state than with room`);
      } finally {
        execFileSync('umount', ['-l', disk]);
      }
      tell(`full disk, ${name}: ${i + 1} of ${each}, ${full} ran out of room`);
    }
    counts.push({
      part: 'full disk',
      what: `${name} on a small tmpfs, then with room`,
      runs: each,
      faults: faults.length - before,
      note: `${full} ran out of room`,
    });
  }
  return { counts, faults };
}

function mount(disk: string, size: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** By blocks, as the file system counts. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
    .reduce((sum, size) => sum + Math.ceil(size / 4096) * 4096 + 512, 0);
}
