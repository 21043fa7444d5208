import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { register } from '../../src/cli/simulate.ts';
import { UserError } from '../../src/model/errors.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-simulate-'));
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]): Promise<string> {
  const printed: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const program = new Command('isogloss').exitOverride().configureOutput({ writeErr: () => {} });
  register(program);
  await program.parseAsync(['node', 'isogloss', 'simulate', ...args]);
  return printed.join('');
}

test('writes a world and says what it wrote, as JSON and for a person', async () => {
  const out = join(folder, 'world');
  const json = JSON.parse(await run('--out', out, '--scale', '0.1', '--seed', '5', '--json')) as Record<
    string,
    unknown
  >;
  expect(json).toMatchObject({ world: 'demo', seed: 5, channels: 24, claims: 8 });
  expect(readdirSync(out).sort()).toEqual([
    'article.html',
    'isogloss.yaml',
    'posts.ndjson',
    'telegram-desktop',
    'truth-objects.ndjson',
    'truth-posts.ndjson',
    'truth.json',
  ]);
  const text = await run('--out', out, '--scale', '0.1', '--seed', '5');
  expect(text).toMatch(/the world "demo", seed 5: 24 channels, \d+ posts published/);
  expect(text).toContain(String(json['published']));
});

test('keeps out of a folder that holds other files', async () => {
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  await expect(run('--out', folder)).rejects.toThrow(UserError);
  await expect(run('--out', join(folder, 'notes.txt'))).rejects.toThrow(/is not a folder/);
});

test('refuses a world, scale or seed that is none', async () => {
  const out = join(folder, 'none');
  await expect(run('--out', out, '--world', 'moon')).rejects.toThrow(
    /no world named "moon".*demo, null, large/,
  );
  await expect(run('--out', out, '--scale', 'big')).rejects.toThrow(UserError);
  await expect(run('--out', out, '--seed', '-1')).rejects.toThrow(/whole number/);
});
