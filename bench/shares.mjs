// What benches of share tables have in common.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Takes `--name value` out of the words of a command line. */
export const optionsOf = (words) => (name, otherwise) => {
  const at = words.indexOf(`--${name}`);
  return at === -1 ? otherwise : words.splice(at, 2)[1];
};

/** A share table in a project of its own, and how long its import took. */
export function importTable(file, project) {
  mkdirSync(project);
  const began = performance.now();
  const table = ['import', file, '--format', 'shares', '--project', project, '--json'];
  execFileSync('node', ['bin/isogloss.cjs', ...table]);
  return (performance.now() - began) / 1000;
}
