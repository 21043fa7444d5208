import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inTurn } from '../../src/work/turn.ts';

let folder = '';
const lock = (): string => join(folder, '.isogloss', 'changing.json');
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'isogloss-turn-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const process = (pid: number, living: readonly number[]) => ({
  folder,
  pid,
  isAlive: (other: number) => living.includes(other),
});

it('of two at once one works, and the other is told so', async () => {
  const worked: number[] = [];
  const work = (pid: number) => async () => {
    await new Promise((done) => setTimeout(done, 10));
    return worked.push(pid);
  };
  const both = await Promise.allSettled([1, 2].map((pid) => inTurn(process(pid, [1, 2]), work(pid))));
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(worked).toEqual([1]);
  expect(String((both[1] as PromiseRejectedResult).reason)).toMatch(
    /under way in this project \(process 1\)/,
  );
  expect(existsSync(lock())).toBe(false);
  expect(await inTurn(process(2, [1, 2]), () => Promise.resolve('now'))).toBe('now');
});

it('one that failed, and one that was killed, stand in nobody’s way', async () => {
  await expect(inTurn(process(1, [1]), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock())).toBe(false);
  writeFileSync(lock(), JSON.stringify({ pid: 7, port: 0, token: '7' }));
  expect(await inTurn(process(1, [1]), () => Promise.resolve('after it'))).toBe('after it');
  // In a container the next process often has the number of the one that died.
  writeFileSync(lock(), JSON.stringify({ pid: 1, port: 0, token: 'before' }));
  expect(await inTurn(process(1, [1]), () => Promise.resolve('after it'))).toBe('after it');
  expect(existsSync(lock())).toBe(false);
  writeFileSync(lock(), 'no lock');
  expect(await inTurn(process(1, [1]), () => Promise.resolve('after it'))).toBe('after it');
});

it('what works in its turn may do so within', async () => {
  const inner = () => inTurn(process(1, [1]), () => Promise.resolve(existsSync(lock())));
  expect(await inTurn(process(1, [1]), async () => [await inner(), existsSync(lock())])).toEqual([
    true,
    true,
  ]);
  expect(existsSync(lock())).toBe(false);
});
