/**
 * What the program does when things go wrong: kills at random moments, mutated files, full disks, two commands at once,
 * a clock that jumps, folders that may not be written, stores of earlier schemas. Prints the table of
 * docs/reliability.md, and each fault with what is needed to see it again. Needs the built program.
 *
 *     npm run torture -- [--seed 1] [--kills 200] [--inputs 10000] [--disks 25] [--couples 200] [--clocks 20]
 *                        [--only kills,inputs,disks,couples,clocks,read-only,schemas] [--victim import] [--out FILE]
 *
 * `--kills` and `--disks` are counts for each kind of command.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../src/statistics/random.ts';
import { type Job, inputs, serveInputs } from './torture/inputs.ts';
import { kills } from './torture/kills.ts';
import { fullDisks } from './torture/disks.ts';
import { readOnly, schemas } from './torture/folders.ts';
import { clocks, couples } from './torture/moments.ts';
import type { Outcome } from './torture/program.ts';
import { makeTemplates } from './torture/project.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '200' },
    inputs: { type: 'string', default: '10000' },
    disks: { type: 'string', default: '25' },
    couples: { type: 'string', default: '200' },
    clocks: { type: 'string', default: '20' },
    only: { type: 'string', default: 'kills,inputs,disks,couples,clocks,read-only,schemas' },
    victim: { type: 'string', default: '' },
    out: { type: 'string', default: '' },
    'inputs-job': { type: 'string', default: '' },
  },
});

if (values['inputs-job'] === '') await campaign();
else await serveInputs(JSON.parse(values['inputs-job']) as Job);

async function campaign(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'isogloss-torture-'));
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const seed = Number(values.seed);
  const only = values.only.split(',');
  const outcomes: Outcome[] = [];
  try {
    const templates = await makeTemplates(root);
    const world = join(root, 'files');
    const parts: readonly (readonly [string, () => Promise<Outcome>])[] = [
      ['kills', () => kills(templates, seededRandom(seed, 1), Number(values.kills), tell, values.victim)],
      ['inputs', () => inputs(world, root, seed, Number(values.inputs), tell)],
      ['disks', () => fullDisks(templates, seededRandom(seed, 2), Number(values.disks), tell)],
      ['couples', () => couples(templates, seededRandom(seed, 3), Number(values.couples), tell)],
      ['clocks', () => clocks(templates, seededRandom(seed, 4), Number(values.clocks), tell)],
      ['read-only', () => readOnly(templates, tell)],
      ['schemas', () => schemas(templates, tell)],
    ];
    for (const [name, run] of parts) if (only.includes(name)) outcomes.push(await run());
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  const counts = outcomes.flatMap((outcome) => outcome.counts);
  const faults = outcomes.flatMap((outcome) => outcome.faults);
  if (values.out !== '') writeFileSync(values.out, `${JSON.stringify({ seed, counts, faults }, null, 1)}\n`);
  process.stdout.write('| what | runs | faults | |\n|---|---|---|---|\n');
  for (const { what, runs, faults: n, note } of counts)
    process.stdout.write(`| ${what} | ${runs} | ${n} | ${note} |\n`);
  for (const { part, what } of faults) process.stdout.write(`\n${part}: ${what}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
