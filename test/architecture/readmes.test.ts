import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbidden, folders } from './rules.ts';

/** Every folder with a README, as a path under src. */
const rooms = (readdirSync('src', { recursive: true }) as string[])
  .filter((name) => name.endsWith('/README.md'))
  .map((name) => name.slice(0, -'/README.md'.length))
  .toSorted();

const textOf = (room: string): string => readFileSync(join('src', room, 'README.md'), 'utf8');

/** What stands in `…`: paths as they are written, with "*" for any letters. */
const namesOf = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);

/** Modules of the folder itself, and folders below it that have no README of their own, with those that have. */
function held(room: string): string[] {
  const walk = (below: string): string[] =>
    readdirSync(join('src', room, below), { withFileTypes: true }).flatMap((entry) => {
      const path = join(below, entry.name);
      if (entry.isDirectory())
        return existsSync(join('src', room, path, 'README.md')) ? [`${path}/`] : [`${path}/`, ...walk(path)];
      return below === '' && entry.name.endsWith('.ts') ? [path] : [];
    });
  return walk('');
}

const asPattern = (name: string): RegExp =>
  new RegExp(`^${name.replaceAll(/[.\\/]/g, String.raw`\$&`).replaceAll('*', '[^/]*')}$`);

/** A name stands for a module or folder of this room: a path that ends in .ts or a stroke. */
const isPath = (name: string): boolean => /^[\w*-][\w./*-]*(?:\.ts|\/)$/.test(name);

describe.each(rooms)('src/%s/README.md', (room) => {
  const text = textOf(room);
  const names = namesOf(text).filter(isPath);

  it('names every module and folder in it', () => {
    const patterns = names.map(asPattern);
    expect(held(room).filter((path) => !patterns.some((one) => one.test(path)))).toEqual([]);
  });

  it('names none that is not there', () => {
    const all = readdirSync(join('src', room), { recursive: true, withFileTypes: true }).map(
      (entry) =>
        join(entry.parentPath, entry.name).slice(join('src', room).length + 1) +
        (entry.isDirectory() ? '/' : ''),
    );
    // A row about `pages/` may speak of a file in it by its name alone.
    const isHere = (name: string): boolean =>
      all.some((path) => asPattern(name).test(path) || path.endsWith(`/${name}`));
    const isElsewhere = (name: string): boolean => existsSync(name) || existsSync(join('src', name));
    // In a recipe a name in capitals stands for any.
    const recipe = /\b[A-Z]{4,}\b/;
    expect(names.filter((name) => !recipe.test(name) && !isHere(name) && !isElsewhere(name))).toEqual([]);
  });
});

describe.each(folders)('src/%s/README.md', (folder) => {
  it('says what it imports as the linter does', () => {
    const said = /\bImports((?:,?\s(?:and )?`\w+`)+|\snothing)/.exec(textOf(folder))?.[1];
    expect(said, 'a sentence that begins "Imports"').toBeDefined();
    const may = namesOf(said ?? '');
    const rest = folders.filter((name) => name !== folder && !may.includes(name));
    expect(rest.toSorted()).toEqual(forbidden(folder).toSorted());
  });
});
