import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { UserError } from '../model/errors.ts';
import { type Project, projectSchema } from '../model/project.ts';
import { parseProject } from '../model/projectFile.ts';
import type { MeasureContext } from '../measures/measure.ts';
import { forgetOtherCode } from '../store/derive/runs.ts';
import { type Store, openStore } from '../store/open.ts';
import { codeHash } from './codeHash.ts';
import { postExtractor } from './extractor.ts';
import { version } from './version.ts';
import { withAccepted } from './ledger.ts';
import { progressBar } from './progress.ts';

/** The options every command takes, wherever they stand. */
export interface Common {
  readonly project: string;
  readonly store?: string;
  readonly json: boolean;
}

export function commonOptions(command: Command): Common {
  // The nearest wins; the program's default for --project only where nobody named one.
  let at: Command | null = command;
  const found: { project?: string; store?: string; json?: boolean } = {};
  for (; at !== null; at = at.parent) {
    for (const key of ['project', 'store', 'json'] as const) {
      if (found[key] === undefined && at.getOptionValueSource(key) === 'cli') {
        Object.assign(found, { [key]: at.getOptionValue(key) as unknown });
      }
    }
  }
  return {
    project: found.project ?? '.',
    ...(found.store === undefined ? {} : { store: found.store }),
    json: found.json === true,
  };
}

export const projectFile = 'isogloss.yaml';

/** The project's file; without one a bare project named after its folder, so that import works at once. */
export function readProject(folder: string): Project {
  const path = join(folder, projectFile);
  if (!existsSync(folder)) {
    throw new UserError(
      'no-project',
      `${folder}: there is no such folder. "isogloss init ${folder}" makes a project there.`,
    );
  }
  if (!existsSync(path)) return projectSchema.parse({ isogloss: 1, name: 'unnamed project' });
  return withAccepted(folder, parseProject(projectFile, readFileSync(path, 'utf8')));
}

export interface OpenProject {
  /** The project's folder, absolute. */
  readonly folder: string;
  readonly project: Project;
  readonly store: Store;
  readonly context: MeasureContext;
}

/** Opens project and store for one command, and closes them whatever happens; Ctrl-C cancels what runs, and a second one ends it. */
export async function withProject<T>(command: Command, work: (open: OpenProject) => Promise<T>): Promise<T> {
  const common = commonOptions(command);
  const folder = resolve(common.project);
  const project = readProject(folder);
  const store = await openStore({
    folder: join(folder, '.isogloss'),
    url: common.store,
    onWait: () => process.stderr.write('Waiting for another isogloss command that works in this project …\n'),
  });
  const abort = new AbortController();
  const bar = progressBar(common.json);
  const stop = (signal: NodeJS.Signals): void => {
    if (abort.signal.aborted) endAtOnce(signal);
    else abort.abort();
  };
  // What runs may not look at the first signal for long: a second, of either kind, ends the process. A project is whole
  // after a kill. Not by process.exit, which waits for the engine's threads.
  const endAtOnce = (signal: NodeJS.Signals): void => {
    bar.stop();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    process.kill(process.pid, signal);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    const code = codeHash();
    await forgetOtherCode(store.driver, code);
    const context: MeasureContext = {
      driver: store.driver,
      project,
      version: version(),
      code,
      extractor: postExtractor,
      signal: abort.signal,
      onProgress: (stage, done, total) => bar.update(stage, done, total),
    };
    return await work({ folder, project, store, context });
  } finally {
    bar.stop();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await store.close();
  }
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}
