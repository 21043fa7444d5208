import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { seededRandom, uniformInteger } from '../../src/statistics/random.ts';
import type { Study } from '../../src/work/study.ts';
import { mutate } from './mutate.ts';
import { type Fault, type Outcome, processorSeconds } from './program.ts';
import { type Seed, seeds } from './seeds.ts';

/** The built program's own modules, beside their SQL: what is tried is what is shipped. */
const built = <T>(module: string): Promise<T> =>
  import(pathToFileURL(resolve('dist', module)).href) as Promise<T>;
const { importFiles } = await built<typeof import('../../src/work/import.ts')>('work/import.js');
const { withStudy } = await built<typeof import('../../src/work/study.ts')>('work/study.js');
const { UserError } = await built<typeof import('../../src/model/errors.ts')>('model/errors.js');
const { readHandles, readMapping } =
  await built<typeof import('../../src/readers/index.ts')>('readers/index.js');
const { parseProject } =
  await built<typeof import('../../src/project/projectFile.ts')>('project/projectFile.js');

/** Seconds of processor time that one small file may take before it counts as a hang; on a busy machine the clock says little. */
const patience = 60;
/** Seconds by the clock. */
const longest = 900;
/** Most that the process may hold, in bytes: the engine's own part of it is about a third. */
const room = 3 * 2 ** 30;

export interface Job {
  readonly seed: number;
  readonly world: string;
  readonly folder: string;
  readonly from: number;
  readonly to: number;
}

type Word =
  | { readonly kind: 'begun'; readonly i: number; readonly how: string }
  | {
      readonly kind: 'ended';
      readonly i: number;
      readonly end: 'taken' | 'told' | 'fault';
      readonly what: string;
    };

/** Mutated files through every reader into a store, in a process that is watched from here. */
export async function inputs(
  world: string,
  root: string,
  seed: number,
  count: number,
  tell: (line: string) => void,
): Promise<Outcome> {
  const faults: Fault[] = [];
  let [taken, told, next, tried] = [0, 0, 0, 0];
  while (next < count) {
    const folder = mkdtempSync(join(root, 'inputs-'));
    const job: Job = { seed, world, folder, from: next, to: count };
    next = await watched(
      job,
      (word) => {
        if (word.kind === 'begun') return void tried++;
        if (word.end === 'taken') taken++;
        else if (word.end === 'told') told++;
        else faults.push({ part: 'inputs', what: word.what });
        if (word.end === 'fault') tell(`FAULT ${word.what}`);
        if ((word.i + 1) % 100 === 0) tell(`inputs: ${word.i + 1} of ${count}, ${faults.length} faults`);
      },
      (what) => {
        faults.push({ part: 'inputs', what });
        tell(`FAULT ${what}`);
      },
    );
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    counts: [
      {
        part: 'inputs',
        what: 'mutated files through all readers into a store',
        // Those that were tried: a process that does not begin at all tries none.
        runs: tried,
        faults: faults.length,
        note: `${taken} were taken in, whole or with rows rejected; ${told} refused in a sentence`,
      },
    ],
    faults,
  };
}

