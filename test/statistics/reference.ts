import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** The cases of a file that `reference/make.py` wrote. */
export function reference<T>(name: string): T {
  const text = readFileSync(new URL(`./reference/${name}.json`, import.meta.url), 'utf8');
  return (JSON.parse(text, revive) as { cases: T }).cases;
}

function revive(_key: string, value: unknown): unknown {
  if (value === 'Infinity') return Infinity;
  return value === '-Infinity' ? -Infinity : value;
}

/** Equal up to a relative difference, or to an absolute one where the expected value is near 0. */
export function expectClose(actual: number, expected: number, relative = 1e-12, absolute = 0): void {
  const off = Math.abs(actual - expected);
  const ok = actual === expected || off <= relative * Math.abs(expected) || off <= absolute;
  expect(ok, `${actual} is not ${expected} (relative ${off / Math.abs(expected)})`).toBe(true);
}
