import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { vi } from 'vitest';
import { HttpDriver } from '../../src/store/http.ts';
import { parseStoreUrl } from '../../src/store/storeUrl.ts';
import { type Driver } from '../../src/store/driver.ts';
import { openStore } from '../../src/store/open.ts';
import { run } from '../cli/run.ts';
import { type Step, steps, writeFiles } from './steps.ts';

/** What one command said and left behind. */
export interface Outcome {
  readonly command: string;
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Course {
  readonly outcomes: readonly Outcome[];
  /** Every file that the commands wrote, by its path within the project. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** What the tables hold in the end, but for which import brought it. */
  readonly held: readonly unknown[];
  /** Every statement that a server was asked, as it was written. */
  readonly asked: ReadonlySet<string>;
}

export interface Courses {
  /** All commands with the project in this process. */
  embedded(): Promise<Course>;
  /** The same with the project's posts on a server. */
  onServer(url: string): Promise<Course>;
  remove(): void;
}

/** The same commands, in folders of the same path and at the same moment, on one store after the other. */
export async function courses(): Promise<Courses> {
  const root = mkdtempSync(join(tmpdir(), 'isogloss-conformance-'));
  const template = join(root, 'template');
  const project = join(root, 'project');
  mkdirSync(template);
  await writeFiles(template);
  // Authors are hashed with the project's key.
  mkdirSync(join(template, '.isogloss'), { mode: 0o700 });
  let moved = 0;
  const course = async (url: string | undefined): Promise<Course> => {
    if (existsSync(project)) renameSync(project, join(root, `done-${++moved}`));
    cpSync(template, project, { recursive: true });
    const asked = new Set<string>();
    const spies = (['command', 'query', 'stream', 'bytes'] as const).map((name) => {
      const original = HttpDriver.prototype[name] as (sql: string, ...rest: unknown[]) => unknown;
      return vi.spyOn(HttpDriver.prototype, name).mockImplementation(function (
        this: HttpDriver,
        ...args: unknown[]
      ) {
        asked.add(args[0] as string);
        return original.apply(this, args as [string]) as never;
      });
    });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-02T03:04:05Z') });
    try {
      const outcomes: Outcome[] = [];
      for (const step of steps(project)) {
        if (typeof step === 'function') step();
        else outcomes.push(await outcome(step, project, url));
      }
      return { outcomes, files: filesIn(project, template), held: await held(project, url), asked };
    } finally {
      vi.useRealTimers();
      for (const spy of spies) spy.mockRestore();
    }
  };
  return {
    async embedded() {
      const done = await course(undefined);
      cpSync(join(project, '.isogloss', 'key'), join(template, '.isogloss', 'key'));
      return done;
    },
    onServer: (url) => course(url),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

async function outcome(
  step: Exclude<Step, () => void>,
  project: string,
  url: string | undefined,
): Promise<Outcome> {
  const began = performance.now();
  const ran = await run(...step, '--project', project, ...(url === undefined ? [] : ['--store', url]));
  const command = step.join(' ').replaceAll(project, '');
  if (process.env['ISOGLOSS_TEST_TIMES'] !== undefined)
    process.stderr.write(
      `${((performance.now() - began) / 1000).toFixed(2)} s  ${command}${ran.status === 0 ? '' : ` (${ran.status}) ${ran.err}`}\n`,
    );
  return { command, status: ran.status, out: ran.out, err: ran.err };
}

/** What stands in the project besides its store and what was there before. */
function filesIn(project: string, template: string): Map<string, Buffer> {
  const files = readdirSync(project, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(project, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('.isogloss') && !existsSync(join(template, path)))
    .sort();
  return new Map(files.map((path) => [path, readFileSync(join(project, path))]));
}

const tables: Readonly<Record<string, string>> = {
  posts: 'channel, id',
  post_versions: 'channel, id, hash',
  ledger_posts: 'import, record',
  rejected_rows: 'import, record',
  shares: 'object, time, account, content',
  imports: 'seq',
  channel_facts: 'channel',
  aliases: 'alias',
  tombstones: 'kind, id_hash',
};

async function held(project: string, url: string | undefined): Promise<unknown[]> {
  const read = async (driver: Driver): Promise<unknown[]> => {
    const found: unknown[] = [];
    for (const [table, order] of Object.entries(tables)) {
      // Of the tuple's text: a hash of columns of which one is NULL is NULL.
      const [row] = await driver.query<{ rows: number; digest: string }>(
        `SELECT count() AS rows, hex(SHA256(arrayStringConcat(groupArray(line), '\n'))) AS digest
         FROM (SELECT toString(cityHash64(toString(tuple(*)))) AS line FROM {db:Identifier}.{table:Identifier} FINAL ORDER BY ${order})`,
        { parameters: { table } },
      );
      found.push({ table, ...row });
    }
    return found;
  };
  if (url === undefined) {
    const store = await openStore({ folder: join(project, '.isogloss') });
    try {
      return await read(store.driver);
    } finally {
      await store.close();
    }
  }
  const driver = new HttpDriver(parseStoreUrl(url));
  try {
    return await read(driver);
  } finally {
    await driver.close();
  }
}
