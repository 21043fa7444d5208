import type { Said } from '../model/said.ts';
import { mistake } from '../messages/mistake.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MeasureContext } from '../measures/measure.ts';
import { mannerOf, message, type Manner, type Words, wordsIn } from '../messages/index.ts';
import { ownNames } from '../model/ownNames.ts';
import { type Project, projectSchema } from '../model/project.ts';
import { parseProject } from '../project/projectFile.ts';
import { alone } from '../store/derive/alone.ts';
import { forgetOtherCode } from '../store/derive/runs.ts';
import { type Store, openStore } from '../store/open.ts';
import { refuseHalfFilled } from '../store/transfer/importStore.ts';
import { maskText } from '../text/mask.ts';
import { withAccepted } from './files/ledger.ts';
import { projectFile } from './files/names.ts';
import { revisionOf } from './files/revision.ts';
import { codeHash } from './program/codeHash.ts';
import { postExtractor } from './program/extractor.ts';
import { version } from './program/version.ts';

export { projectFile };
const storeFolder = '.isogloss';
/** What a project is called whose folder has no file that says it. */
export const unnamed = 'unnamed project';

/** What a piece of work may ask of the world outside; whoever calls it hands it in. */
export interface Surroundings {
  readonly now: () => Date;
  /** This process, and whether another still runs: imports that were killed are found by it. */
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (stage: Said, done: number, total: number) => void;
  /** What a person should know and no result holds: a file passed over, an index that could not be made. */
  readonly onNote: (note: string) => void;
}

/** A project opened for work: its file, its store, and what measures need. */
export interface Study extends Surroundings {
  /** The project's folder, absolute. */
  readonly folder: string;
  readonly project: Project;
  readonly store: Store;
  readonly context: MeasureContext;
  /** How the program speaks to who asked. */
  readonly words: Words;
}

/**
 * What a piece of work finds before it: claims to test; an isogloss.yaml, since it reads or writes claims; posts or an isogloss.yaml; or nothing,
 * since it takes posts in.
 */
export type Needed = 'claims' | 'file' | 'project' | 'nothing';

export interface StudyOptions extends Surroundings {
  readonly folder: string;
  /** A ClickHouse server instead of the engine in the project. */
  readonly url?: string | undefined;
  /** Language of the words; the project's own without it. */
  readonly language?: Manner['language'] | undefined;
  /** What has to stand in the folder, or nothing is written into it. */
  readonly needs?: Needed;
  /** Whether a store that another was being imported into may be opened before it is whole. */
  readonly halfFilled?: boolean;
  /** Whether a page waits for what it asks of a process that has the project open: then that goes first. */
  readonly forPage?: boolean;
  /** Another command works in this project: its end is waited for. */
  readonly onWait: () => void;
}

/** @throws {UserError} where a file has the name of the folder */
export function refuseFile(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile() === true)
    throw mistake('not-a-folder', message('mistakes.notAFolder', { folder }));
}

/** The project's file; without one a bare project, so that import works at once. */
export function readProject(folder: string): Project {
  const path = join(folder, projectFile);
  if (!existsSync(folder)) {
    throw mistake('no-project', message('mistakes.noFolder', { folder }));
  }
  refuseFile(folder);
  if (!existsSync(path)) return byOwnNames(projectSchema.parse({ isogloss: 1, name: unnamed }));
  return byOwnNames(withAccepted(folder, parseProject(projectFile, readFileSync(path, 'utf8'))));
}

/** Names come from addresses and command lines, and "constructor" is nobody's: what is looked up has no names but its own. */
const byOwnNames = (project: Project): Project => ({
  ...project,
  lexicons: ownNames(project.lexicons),
  communities: ownNames(project.communities),
  claims: ownNames(project.claims),
  events: ownNames(project.events),
});

/** The project as its files say now, read again where they say something else. */
function rememberedProject(folder: string): () => Project {
  let held: { readonly revision: string; readonly project: Project } | undefined;
  return () => {
    const revision = revisionOf(folder);
    if (held?.revision !== revision) held = { revision, project: readProject(folder) };
    return held.project;
  };
}

/** The words of a project's readers, or of another language that is asked for. */
export const wordsFor = (
  project: Partial<Pick<Project, 'interface' | 'timezone'>>,
  language?: Manner['language'],
): Words =>
  wordsIn(
    mannerOf({
      ...project.interface,
      zone: project.timezone,
      ...(language === undefined ? {} : { language }),
    }),
  );

/** A project whose store stays open: each piece of work takes a study of the files as they stand then. */
export interface OpenProject {
  readonly folder: string;
  readonly store: Store;
  readonly study: (surroundings: Surroundings, language?: Manner['language']) => Study;
  readonly close: () => Promise<void>;
}

/** Opens a project for longer than one piece of work; whoever opened it closes it. */
export async function openProject(
  options: Pick<StudyOptions, 'folder' | 'url' | 'onWait' | 'halfFilled' | 'forPage'>,
): Promise<OpenProject> {
  const folder = resolve(options.folder);
  readProject(folder);
  const store = await openStore({
    folder: join(folder, storeFolder),
    url: options.url,
    onWait: options.onWait,
    forPage: options.forPage,
  });
  const code = codeHash();
  const projectNow = rememberedProject(folder);
  try {
    if (options.halfFilled !== true) await refuseHalfFilled(store.driver);
    await alone(store.driver, 'code', () => forgetOtherCode(store.driver, code));
  } catch (error) {
    await store.close();
    throw error;
  }
  return {
    folder,
    store,
    study: (surroundings, language) => {
      const project = projectNow();
      return {
        ...surroundings,
        folder,
        project,
        store,
        context: {
          driver: store.driver,
          project,
          version: version(),
          code,
          extractor: postExtractor,
          mask: maskText,
          now: surroundings.now,
          signal: surroundings.signal,
          onProgress: surroundings.onProgress,
        },
        words: wordsFor(project, language),
      };
    },
    close: () => store.close(),
  };
}

/** Refuses a folder where a piece of work has nothing to begin with, before anything is written into it. */
export function refuseNoProject(
  folder: string,
  url: string | undefined,
  needs: Needed | undefined = 'project',
): void {
  refuseFile(folder);
  // A folder that may not be read is told as that, by the work itself.
  const holds = (name: string): boolean =>
    statSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
  if (needs === 'claims' && holds(projectFile)) {
    if (Object.keys(readProject(folder).claims).length > 0) return;
    throw mistake('no-claims', message('mistakes.noClaims'));
  }
  if (needs === 'nothing' || !existsSync(folder) || holds(projectFile)) return;
  if (needs === 'project' && (url !== undefined || holds(storeFolder))) return;
  const command = `isogloss init${folder === '.' ? '' : ` ${folder}`}`;
  throw mistake('no-project-file', message('mistakes.noProject', { folder, command }));
}

/** Opens project and store for one piece of work, and closes them whatever happens. */
export async function withStudy<T>(options: StudyOptions, work: (study: Study) => Promise<T>): Promise<T> {
  const { url, onWait, language, needs, halfFilled, ...surroundings } = options;
  const folder = resolve(options.folder);
  refuseNoProject(options.folder, url, needs);
  const open = await openProject({ folder, url, onWait, halfFilled: halfFilled === true });
  try {
    return await work(open.study(surroundings, language));
  } finally {
    await open.close();
  }
}
