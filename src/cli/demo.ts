import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { plainVerdict } from '../model/verdict.ts';
import { type CheckRun, runCheck } from '../work/check.ts';
import { type Compared, articleFile, compareDemo, demoFiles as files } from '../work/demo.ts';
import { importFiles } from '../work/import.ts';
import { simulate } from '../work/simulate.ts';
import { printRun } from './check.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';
import { seedNumber } from './simulate.ts';

interface Options {
  readonly out: string;
  readonly seed: number;
}

/** The whole job on a simulated world, by the same commands a user would call one after the other. */
export function register(program: Command): void {
  program
    .command('demo')
    .description(
      'Simulates a small world and imports it, checks an article about it, writes the report, and holds every verdict against what was planted.',
    )
    .option('--out <dir>', 'folder to write into', 'demo')
    .option('--seed <n>', 'seed of the world', seedNumber, 1)
    .action(async (options: Options, command: Command) => {
      const { json } = commonOptions(command);
      const run = json ? await quietly(options) : await aloud(options);
      if (run === undefined) return;
      const [check] = run.results;
      const compared = check === undefined ? [] : compareDemo(options.out, check);
      if (json) printJson({ check, compared, report: run.path });
      else printCompared(compared, options.out);
    });
}

/** As if called with --project: the folder the demo stands in. */
const inFolder = (folder: string): Command =>
  new Command().option('--project <dir>').setOptionValueWithSource('project', resolve(folder), 'cli');

const check = ({ out }: Options): Promise<CheckRun> =>
  withProject(inFolder(out), (study) => runCheck(study, [join(out, articleFile)], { out, ledger: true }));

async function quietly(options: Options): Promise<CheckRun> {
  await simulate({ ...options, world: 'demo', scale: 1 }, () => undefined);
  const posts = join(options.out, files.posts);
  await withProject(inFolder(options.out), (study) => importFiles(study, [posts], {}));
  return check(options);
}

/** Each step printed as the command it is; undefined where one failed. */
async function aloud(options: Options): Promise<CheckRun | undefined> {
  const { out, seed } = options;
  const { main } = await import('./main.ts');
  const steps = [
    ['simulate', '--out', out, '--seed', String(seed)],
    ['import', join(out, files.posts), '--project', out],
    ['channels', '--project', out],
  ];
  for (const step of steps) {
    print(`\n$ isogloss ${step.join(' ')}`);
    await main(['node', 'isogloss', ...step]);
    if (process.exitCode !== undefined && process.exitCode !== 0) return undefined;
  }
  print(`\n$ isogloss check ${join(out, articleFile)} --project ${out} --out ${out}`);
  const run = await check(options);
  printRun(run);
  return run;
}

const shown: Readonly<Record<Compared['outcome'], string>> = {
  agrees: 'as planted',
  open: 'left open',
  differs: 'NOT AS PLANTED',
};

function printCompared(rows: readonly Compared[], out: string): void {
  print(`\nThe article and the truth planted in this world (${join(out, files.truth)}):\n`);
  for (const { words, speaker, truth, verdict, outcome } of rows) {
    const said = verdict === null ? 'not found' : plainVerdict[verdict];
    const planted = truth === null ? 'no claim' : plainVerdict[truth];
    print(
      `  ${shown[outcome]}: “${words}” (${speaker}): ${said}${outcome === 'agrees' ? '' : `; planted: ${planted}`}`,
    );
  }
  const count = (outcome: Compared['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length;
  print(
    `\n${rows.length} claims: ${count('agrees')} as planted, ${count('open')} left open, ${count('differs')} otherwise.`,
  );
  print(`The report: ${join(out, 'report.html')}`);
}
