import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbidden, folders } from './rules.ts';
import { types } from '../../src/claims/types/index.ts';

const page = readFileSync('docs/architecture.md', 'utf8');
/** Rows of the page's table: folder and what it may import. */
const rows = [...page.matchAll(/^\| `(\w+)` \| .* \| ([^|]+) \|$/gm)].map(
  ([, folder = '', may = '']) =>
    [folder, may.trim() === '–' ? [] : may.split(',').map((m) => m.trim())] as const,
);
describe('docs/architecture.md', () => {
  it('has every folder of src, and none that is not planned', () => {
    const named = rows.map(([folder]) => folder);
    expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
  });

  it.each(rows)('says of %s what the linter says', (folder, may) => {
    const others = rows.map(([name]) => name).filter((name) => name !== folder && !may.includes(name));
    expect(forbidden(folder).sort()).toEqual(others.sort());
  });
});

describe('where things are', () => {
  // Paths in the tables below the heading: `folder/file.ts`, `folder/`; NAME stands for many.
  const [, index = ''] = page.split('## Where is …?');
  const paths = [...index.matchAll(/`((?:[\w-]+\/)+(?:[\w.-]+\.(?:ts|sql))?)`/gu)].map(
    ([, path = '']) => path,
  );

  it('names a hundred files and folders, and each of them is there', () => {
    expect(paths.length).toBeGreaterThan(100);
    const missing = paths.filter(
      (path) => !path.includes('NAME') && !existsSync(join(path.startsWith('scripts/') ? '.' : 'src', path)),
    );
    expect(missing).toEqual([]);
  });
});

describe('folders', () => {
  it.each(folders)('src/%s says what belongs in it', (folder) => {
    expect(existsSync(join('src', folder, 'README.md'))).toBe(true);
  });
});

describe('a claim type', () => {
  it.each(types.map(({ name }) => [name, types.find((type) => type.name === name)] as const))(
    '%s has a folder of its own and every part',
    (name, type) => {
      expect(existsSync(join('src/claims/types', name, 'index.ts'))).toBe(true);
      expect(type?.test).toBeTypeOf('function');
      expect(type?.power).toBeTypeOf('function');
    },
  );
});

describe('modules', () => {
  const sizes = (readdirSync('src', { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, lines: readFileSync(join('src', name), 'utf8').split('\n').length - 1 }));

  it('are of 250 lines at most: what is longer is two things', () => {
    expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('have under 100 lines, half of them', () => {
    const sorted = sizes.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });
});
