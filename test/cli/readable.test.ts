import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readable } from '../../src/cli/readable.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-readable-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('signs that would steer a terminal are shown as what they are not', () => {
  expect(readable('a\tb\nc\u001b[31m\u0007\u0000\r\u009b2J سلام 👍')).toBe(
    'a\tb\nc\ufffd[31m\ufffd\ufffd\ufffd\ufffd2J سلام 👍',
  );
});

it('neither a message nor a post brings them to the screen', async () => {
  const broken = join(folder, 'broken.csv');
  writeFileSync(broken, 'a\u001b[2J,b\n1,2\n');
  const { err } = await run('import', broken, '--project', folder);
  expect(err).toContain('a\ufffd[2J');
  const posts = join(folder, 'posts.ndjson');
  const post = {
    channel: 'pier',
    id: 1,
    date: '2026-01-01T00:00:00Z',
    text: 'the harbour \u001b]0;title\u0007 is closed',
  };
  writeFileSync(posts, `${JSON.stringify(post)}\n`);
  await run('import', posts, '--project', folder);
  const { out } = await run('search', 'harbour', '--project', folder);
  expect(out).toContain('harbour');
  expect(out).toBe(readable(out));
});

it('whoever reads only the first line of it ends no command', () => {
  const bin = resolve('bin/isogloss.cjs');
  writeFileSync(join(folder, 'isogloss.yaml'), 'isogloss: 1\nname: pier\n');
  writeFileSync(join(folder, 'a.txt'), 'Telegram\n\nThe Union dominates the Telegram channels.\n');
  const { status } = spawnSync(
    'bash',
    ['-c', `set -o pipefail; node ${bin} check a.txt --project . --out out | :`],
    { cwd: folder, encoding: 'utf8' },
  );
  // The report is written after the summary is printed.
  expect({ status, files: readdirSync(join(folder, 'out')) }).toEqual({ status: 0, files: ['report.html'] });
});

it('a folder that may not be written is told in a sentence', async () => {
  // Root may write everywhere: as somebody else.
  if (process.getuid?.() !== 0) return;
  const closed = mkdtempSync(join(tmpdir(), 'isogloss-closed-'));
  process.seteuid?.(65_534);
  try {
    const { status, err } = await run('channels', '--project', closed);
    expect([status, err]).toEqual([
      1,
      expect.stringMatching(/ may not be read or written by you: change its rights, or .*\.\n$/),
    ]);
  } finally {
    process.seteuid?.(0);
    rmSync(closed, { recursive: true });
  }
});
