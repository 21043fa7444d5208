import { readFileSync, readdirSync } from 'node:fs';

interface Rule {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, readonly [string, { patterns: readonly { regex: string }[] }]>>;
}

const { overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { overrides: readonly Rule[] };

/** The folders of src. */
export const folders = readdirSync('src', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** Folders that a folder may not import from, as the linter has it. */
export function forbidden(folder: string): string[] {
  const rule = overrides.find(
    ({ files, rules }) => files[0] === `src/${folder}/**/*.ts` && 'no-restricted-imports' in rules,
  );
  const regex = rule?.rules['no-restricted-imports']?.[1].patterns[0]?.regex ?? '';
  return (/\((\w+(?:\|\w+)*)\)\//.exec(regex)?.[1] ?? '').split('|');
}
