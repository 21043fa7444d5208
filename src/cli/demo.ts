import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Words } from '../messages/index.ts';
import { verdictText } from '../view/parts/verdict.ts';
import { type CheckRun, runCheck } from '../work/check.ts';
import { type Compared, articleFile, compareDemo, demoFiles as files } from '../work/demo.ts';
import { importFiles } from '../work/import.ts';
import { simulate } from '../work/simulate.ts';
import { printRun } from './check.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';
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
      const words = speech(command);
      const run = json ? await quietly(options, words) : await aloud(options, words);
      if (run === undefined) return;
      const [check] = run.results;
      const compared = check === undefined ? [] : compareDemo(options.out, check);
      if (json) printJson({ check, compared, report: run.path }, words);
      else printCompared(words, compared, options.out);
    });
}

/** As if called with --project, the folder the demo stands in, and --interface. */
const inFolder = (folder: string, words: Words): Command =>
  new Command()
    .option('--project <dir>')
    .option('--interface <language>')
    .setOptionValueWithSource('project', resolve(folder), 'cli')
    .setOptionValueWithSource('interface', words.manner.language, 'cli');

const check = ({ out }: Options, words: Words): Promise<CheckRun> =>
  withProject(inFolder(out, words), (study) =>
    runCheck(study, [join(out, articleFile)], { out, ledger: true }),
  );

async function quietly(options: Options, words: Words): Promise<CheckRun> {
  await simulate({ ...options, world: 'demo', scale: 1 }, () => undefined);
  const posts = join(options.out, files.posts);
  await withProject(inFolder(options.out, words), (study) => importFiles(study, [posts], {}));
  return check(options, words);
}

/** Each step printed as the command it is; undefined where one failed. */
async function aloud(options: Options, words: Words): Promise<CheckRun | undefined> {
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
  const run = await check(options, words);
  printRun(words, run, ` --project ${out}`);
  return run;
}

const outcomes = {
  agrees: 'told.asPlanted',
  open: 'told.leftOpen',
  differs: 'told.notAsPlanted',
} as const;

/** A claim that waits for an answer has no verdict to tell: as in the report. */
function saidOf(words: Words, { verdict, state }: Compared): string {
  if (verdict === null) return words.say('told.notFound');
  return state === 'needs you' ? words.say('questions.needsYou') : verdictText(words, verdict);
}

function printCompared(words: Words, rows: readonly Compared[], out: string): void {
  print(`\n${words.say('told.truth', { file: join(out, files.truth) })}\n`);
  for (const row of rows) {
    const planted = row.truth === null ? words.say('told.noClaim') : verdictText(words, row.truth);
    const line = words.say('told.compared', {
      outcome: words.say(outcomes[row.outcome]),
      words: row.words,
      speaker: row.speaker,
      said: saidOf(words, row),
      planted: row.outcome === 'agrees' ? null : planted,
    });
    print(`  ${line}`);
  }
  const count = (outcome: Compared['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length;
  const counts = { planted: count('agrees'), open: count('open'), otherwise: count('differs') };
  print(`\n${words.say('told.outcomes', { claims: rows.length, ...counts })}`);
  print(words.say('told.theReport', { path: join(out, 'report.html') }));
  print(words.say('told.theApp', { command: `isogloss serve ${out}` }));
}