/** Runs a job until it ends, hangs, swells or crashes; returns the number of the input to go on with. */
function watched(job: Job, heard: (word: Word) => void, failed: (what: string) => void): Promise<number> {
  return new Promise((done) => {
    const child = fork(process.argv[1] ?? '', ['--inputs-job', JSON.stringify(job)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let at: Extract<Word, { kind: 'begun' }> | undefined;
    let why = 'the process crashed';
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (word: Word) => {
      clearInterval(timer);
      if (word.kind === 'begun') {
        at = word;
        const began = processorSeconds(child.pid);
        const start = performance.now();
        timer = setInterval(() => {
          const used = processorSeconds(child.pid) - began;
          const passed = (performance.now() - start) / 1000;
          if (used < patience && passed < longest) return;
          why = `no end after ${used.toFixed(0)} s of processor time and ${passed.toFixed(0)} s by the clock`;
          child.kill('SIGKILL');
        }, 1000);
      } else at = undefined;
      heard(word);
    });
    child.once('exit', (status, signal) => {
      clearInterval(timer);
      if (status === 0) return done(job.to);
      failed(`input ${at?.i ?? '?'} (${at?.how ?? 'between two'}): ${why} (${status ?? signal ?? ''})`);
      done((at?.i ?? job.to) + 1);
    });
  });
}

/** The watched process: one store, one file after the other. */
export async function serveInputs(job: Job): Promise<void> {
  const all = [...seeds(job.world), ...textFiles(job.world)];
  const say = (word: Word): Promise<void> => new Promise((done) => process.send?.(word, () => done()));
  mkdirSync(join(job.folder, 'project'));
  writeFileSync(join(job.folder, 'project', 'isogloss.yaml'), 'isogloss: 1\nname: torture\n');
  await withStudy(
    {
      folder: join(job.folder, 'project'),
      now: () => new Date('2026-01-01T00:00:00Z'),
      pid: process.pid,
      isAlive: () => false,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onNote: () => undefined,
      onWait: () => undefined,
    },
    async (study) => {
      for (let i = job.from; i < job.to; i++) {
        const random = seededRandom(job.seed, i);
        const seed = all[uniformInteger(random, all.length)] as Seed;
        const { bytes, how } = mutate(seed.bytes, random);
        // Under the name of another form now and then.
        const name = how.includes('another name')
          ? (all[uniformInteger(random, all.length)] as Seed).name
          : seed.name;
        await say({ kind: 'begun', i, how: `${name}: ${how}` });
        const outcome = await one(study, job.folder, seed.name, name, bytes);
        const what = `input ${i} of seed ${job.seed} (${name}: ${how}): ${outcome.what}`;
        await say({ kind: 'ended', i, end: outcome.end, what });
      }
    },
  );
  process.disconnect();
}

type Result = { readonly end: 'taken' | 'told' | 'fault'; readonly what: string };

async function one(study: Study, folder: string, seed: string, name: string, bytes: Buffer): Promise<Result> {
  const kind = texts[seed];
  if (kind !== undefined) return told(() => kind(bytes.toString('utf8')));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const before = await held(study);
  const result = await told(async () => {
    const { read, added, updated, unchanged, rejected, skipped } = await importFiles(study, [path], {});
    if (read !== added + updated + unchanged + rejected + skipped)
      throw new Error(`its counts do not add up to ${read}`);
    const after = await held(study);
    if (after.posts - before.posts !== added)
      throw new Error(`${added} added, and ${after.posts - before.posts} more are held`);
  });
  rmSync(path, { force: true });
  const after = await held(study);
  if (after.left > 0)
    return { end: 'fault', what: `${after.left} tables or entries of an import are left over` };
  if (result.end === 'told' && after.posts !== before.posts)
    return { end: 'fault', what: 'refused, and taken in by half' };
  const rss = process.memoryUsage.rss();
  if (rss > room) return { end: 'fault', what: `the process holds ${Math.round(rss / 2 ** 20)} MB` };
  return result;
}

async function held({ store }: Study): Promise<{ posts: number; left: number }> {
  const [row] = await store.driver.query<{ posts: number; left: number }>(
    `SELECT (SELECT count() FROM {db:Identifier}.posts FINAL) + (SELECT count() FROM {db:Identifier}.shares FINAL) AS posts,
       (SELECT count() FROM system.tables WHERE database = {db:String} AND match(name, '_[0-9]+$'))
       + (SELECT count() FROM {db:Identifier}.imports FINAL WHERE state NOT IN ('done', 'abandoned')) AS left`,
  );
  return row ?? { posts: 0, left: 0 };
}

async function told(work: () => unknown): Promise<Result> {
  try {
    await work();
    return { end: 'taken', what: '' };
  } catch (error) {
    if (!(error instanceof UserError))
      return { end: 'fault', what: String((error as Error).stack ?? error).slice(0, 1500) };
    // A few sentences, and no trace of the program; signs that no terminal should get are taken out where it is printed.
    const plain = error.message.length < 4000 && !/\n\s+at /.test(error.message);
    return plain
      ? { end: 'told', what: '' }
      : { end: 'fault', what: `a message that is none: ${JSON.stringify(error.message).slice(0, 500)}` };
  }
}

/** Small files that a person writes, read without a store. */
const texts: Readonly<Record<string, (text: string) => unknown>> = {
  'isogloss.yaml': (text) => parseProject('isogloss.yaml', text),
  'map.yaml': (text) => readMapping('map.yaml', text),
  'handles.csv': (text) => readHandles('handles.csv', text),
};

function textFiles(world: string): Seed[] {
  return [
    { name: 'isogloss.yaml', bytes: readFileSync(join(world, 'isogloss.yaml')) },
    {
      name: 'map.yaml',
      bytes: Buffer.from(
        'name: mine\nfields:\n  channel: source\n  id: number\n  date: when\n  text: body\n',
      ),
    },
    { name: 'handles.csv', bytes: Buffer.from('id,handle\n1001,harbour\n1002,quay\n') },
  ];
}
