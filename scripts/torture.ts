/**
 * What the program does when things go wrong: kills at random moments, mutated files, full disks, two commands at once,
 * a clock that jumps, folders that may not be written, stores of earlier schemas. Prints the table of
 * docs/reliability.md, and each fault with what is needed to see it again. Needs the built program.
 *
 *     npm run torture -- [--seed 1] [--kills 125] [--inputs 10000] [--disks 25] [--couples 200] [--clocks 20]
 *                        [--only readers,inputs,kills,disks,couples,clocks,read-only,schemas] [--victim import,report]
 *                        [--log FILE] [--minutes 60] [--sum FILE,FILE]
 *
 * `--kills` and `--disks` are counts for each kind of command. `--log` writes each thing tried as it ends; the same command
 * with the same log goes on where it was cut short, and several (of other seeds) may run beside one another. `--sum`
 * prints the table of logs and runs nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fullDisks } from './torture/disks.ts';
import { readOnly, schemas } from './torture/folders.ts';
import { type Job, serveInputs } from './torture/inputJob.ts';
import { inputs } from './torture/inputs.ts';
import { kills } from './torture/kills.ts';
import { readLog, tableOf, type Tried, workOf } from './torture/log.ts';
import { clocks, couples } from './torture/moments.ts';
import { makeTemplates, makeWorld, type Templates } from './torture/project.ts';
import { serveWarm, warmProcess } from './torture/warm.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '125' },
    inputs: { type: 'string', default: '10000' },
    disks: { type: 'string', default: '25' },
    couples: { type: 'string', default: '200' },
    clocks: { type: 'string', default: '20' },
    only: { type: 'string', default: 'readers,inputs,kills,disks,couples,clocks,read-only,schemas' },
    victim: { type: 'string', default: '' },
    log: { type: 'string', default: '' },
    minutes: { type: 'string', default: '1000000' },
    sum: { type: 'string', default: '' },
    'inputs-job': { type: 'string', default: '' },
    warm: { type: 'boolean', default: false },
  },
});

if (values['inputs-job'] !== '') await serveInputs(JSON.parse(values['inputs-job']) as Job);
else if (values.warm) await serveWarm();
else if (values.sum !== '') show(values.sum.split(',').flatMap(readLog));
else await campaign();

async function campaign(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'isogloss-torture-'));
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const until = performance.now() + Number(values.minutes) * 60_000;
  const work = workOf(Number(values.seed), values.log, until, tell);
  const warm = warmProcess();
  const victims = values.victim === '' ? [] : values.victim.split(',');
  try {
    let made: Promise<Templates> | undefined;
    const templates = (): Promise<Templates> => (made ??= makeTemplates(root));
    const world = async (): Promise<string> =>
      made === undefined ? await makeWorld(root) : (await made).files;
    const parts: readonly (readonly [string, () => Promise<void>])[] = [
      ['readers', async () => inputs(await world(), root, work, Number(values.inputs), true)],
      ['inputs', async () => inputs(await world(), root, work, Number(values.inputs), false)],
      ['kills', async () => kills(await templates(), warm, work, Number(values.kills), victims)],
      ['disks', async () => fullDisks(await templates(), warm, work, Number(values.disks))],
      ['couples', async () => couples(await templates(), warm, work, Number(values.couples))],
      ['clocks', async () => clocks(await templates(), warm, work, Number(values.clocks))],
      ['read-only', async () => readOnly(await templates(), warm, work)],
      ['schemas', async () => schemas(await templates(), warm, work)],
    ];
    const only = values.only.split(',');
    for (const [name, run] of parts) if (only.includes(name)) await run();
  } finally {
    warm.close();
    rmSync(root, { recursive: true, force: true });
  }
  show(work.all);
}

function show(all: readonly Tried[]): void {
  process.stdout.write(`${tableOf(all)}\n`);
  const bad = all.filter(({ faults }) => faults.length > 0);
  for (const { what, seed, i, faults } of bad)
    for (const fault of faults) process.stdout.write(`\n${what}, seed ${seed}, ${i}: ${fault}\n`);
  process.exitCode = bad.length === 0 ? 0 : 1;
}
