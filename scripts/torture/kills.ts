import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Random, uniform } from '../../src/statistics/random.ts';
import { type Fault, type Outcome, excerpt, isogloss } from './program.ts';
import { type Templates, copy, stateOf } from './project.ts';

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
    asked: verdicts,
  },
  ...[1, 2].map(
    (schema): Victim => ({
      name: `migration from schema ${schema}`,
      template: (t) => oldProject(t.root, schema),
      args: () => ['channels', '--json'],
    }),
  ),
];

/** A store that an earlier program made, out of the tests' fixtures. */
function oldProject(root: string, schema: number): string {
  const folder = join(root, `schema-${schema}`);
  if (existsSync(folder)) return folder;
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', resolve(`test/store/fixtures/schema-${schema}.tar.gz`), '-C', folder]);
  writeFileSync(
    join(folder, 'isogloss.yaml'),
    'isogloss: 1\nname: old\nlexicons:\n  harbour: { label: x, form: own, languages: [en], terms: [{ term: harbour }], author: x, date: 2025-01-01 }\n',
  );
  return folder;
}

/** Kills each kind of command at random moments, runs it again, and compares what the project then holds. */
export async function kills(
  templates: Templates,
  random: Random,
  each: number,
  tell: (line: string) => void,
  only = '',
): Promise<Outcome> {
  const counts: Outcome['counts'][number][] = [];
  const faults: Fault[] = [];
  for (const victim of victims) {
    if (!victim.name.includes(only)) continue;
    const project = join(templates.root, 'victim');
    const run = (killAfter?: number) =>
      isogloss(
        [...victim.args(templates, project), '--project', project],
        killAfter === undefined ? {} : { killAfter },
      );
    copy(victim.template(templates), project);
    const whole = await run();
    if (whole.status !== 0) throw new Error(`${victim.name} alone: ${excerpt(whole)}`);
    const bytes = victim.file === undefined ? undefined : readFileSync(join(project, victim.file));
    const expected = await stateOf(project, victim.asked);
    if (expected.problem !== undefined) throw new Error(`${victim.name} alone: ${excerpt(expected.problem)}`);
    const before = faults.length;
    let killed = 0;
    for (let i = 0; i < each; i++) {
      // From the start of the process to a little after its end: some are too late, and are not counted.
      const after = 150 + uniform(random) * whole.seconds * 1050;
      copy(victim.template(templates), project);
      const cut = await run(after);
      if (cut.signal === 'SIGKILL') killed++;
      else if (cut.status !== 0) fault(`not killed, ${excerpt(cut)}`);
      const again = await run();
      if (again.status !== 0 && victim.nothingLeft?.test(again.err) !== true)
        fault(`run again: ${excerpt(again)}`);
      const { state, problem } = await stateOf(project, victim.asked);
      if (problem !== undefined) fault(`afterwards: ${excerpt(problem)}`);
      else if (state !== expected.state) fault('another state than without the kill');
      if (bytes !== undefined && !readFileSync(join(project, victim.file ?? '')).equals(bytes))
        fault('another file');
      tell(`${victim.name}: ${i + 1} of ${each}, ${killed} killed, ${faults.length - before} faults`);
      function fault(what: string): void {
        faults.push({ part: 'kills', what: `${victim.name}, killed after ${after.toFixed(0)} ms: ${what}` });
        tell(`FAULT ${faults.at(-1)?.what ?? ''}`);
      }
    }
    rmSync(project, { recursive: true, force: true });
    counts.push({
      part: 'kills',
      what: `SIGKILL during ${victim.name}, then run again`,
      runs: killed,
      faults: faults.length - before,
      note: `${each - killed} of ${each} were too late`,
    });
  }
  return { counts, faults };
}
