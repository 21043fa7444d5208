/** A copy of the tree with a deliberate fault in it, to be drawn from, built or tested as any other. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './faults.ts';

/**
 * The source with the fault in it.
 * @throws {Error} unless what is to be changed stands there exactly once: a fault that is not planted proves nothing
 */
export function faulty(source: string, { name, file, find, put }: Fault): string {
  const places = source.split(find).length - 1;
  if (places !== 1) throw new Error(`fault "${name}": ${file} has its place ${places} times, not once`);
  return source.split(find).join(put);
}

const copied = ['src', 'scripts', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

/** A copy with the fault, or as it is. @returns its folder, below `dist`, where what is installed is found and nothing else looks */
export function plant(root: string, fault: Fault | null): string {
  const folder = join(root, 'dist', 'planted', fault === null ? 'none' : fault.name.replaceAll(' ', '-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  if (fault === null) return folder;
  const file = join(folder, fault.file);
  writeFileSync(file, faulty(readFileSync(file, 'utf8'), fault));
  return folder;
}
