import { mistake } from '../messages/mistake.ts';
import type { Command } from 'commander';
import { type Manner, type Words, english, message } from '../messages/index.ts';
import { languages } from '../messages/languages.ts';
import {
  type Study,
  type StudyOptions,
  type Surroundings,
  readProject,
  withStudy,
  wordsFor,
} from '../work/study.ts';
import { progressBar } from './progress.ts';
import { readable } from './readable.ts';

/** The options every command takes, wherever they stand. */
export interface Common {
  readonly project: string;
  readonly store?: string;
  readonly json: boolean;
  /** Language the program speaks; the project's own without it. */
  readonly interface?: Manner['language'];
}

export function commonOptions(command: Command): Common {
  // The nearest wins; the program's default for --project only where nobody named one.
  let at: Command | null = command;
  const found: { project?: string; store?: string; json?: boolean; interface?: string } = {};
  for (; at !== null; at = at.parent) {
    for (const key of ['project', 'store', 'json', 'interface'] as const) {
      if (found[key] === undefined && at.getOptionValueSource(key) === 'cli') {
        Object.assign(found, { [key]: at.getOptionValue(key) as unknown });
      }
    }
  }
  return {
    project: found.project ?? '.',
    ...(found.store === undefined ? {} : { store: found.store }),
    json: found.json === true,
    ...(found.interface === undefined ? {} : { interface: languageOf(found.interface) }),
  };
}

function languageOf(text: string): Manner['language'] {
  const known = languages.find((language) => language === text);
  if (known !== undefined) return known;
  throw mistake('unknown-interface', message('asked.interface', { text, known: languages.join(' or ') }));
}

/** How a command speaks of a mistake, which may be in its options themselves. */
export function speechOfMistake(command: Command): Words {
  try {
    return speech(command);
  } catch {
    return wordsFor({});
  }
}

/** How a command speaks: as asked for, else as its project says; English where there is no project to ask. */
export function speech(command: Command): Words {
  const { project, interface: language } = commonOptions(command);
  try {
    return wordsFor(readProject(project), language);
  } catch {
    // What is wrong with the project is told by the work itself.
    return wordsFor({}, language);
  }
}

/**
 * Opens project and store for one command, and closes them whatever happens.
 * @param halfFilled whether the store may be one that another was being imported into
 * @param needs what has to stand in the folder before; an isogloss.yaml or posts where nothing is said
 */
export function withProject<T>(
  command: Command,
  work: (study: Study) => Promise<T>,
  { needs = 'project', halfFilled = false }: Pick<StudyOptions, 'needs' | 'halfFilled'> = {},
): Promise<T> {
  const { project, store, json, interface: language } = commonOptions(command);
  return withSurroundings(
    json,
    (surroundings) =>
      withStudy(
        {
          ...surroundings,
          folder: project,
          url: store,
          language,
          needs,
          halfFilled,
          onWait: () => note(speech(command).say('terminal.waiting')),
        },
        work,
      ),
    speech(command),
  );
}

/** Clock, process, bar and signals for one command; Ctrl-C cancels what runs, and a second one ends it. */
export async function withSurroundings<T>(
  quiet: boolean,
  work: (surroundings: Surroundings) => Promise<T>,
  words: Words = english,
): Promise<T> {
  const abort = new AbortController();
  const bar = progressBar(quiet);
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
    return await work({
      now: () => new Date(),
      pid: process.pid,
      isAlive,
      signal: abort.signal,
      onProgress: (stage, done, total) => bar.update(words.write(stage), done, total),
      onNote: (line) => {
        bar.stop(); // It draws itself anew below.
        note(line);
      },
    });
  } finally {
    bar.stop();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** On standard error: what is piped stays clean. */
export function note(line: string): void {
  process.stderr.write(`${readable(line)}\n`);
}

/** As JSON, its sentences in the language of who reads. */
export function printJson(value: unknown, words: Words = english): void {
  process.stdout.write(`${JSON.stringify(words.writeAll(value), null, 2)}\n`);
}

export function print(line = ''): void {
  process.stdout.write(`${readable(line)}\n`);
}
