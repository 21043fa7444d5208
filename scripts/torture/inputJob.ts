import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, uniformInteger } from '../../src/statistics/random.ts';
import type { Study } from '../../src/work/study.ts';
import { built } from './built.ts';
import { streams } from './log.ts';
import { mutate } from './mutate.ts';
import { type Seed, seeds } from './seeds.ts';
import { calm, leftOver } from './state.ts';

const { importFiles } = await built<typeof import('../../src/work/import.ts')>('work/import.js');
const { UserError } = await built<typeof import('../../src/model/errors.ts')>('model/errors.js');
const { openSource, read, readHandles, readMapping } =
  await built<typeof import('../../src/readers/index.ts')>('readers/index.js');
const { readDocuments } = await built<typeof import('../../src/readers/documents/index.ts')>(
  'readers/documents/index.js',
);
const { recognise } =
  await built<typeof import('../../src/work/files/recognise.ts')>('work/files/recognise.js');
const { parseProject } =
  await built<typeof import('../../src/project/projectFile.ts')>('project/projectFile.js');

/** Most that the process may hold, in bytes: the engine's own part of it is about a third. */
const room = 3 * 2 ** 30;

/** Files of one form that are taken in together, as those of a folder are. */
export const together = 20;

export interface Job {
  readonly seed: number;
  readonly world: string;
  readonly folder: string;
  readonly from: number;
  readonly to: number;
  /** Each by itself: where some together had a fault, to find whose it is. */
  readonly alone: boolean;
  /** Read to the end and not taken in: a hundredth of the time. */
  readonly isRead: boolean;
}

export type Word =
  | { readonly kind: 'begun'; readonly i: number; readonly how: string }
  | { readonly kind: 'ended'; readonly i: number; readonly results: readonly Result[] }
  /** Some together had a fault: each is tried by itself. */
  | { readonly kind: 'apart'; readonly i: number };

/** The watched process: one store, one file or folder after the other. */
export async function serveInputs(job: Job): Promise<void> {
  const all = [...seeds(job.world), ...textFiles(job.world)];
  const say = (word: Word): Promise<void> => new Promise((done) => process.send?.(word, () => done()));
  const project = join(job.folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'isogloss.yaml'), 'isogloss: 1\nname: torture\n');
  const { withStudy } = await built<typeof import('../../src/work/study.ts')>('work/study.js');
  const notes: string[] = [];
  const surroundings = { ...calm(), onNote: (note: string) => void notes.push(note) };
  await withStudy({ folder: project, ...surroundings }, async (study) => {
    const step = job.alone ? 1 : together;
    for (let i = job.from; i < job.to; i += step) {
      const inputs = Array.from({ length: Math.min(step, job.to - i) }, (_, k) =>
        inputOf(job.seed, i + k, all),
      );
      await say({ kind: 'begun', i, how: inputs[0]?.how ?? '' });
      notes.length = 0;
      const results = await taken(study, job, inputs, notes);
      if (!job.alone && results.some(({ end }) => end === 'fault')) return say({ kind: 'apart', i });
      await say({ kind: 'ended', i, results });
    }
  });
  process.disconnect();
}

interface Input {
  /** The form that was mutated, and the name that the result goes by. */
  readonly seed: string;
  readonly name: string;
  readonly how: string;
  readonly bytes: Buffer;
}

/** The form goes by twenties, so that files of one form come together; the rest by the number alone. */
function inputOf(number: number, i: number, all: readonly Seed[]): Input {
  const form = seededRandom(number, streams.forms + Math.floor(i / together));
  const seed = all[uniformInteger(form, all.length)] as Seed;
  const random = seededRandom(number, streams.inputs + i);
  const { bytes, how } = mutate(seed.bytes, random);
  // Under the name of another form now and then.
  const isRenamed = how.includes('another name');
  const name = isRenamed ? (all[uniformInteger(random, all.length)] as Seed).name : seed.name;
  return { seed: seed.name, name, how: `${name}: ${how}`, bytes };
}

interface Result {
  readonly end: 'taken' | 'told' | 'fault';
  readonly what: string;
}

