import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

it('what waits in standard input is no row of a table: a shell’s loop over a list runs commands, too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-input-'));
  const at = (name: string): string => join(folder, name);
  const post = { channel: 'pier', id: 1, date: '2026-03-01T10:00:00Z', text: 'Ferries run again.' };
  writeFileSync(at('posts.ndjson'), JSON.stringify(post));
  // Lines that would pass for rows, as the rest of a list would.
  writeFileSync(at('list'), `${JSON.stringify(post)}\nanother.ndjson\n`);
  const input = openSync(at('list'), 'r');
  try {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [resolve('bin/isogloss.cjs'), ...args, '--project', folder, '--json'], {
        stdio: [input, 'pipe', 'pipe'],
        encoding: 'utf8',
      });
    const imported = run('import', at('posts.ndjson'));
    expect([imported.status, imported.stderr]).toEqual([0, '']);
    const measured = run('measure', 'near-duplicates');
    expect([measured.status, measured.stderr]).toEqual([0, '']);
    const channels = run('channels');
    expect(JSON.parse(channels.stdout)).toMatchObject({ rows: [{ channel: 'pier', posts: 1 }] });
  } finally {
    closeSync(input);
    rmSync(folder, { recursive: true, force: true });
  }
});
