import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchedFiles } from './revision.ts';

/** Lines of a file that are not the same in two readings of it. */
export interface FileChange {
  readonly file: string;
  /** Number of the first of them, from 1. */
  readonly line: number;
  readonly read: readonly string[];
  readonly now: readonly string[];
}

/** Why somebody may not write: what they read is not what the files say now. */
export class FilesChanged {
  readonly changes: readonly FileChange[];

  constructor(changes: readonly FileChange[]) {
    this.changes = changes;
  }
}

/** The project's files as they were shown lately, so that who meets a change can be told what it is. */
export interface Readings {
  readonly note: (folder: string, revision: string) => void;
  /** The program has written by itself what it read in documents: whoever read the files before that has read all that persons say. */
  readonly wrote: (before: string, after: string) => void;
  /** Whether nobody but the program itself has written since. */
  readonly stands: (read: string, now: string) => boolean;
  /** Null where that reading is held no more. */
  readonly since: (folder: string, revision: string) => readonly FileChange[] | null;
}

/** Readings that are held: each is the text of a few files. */
const mostHeld = 20;
/** Lines shown of one change. */
const mostLines = 30;

export function openReadings(): Readings {
  const held = new Map<string, Readonly<Record<string, string>>>();
  const written = new Map<string, string>();
  return {
    note: (folder, revision) => {
      if (held.has(revision)) return;
      held.set(revision, textsOf(folder));
      for (const [old] of held) if (held.size > mostHeld) held.delete(old);
    },
    wrote: (before, after) => {
      if (before === after) return;
      written.delete(before);
      written.set(before, after);
      for (const [old] of written) if (written.size > mostHeld) written.delete(old);
    },
    stands: (read, now) => {
      let at: string | undefined = read;
      for (let steps = 0; at !== undefined && at !== now && steps <= mostHeld; steps++) at = written.get(at);
      return at === now;
    },
    since: (folder, revision) => {
      const read = held.get(revision);
      if (read === undefined) return null;
      const now = textsOf(folder);
      return Object.keys(now).flatMap((file) => changeOf(file, read[file] ?? '', now[file] ?? '') ?? []);
    },
  };
}

const textsOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    watchedFiles.map((file) => {
      const path = join(folder, file);
      return [file, existsSync(path) ? readFileSync(path, 'utf8') : ''];
    }),
  );

/** What stands between the lines that both begin with and those that both end with; null where that is nothing. */
export function changeOf(file: string, read: string, now: string): FileChange | null {
  if (read === now) return null;
  const [before, after] = [read.split('\n'), now.split('\n')];
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < least - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const between = (lines: readonly string[]): string[] =>
    lines.slice(from, lines.length - tail).slice(0, mostLines);
  return { file, line: from + 1, read: between(before), now: between(after) };
}
