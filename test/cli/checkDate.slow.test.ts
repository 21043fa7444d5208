import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CheckResult } from '../../src/model/check.ts';
import { posts } from '../server/corpus.ts';
import { run, runJson } from './run.ts';

const told =
  'The greens\n\nGreens dominated the Telegram channels last month over the reds, said Ada Ahmadi.\n';

it('check takes the day as an option, keeps it in the ledger and says that a person gave it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-day-'));
  writeFileSync(join(folder, 'posts.ndjson'), posts());
  writeFileSync(join(folder, 'told.txt'), told);
  writeFileSync(join(folder, 'second.txt'), 'Another text.\n');
  writeFileSync(join(folder, 'isogloss.yaml'), 'isogloss: 1\nname: Days\n');
  const project = ['--project', folder, '--out', join(folder, 'out')];
  await run('import', join(folder, 'posts.ndjson'), '--project', folder);
  const check = (...args: string[]) =>
    runJson<CheckResult>('check', join(folder, 'told.txt'), ...project, ...args);
  const first = await check('--date', '2026-01-05');
  expect(first.document).toMatchObject({ date: '2026-01-05', dateGiven: true });
  expect(JSON.stringify(first.notes)).toContain('was given by whoever checks it');
  // The next one knows it.
  expect((await check()).document).toMatchObject({ date: '2026-01-05', dateGiven: true });
  const two = await run(
    'check',
    join(folder, 'told.txt'),
    join(folder, 'second.txt'),
    ...project,
    '--date',
    '2026-01-05',
  );
  expect(two.err).toContain('--date says when one document came out, and there are 2 here');
  expect(two.status).toBe(1);
  const none = await run('check', join(folder, 'told.txt'), ...project, '--date', 'May', '--no-ledger');
  expect(none.err).toContain('“May” is no day');
  rmSync(folder, { recursive: true });
});
