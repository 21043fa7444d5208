import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process and catches what it prints. */
export async function run(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
  process.exitCode = undefined;
  try {
    await main(['node', 'isogloss', ...args]);
    const code = process.exitCode as number | undefined;
    return { status: code ?? 0, out: out.join(''), err: err.join('') };
  } finally {
    process.exitCode = undefined;
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

export async function runJson<T>(...args: string[]): Promise<T> {
  const { out, err, status } = await run(...args, '--json');
  if (status !== 0) throw new Error(`status ${status}: ${err}`);
  return JSON.parse(out) as T;
}
