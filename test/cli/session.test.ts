import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeOut } from '../../src/work/files/outFolder.ts';
import { withProject } from '../../src/cli/session.ts';
import { run, runJson } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-session-'));
const taken = join(folder, 'taken');
beforeAll(async () => {
  writeFileSync(join(folder, 'isogloss.yaml'), 'isogloss: 1\nname: session\n');
  writeFileSync(taken, 'a file');
  const posts = ['pier', 'quay'].map((channel) =>
    JSON.stringify({ channel, id: 1, date: '2026-05-11T08:00:07Z', text: 'the harbour is closed' }),
  );
  writeFileSync(join(folder, 'posts.ndjson'), posts.join('\n'));
  writeFileSync(join(folder, 'article.txt'), 'Ahmadi said that the harbour is closed.\n');
  await runJson('import', join(folder, 'posts.ndjson'), '--project', folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('--out that is no folder', () => {
  it.each([
    ['export', 'gexf'],
    ['export', 'csv', '--network', 'forward'],
    ['export', 'csv'],
    ['export', 'parquet'],
    ['report'],
    ['check', join(folder, 'article.txt')],
  ])('%s %s %s %s is refused in a sentence', async (...args) => {
    const called = args.filter((word) => word !== undefined);
    expect(await run(...called, '--project', folder, '--out', taken)).toEqual({
      status: 1,
      out: '',
      err: `--out is "${taken}": there is a file of that name. Name another folder.\n`,
    });
    const below = join(taken, 'deeper');
    expect(await run(...called, '--project', folder, '--out', below)).toMatchObject({
      status: 1,
      err: `--out is "${below}": a part of it is a file, not a folder. Name another folder.\n`,
    });
    expect(existsSync(join(folder, 'claims.yaml'))).toBe(false);
  });

  it.runIf(process.getuid?.() === 0)('or is another’s is refused in a sentence', () => {
    const closed = mkdtempSync(join(tmpdir(), 'isogloss-closed-'));
    process.seteuid?.(65_534);
    try {
      expect(() => makeOut(join(closed, 'out'))).toThrow(/^--out is ".*": you may not write there\. Name/);
    } finally {
      process.seteuid?.(0);
      rmSync(closed, { recursive: true });
    }
  });
});

describe('signals', () => {
  it.each([
    ['SIGINT', 'SIGTERM'],
    ['SIGTERM', 'SIGINT'],
    ['SIGINT', 'SIGINT'],
  ] as const)('%s stops what runs, and %s after it ends the process', async (first, second) => {
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => true);
    // Those of the test runner are not called.
    const others = (['SIGINT', 'SIGTERM'] as const).map((name) => [name, process.listeners(name)] as const);
    for (const [name] of others) process.removeAllListeners(name);
    const command = new Command().option('--project <dir>');
    command.setOptionValueWithSource('project', folder, 'cli');
    try {
      await withProject(command, ({ context }) => {
        process.emit(first, first);
        expect(context.signal?.aborted).toBe(true);
        expect(kill).not.toHaveBeenCalled();
        process.emit(second, second);
        expect(kill).toHaveBeenCalledWith(process.pid, second);
        return Promise.resolve();
      });
      // Nobody else listens: the signal has its own effect.
      expect(process.listenerCount('SIGINT') + process.listenerCount('SIGTERM')).toBe(0);
    } finally {
      for (const [name, listeners] of others) for (const one of listeners) process.on(name, one);
      kill.mockRestore();
    }
  });
});