/** Takes some in, and says of each how it ended; where there is a fault, of one at least that it has it. */
async function taken(
  study: Study,
  job: Job,
  inputs: readonly Input[],
  notes: readonly string[],
): Promise<Result[]> {
  const kind = texts[inputs[0]?.seed ?? ''];
  if (kind !== undefined)
    return Promise.all(inputs.map(({ bytes }) => told(() => kind(bytes.toString('utf8')))));
  const folder = join(job.folder, 'files');
  const paths = inputs.map(({ name, bytes }, k) => {
    const own = join(folder, String(k).padStart(3, '0'));
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, name), bytes);
    return join(own, name);
  });
  if (job.isRead) {
    const read = await Promise.all(paths.map((path) => told(() => readThrough(path))));
    rmSync(folder, { recursive: true, force: true });
    return read.map(({ end, what }, k) => ({ end, what: `${inputs[k]?.how ?? ''}: ${what}` }));
  }
  const before = await held(study);
  let added = 0;
  const result = await told(async () => {
    const sum = await importFiles(study, job.alone ? paths : [folder], {});
    if (sum.read !== sum.added + sum.updated + sum.unchanged + sum.rejected + sum.skipped)
      throw new Error(`its counts do not add up to ${sum.read}`);
    added = sum.added;
  });
  rmSync(folder, { recursive: true, force: true });
  const after = await held(study);
  const fault = (text: string): Result[] =>
    inputs.map(({ how }) => ({ end: 'fault', what: `${how}: ${text}` }));
  const more = after.posts - before.posts;
  if (result.end === 'fault') return fault(result.what);
  if (after.left > 0) return fault(`${after.left} tables or entries of an import are left over`);
  if (result.end === 'told' && more !== 0) return fault('refused, and taken in by half');
  if (result.end === 'taken' && more !== added) return fault(`${added} added, and ${more} more are held`);
  const unread = notes.filter((note) => !isSentence(note));
  if (unread.length > 0) return fault(`a note that is none: ${JSON.stringify(unread[0]).slice(0, 500)}`);
  const rss = process.memoryUsage.rss();
  if (rss > room) return fault(`the process holds ${Math.round(rss / 2 ** 20)} MB`);
  // Of several each that was passed over is a note; which of them is no part of the count.
  const refused = result.end === 'told' ? inputs.length : job.alone ? 0 : passedOver(notes);
  return inputs.map((_, k) => ({ end: k < refused ? 'told' : 'taken', what: '' }));
}

/** What an import does before the engine has a line. */
async function readThrough(path: string): Promise<void> {
  const source = await openSource(path);
  const found = await recognise(source, undefined, undefined);
  const reading =
    typeof found === 'string' ? readDocuments(path, found, { name: source.name }) : read(source, found);
  let bytes = 0;
  for await (const { lines } of reading.chunks) bytes += lines.length;
  if (!(bytes >= 0)) throw new Error('chunks without lines');
}

const passedOver = (notes: readonly string[]): number =>
  notes.filter((note) => /passed over/i.test(note)).length;

interface Held {
  readonly posts: number;
  readonly left: number;
}

async function held({ store: { driver } }: Study): Promise<Held> {
  const [[row], [work]] = await Promise.all([
    driver.query<{ posts: number }>(
      'SELECT (SELECT count() FROM {db:Identifier}.posts FINAL) + (SELECT count() FROM {db:Identifier}.shares FINAL) AS posts',
    ),
    leftOver(driver),
  ]);
  return { posts: row?.posts ?? 0, left: work?.left ?? 0 };
}

async function told(work: () => unknown): Promise<Result> {
  try {
    await work();
    return { end: 'taken', what: '' };
  } catch (error) {
    if (!(error instanceof UserError))
      return { end: 'fault', what: String((error as Error).stack ?? error).slice(0, 1500) };
    return isSentence(error.message)
      ? { end: 'told', what: '' }
      : { end: 'fault', what: `a message that is none: ${JSON.stringify(error.message).slice(0, 500)}` };
  }
}

/** A few sentences, and no trace of the program; signs that no terminal should get are taken out where it is printed. */
const isSentence = (text: string): boolean => text.length < 4000 && !/\n\s+at /.test(text);

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
