import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postsByKey } from '../../src/store/queries/posts.ts';
import { withStanding, wordingsOf } from '../../src/store/queries/versionsOf.ts';
import { importFiles } from '../../src/work/import.ts';
import { type OpenProject, openProject } from '../../src/work/study.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-versions-'));
let open: OpenProject;
beforeAll(async () => {
  open = await openProject({ folder, onWait: () => undefined });
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

test('the wordings of a post that were seen come in their order, the one that stands last and once', async () => {
  const study = open.study({
    now: () => new Date('2026-03-09T00:00:00Z'),
    pid: process.pid,
    isAlive: () => true,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onNote: () => undefined,
  });
  const date = '2026-03-01T10:00:00Z';
  const posts = [
    { channel: 's1', id: 1, date, text: 'first words' },
    { channel: 's1', id: 1, date, text: 'second words', edited: '2026-03-01T11:00:00Z' },
    { channel: 's1', id: 1, date, text: 'third words', edited: '2026-03-01T12:00:00Z' },
    { channel: 's1', id: 2, date, text: 'other words' },
  ];
  for (const [i, post] of posts.entries()) {
    writeFileSync(join(folder, `${i}.ndjson`), JSON.stringify(post));
    await importFiles(study, [join(folder, `${i}.ndjson`)], {});
  }
  const { driver } = study.context;
  const held = await postsByKey(driver, [
    { channel: 's1', id: 1 },
    { channel: 's1', id: 2 },
  ]);
  expect(held.map(({ text }) => text)).toEqual(['third words', 'other words']);
  const versions = withStanding(held, await wordingsOf(driver, held));
  expect(versions.map(({ id, text, edited }) => [id, text, edited.slice(0, 13)])).toEqual([
    [1, 'first words', '1970-01-01T00'],
    [1, 'second words', '2026-03-01T11'],
    [1, '', '2026-03-01T12'],
    [2, '', '1970-01-01T00'],
  ]);
  expect(new Set(versions.map(({ hash }) => hash)).size).toBe(4);
});
