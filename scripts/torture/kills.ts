import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, uniform } from '../../src/statistics/random.ts';
import { streams, type Work } from './log.ts';
import { excerpt, isogloss } from './program.ts';
import { type Templates, copy, oldProject } from './project.ts';
import { said } from './state.ts';
import type { Warm } from './warm.ts';

interface Victim {
  readonly name: string;
  readonly template: (templates: Templates) => string;
  readonly args: (templates: Templates, project: string) => readonly string[];
  /** Whether a second run may say that there is nothing left to do. */
  readonly nothingLeft?: RegExp;
  readonly asked?: readonly (readonly string[])[];
  /** A file whose bytes have to be those of a run that nobody killed. */
  readonly file?: string;
}

const verdicts = [['claims', 'test', '--json']];

const victims: readonly Victim[] = [
  { name: 'import', template: (t) => t.half, args: (t) => ['import', t.second] },
  { name: 'claims test', template: (t) => t.full, args: () => ['claims', 'test', '--json'], asked: verdicts },
  {
    name: 'report',
    template: (t) => t.full,
    args: (_, project) => ['report', '--out', join(project, 'out')],
    file: 'out/report.html',
  },
  {
    name: 'erase',
    template: (t) => t.tested,
    args: () => ['erase', 'channel', 'late_tram', '--reason', 'asked for'],
    nothingLeft: /nothing was erased|is erased already|no such channel/i,
  },
  ...[1, 2, 3, 4, 5].map(
    (schema): Victim => ({
      name: `migration from schema ${schema}`,
      template: (t) => oldProject(t.root, schema),
      args: () => ['channels', '--json'],
    }),
  ),
];

/** Seconds of processor time that Node and the engine take to start: until then nothing is open that a kill could harm. */
const starting = 0.2;
/** A command is killed up to so often in a row before it may end: the later kills meet what the earlier ones left. */
const inRow = 8;
/** What measures say takes longer than the rest together: it is asked after so many rows of kills. */
const now = 4;

/**
 * Kills each kind of command at random moments of its processor time, runs it again, and compares what the project then
 * holds. What is killed are processes of their own; the run that may end takes place where the project is looked at.
 */
export async function kills(
  templates: Templates,
  warm: Warm,
  work: Work,
  each: number,
  only: readonly string[],
): Promise<void> {
  for (const [v, victim] of victims.entries()) {
    if (only.length > 0 && !only.includes(victim.name.split(' ')[0] ?? '')) continue;
    const what = `SIGKILL during ${victim.name}, then run again`;
    const wanted = Array.from({ length: Math.ceil(each / inRow) }, (_, i) => i).filter(
      (i) => !work.skip(what, i),
    );
    if (wanted.length === 0) continue;
    const project = join(templates.root, 'victim');
    const args = [...victim.args(templates, project), '--project', project];
    copy(victim.template(templates), project);
    const whole = await isogloss(args);
    if (whole.status !== 0) throw new Error(`${victim.name} alone: ${excerpt(whole)}`);
    const file = (): Buffer | undefined =>
      victim.file === undefined ? undefined : readFileSync(join(project, victim.file));
    const bytes = file();
    const looks = [victim.asked ?? [], [...said, ...verdicts]];
    const expected = [];
    for (const asked of looks) expected.push(await warm.state(project, asked));
    for (const i of wanted) {
      if (work.skip(what, i)) continue;
      const random = seededRandom(work.seed, streams.kills + v * 100_000 + i);
      copy(victim.template(templates), project);
      const faults: string[] = [];
      const moments: string[] = [];
      for (let k = 0; k < inRow; k++) {
        const killAt = starting + uniform(random) * Math.max(0, whole.seconds - starting);
        const cut = await isogloss(args, { killAt });
        if (cut.signal === 'SIGKILL') {
          moments.push(cut.seconds.toFixed(2));
          continue;
        }
        if (cut.status !== 0 && victim.nothingLeft?.test(cut.err) !== true)
          faults.push(`not killed, ${excerpt(cut)}`);
        break;
      }
      const again = await warm.run(args);
      if (again.status !== 0 && victim.nothingLeft?.test(again.err) !== true)
        faults.push(`run again: ${excerpt(again)}`);
      const look = i % now === 0 ? 1 : 0;
      const { hash, problem } = await warm.state(project, looks[look]);
      if (problem !== undefined) faults.push(`afterwards: ${excerpt(problem)}`);
      else if (hash !== expected[look]?.hash) faults.push('another state than without the kills');
      if (bytes !== undefined && again.status === 0 && file()?.equals(bytes) !== true)
        faults.push('another file');
      work.note({
        part: 'kills',
        what,
        i,
        runs: moments.length,
        end: `of ${moments.length} in a row`,
        faults: faults.map(
          (fault) => `killed at ${moments.join(', ')} of ${whole.seconds.toFixed(2)} s: ${fault}`,
        ),
      });
    }
  }
}
