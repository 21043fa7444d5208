import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { types } from '../../src/claims/types/index.ts';

interface Rule {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, readonly [string, { patterns: readonly { regex: string }[] }]>>;
}

const page = readFileSync('docs/architecture.md', 'utf8');
/** Rows of the page's table: folder and what it may import. */
const rows = [...page.matchAll(/^\| `(\w+)` \| .* \| ([^|]+) \|$/gm)].map(
  ([, folder = '', may = '']) =>
    [folder, may.trim() === '–' ? [] : may.split(',').map((m) => m.trim())] as const,
);
const { overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { overrides: readonly Rule[] };

const forbidden = (folder: string): string[] => {
  const rule = overrides.find(
    ({ files, rules }) => files[0] === `src/${folder}/**/*.ts` && 'no-restricted-imports' in rules,
  );
  const regex = rule?.rules['no-restricted-imports']?.[1].patterns[0]?.regex ?? '';
  return (/\((\w+(?:\|\w+)*)\)\//.exec(regex)?.[1] ?? '').split('|');
};

describe('docs/architecture.md', () => {
  it('has every folder of src, and none that is not planned', () => {
    const folders = readdirSync('src', { withFileTypes: true }).flatMap((e) =>
      e.isDirectory() ? [e.name] : [],
    );
    const named = rows.map(([folder]) => folder);
    expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
  });

  it.each(rows)('says of %s what the linter says', (folder, may) => {
    const others = rows.map(([name]) => name).filter((name) => name !== folder && !may.includes(name));
    expect(forbidden(folder).sort()).toEqual(others.sort());
  });
});

describe('folders', () => {
  it.each(readdirSync('src'))('src/%s says what belongs in it', (folder) => {
    expect(existsSync(join('src', folder, 'README.md'))).toBe(true);
  });

  it('the READMEs name no file that is not there', () => {
    const missing = readdirSync('src').flatMap((folder) => {
      const text = readFileSync(join('src', folder, 'README.md'), 'utf8');
      return [...text.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell = '']) =>
        [...cell.matchAll(/`([\w./-]+)`/g)]
          .map(([, name = '']) => name)
          .filter((name) => /\.ts$|\/$|\.css$/.test(name) && !existsSync(join('src', folder, name)))
          .map((name) => `src/${folder}/README.md: ${name}`),
      );
    });
    expect(missing).toEqual([]);
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
