import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { forgetCorpus } from '../../src/store/derive/corpus.ts';
import { runCheck } from '../../src/work/check.ts';
import { withStudy } from '../../src/work/study.ts';
import { surroundings } from '../measures/graded.ts';
import { importFile } from '../store/support.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const postsOf = (channel: string): string =>
  Array.from({ length: 60 }, (_, i) =>
    JSON.stringify({
      channel,
      id: i + 1,
      date: new Date(Date.UTC(2026, 2, 1 + (i % 30), 10)).toISOString(),
      text: `${i % 2 === 0 ? 'The ferry' : 'A barge'} number ${i} of ${channel} leaves late.`,
    }),
  ).join('\n');

it('a change of the posts between claims and report of a check has both counted anew, and told', async () => {
  file(
    'isogloss.yaml',
    'isogloss: 1\nname: ferries\nlexicons:\n  ferries:\n    label: ferries\n    terms: [ferry]\n',
  );
  const article = file('article.txt', 'Talk of the ferry is in most Telegram channels, the mayor said.\n');
  const posts = file('pier.ndjson', postsOf('pier'));
  const notes: string[] = [];
  const checked: number[] = [];
  const bar: number[] = [];
  const out = join(folder, 'out');
  const study = {
    ...surroundings,
    folder,
    onNote: (note: string) => void notes.push(note),
    onProgress: (_: unknown, done: number) => void bar.push(done),
  };
  await withStudy({ ...study, onWait: () => undefined }, async (opened) => {
    await importFile(opened.store, posts);
    const run = await runCheck(opened, [article], {
      out,
      ledger: false,
      onChecked: ([result]) => {
        checked.push(result?.frame.posts ?? 0);
        // The engine takes statements one after another: it is said before the report counts.
        if (checked.length < 3) void forgetCorpus(opened.store.driver, 'after');
      },
    });
    expect(checked).toEqual([60, 60, 60]);
    expect(run.results[0]?.frame.posts).toBe(60);
  });
  expect(bar).toEqual(bar.toSorted((a, b) => a - b));
  expect(notes.filter((note) => note.startsWith('The posts changed after that'))).toHaveLength(2);
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('pier');
}, 120_000);
