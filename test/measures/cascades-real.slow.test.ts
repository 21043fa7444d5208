import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, runJson } from '../cli/run.ts';

// Real posts by others; where they, or Python, are not at hand this is skipped.
const posts = '../shared/data/telegram-forwards-en/posts.csv.gz';
const script = 'test/measures/reference/cascades.py';
const python = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!existsSync(posts) || !python)('cascades of forwards in telegram-forwards-en', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isogloss-cascades-'));
    copyFileSync('examples/telegram-forwards-en/isogloss.yaml', join(folder, 'isogloss.yaml'));
    await runJson('import', posts, '--project', folder);
  }, 280_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are those that a script of its own counts from the raw file', async () => {
    const object = ['--object', 'forward', '--min-channels', '3', '--limit', '60'];
    const { out } = await run('measure', 'spread', ...object, '--json', '--project', folder);
    const file = join(folder, 'spread.json');
    writeFileSync(file, out);
    const { stdout } = spawnSync('python3', [script, posts, file], { encoding: 'utf8' });
    const [counted = '', told = '', agree = ''] = stdout.trim().split('\n');
    const pairsIn = (line: string): string[] => [...line.matchAll(/\(\d+, \d+\)/g)].map(([pair]) => pair);
    expect(counted).toMatch(/in all 1305$/);
    expect(pairsIn(counted)).toContain('(3, 1045)');
    expect(pairsIn(told)).toEqual(pairsIn(counted));
    expect(agree).toMatch(/: 60 of 60$/);
  }, 280_000);
});
