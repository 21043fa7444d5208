import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Outcome, type Tell, excerpt, isTold, isogloss, tally } from './program.ts';
import { type Templates, copy, stateOf } from './project.ts';

/** Folders that may be read and not written: as another user where this process may become one. */
export async function readOnly(templates: Templates, tell: Tell): Promise<Outcome> {
  const { faults, fault } = tally('read-only', tell);
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
  let runs = 0;
  modes(templates.root, 0o755, 0o644);
  for (const [what, shut] of folders) {
    for (const args of commands) {
      const project = copy(templates.half, join(templates.root, 'shut'));
      if (root) owned(project, nobody);
      shut(project);
      const own = args.map((arg) => arg.replace('OUT', join(project, 'out')));
      const ended = await isogloss([...own, '--project', project], root ? { uid: nobody } : {});
      runs++;
      if (ended.status !== 0 && !isTold(ended))
        fault(`${args[0] ?? ''} where ${what} is shut: ${excerpt(ended)}`);
      modes(project, 0o755, 0o644);
      if (root) owned(project, 0);
      const { problem } = await stateOf(project);
      if (problem !== undefined)
        fault(`${args[0] ?? ''} where ${what} was shut, afterwards: ${excerpt(problem)}`);
      rmSync(project, { recursive: true, force: true });
    }
    tell(`read-only: ${what}`);
  }
  return {
    counts: [
      {
        part: 'read-only',
        what: 'commands where a folder or file may not be written or read',
        runs,
        faults: faults.length,
        note: root ? 'as another user' : '',
      },
    ],
    faults,
  };
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

/** Stores of every earlier schema: opened by this program, they hold what they held. */
export async function schemas(templates: Templates, tell: Tell): Promise<Outcome> {
  const { faults, fault } = tally('earlier schemas', tell);
  const fixtures = readdirSync('test/store/fixtures').filter((name) => name.endsWith('.tar.gz'));
  for (const name of fixtures) {
    const folder = join(templates.root, name.replace('.tar.gz', '-opened'));
    mkdirSync(folder);
    execFileSync('tar', ['-xzf', resolve('test/store/fixtures', name), '-C', folder]);
    writeFileSync(join(folder, 'isogloss.yaml'), 'isogloss: 1\nname: old\n');
    for (const args of [
      ['verify', '--json'],
      ['channels', '--json'],
      ['search', 'harbour', '--json'],
      ['measure', 'near-duplicates', '--json'],
      ['import', templates.first],
    ]) {
      const ended = await isogloss([...args, '--project', folder]);
      if (ended.status !== 0) fault(`${name}, ${args[0] ?? ''}: ${excerpt(ended)}`);
    }
    tell(name);
  }
  return {
    counts: [
      {
        part: 'earlier schemas',
        what: 'stores of every schema so far, read and added to',
        runs: fixtures.length,
        faults: faults.length,
        note: fixtures.join(', '),
      },
    ],
    faults,
  };
}
