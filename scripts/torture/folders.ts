import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Work } from './log.ts';
import { excerpt, isTold, isogloss } from './program.ts';
import { type Templates, copy, oldProject } from './project.ts';
import type { Warm } from './warm.ts';

/** Folders that may be read and not written: as another user where this process may become one. */
export async function readOnly(templates: Templates, warm: Warm, work: Work): Promise<void> {
  const what = 'commands where a folder or file may not be written or read';
  const nobody = 65_534;
  const root = process.getuid?.() === 0;
  const folders: readonly (readonly [string, (project: string) => void])[] = [
    ['the project', (project) => modes(project, 0o555, 0o444)],
    ['.isogloss', (project) => modes(join(project, '.isogloss'), 0o555, 0o444)],
    ['.isogloss, unreadable', (project) => modes(join(project, '.isogloss'), 0o000, 0o000)],
    ['the store', (project) => modes(join(project, '.isogloss/store'), 0o555, 0o444)],
    ['isogloss.yaml, unreadable', (project) => chmodSync(join(project, 'isogloss.yaml'), 0o000)],
    ['the key, unreadable', (project) => chmodSync(join(project, '.isogloss/key'), 0o000)],
  ];
  const commands = [
    ['channels'],
    ['import', templates.second],
    ['claims', 'test'],
    ['report', '--out', 'OUT'],
    ['export', 'csv', '--out', 'OUT'],
    ['check', join(templates.bare, 'article.html'), '--out', 'OUT'],
    ['erase', 'channel', 'late_tram', '--reason', 'x'],
    ['search', 'ferry'],
    ['verify'],
  ];
  modes(templates.root, 0o755, 0o644);
  for (const [f, [shutWhat, shut]] of folders.entries()) {
    for (const [c, args] of commands.entries()) {
      const i = f * 100 + c;
      if (work.skip(what, i)) continue;
      const project = copy(templates.half, join(templates.root, 'shut'));
      if (root) owned(project, nobody);
      shut(project);
      const own = args.map((arg) => arg.replace('OUT', join(project, 'out')));
      const ended = await isogloss([...own, '--project', project], root ? { uid: nobody } : {});
      const faults: string[] = [];
      if (ended.status !== 0 && !isTold(ended)) faults.push(excerpt(ended));
      modes(project, 0o755, 0o644);
      if (root) owned(project, 0);
      const { problem } = await warm.state(project);
      if (problem !== undefined) faults.push(`afterwards: ${excerpt(problem)}`);
      rmSync(project, { recursive: true, force: true });
      work.note({
        part: 'read-only',
        what,
        i,
        runs: 1,
        end: ended.status === 0 ? 'did its work' : 'refused in a sentence',
        faults: faults.map((fault) => `${args[0] ?? ''} where ${shutWhat} is shut: ${fault}`),
      });
    }
  }
}

function every(folder: string, work: (path: string, directory: boolean) => void): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    work(join(entry.parentPath, entry.name), entry.isDirectory());
  work(folder, true);
}

const modes = (folder: string, directories: number, files: number): void => {
  // Outermost last when it shuts, first when it opens: `every` gives the folder itself last, so open it before.
  if (existsSync(folder) && (directories & 0o700) === 0o700) reopen(folder);
  every(folder, (path, directory) => chmodSync(path, directory ? directories : files));
};

function reopen(folder: string): void {
  execFileSync('chmod', ['-R', 'u+rwX', folder]);
}

const owned = (folder: string, uid: number): void => every(folder, (path) => chownSync(path, uid, uid));

/** Stores of every schema so far: opened by this program, they are read, measured and added to. */
export async function schemas(templates: Templates, warm: Warm, work: Work): Promise<void> {
  const what = 'stores of every schema so far, read, measured and added to';
  const fixtures = readdirSync('test/store/fixtures').filter((name) => name.endsWith('.tar.gz'));
  for (const i of fixtures.keys()) {
    if (work.skip(what, i)) continue;
    const folder = copy(oldProject(templates.root, i + 1), join(templates.root, 'old'));
    const faults: string[] = [];
    for (const args of [
      ['verify', '--json'],
      ['channels', '--json'],
      ['search', 'harbour', '--json'],
      ['measure', 'near-duplicates', '--json'],
      ['import', templates.first],
      ['verify', '--json'],
    ]) {
      const ended = await isogloss([...args, '--project', folder]);
      if (ended.status !== 0) faults.push(`${args[0] ?? ''}: ${excerpt(ended)}`);
    }
    const { problem } = await warm.state(folder);
    if (problem !== undefined) faults.push(`afterwards: ${excerpt(problem)}`);
    work.note({ part: 'earlier schemas', what, i, runs: 1, end: `schema ${i + 1}`, faults });
  }
}
