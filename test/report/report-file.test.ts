import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { kindMark } from '../../src/report/report.ts';
import { type ReportOf, writeReport } from '../../src/work/reporting/reportFile.ts';

let out = '';
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'isogloss-report-file-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const write = (of: ReportOf, text: string): string => {
  const mark = of === 'project' ? kindMark(of) : kindMark('articles', of.articles);
  return basename(writeReport(out, of, `<html><head>${mark}</head>${text}`));
};
const textOf = (name: string): string => readFileSync(join(out, name), 'utf8');

it('a report of the project leaves the report of an article where it stands, and the other way round', () => {
  const article = { articles: ['a.txt'] };
  expect(write(article, 'first')).toBe('report.html');
  expect(write('project', 'second')).toBe('report-of-project.html');
  expect(write(article, 'third')).toBe('report.html');
  expect(textOf('report.html')).toContain('third');
  expect(textOf('report-of-project.html')).toContain('second');
});

it('articles leave the reports of other articles where they stand, and replace their own', () => {
  expect(write({ articles: ['x/a.txt'] }, 'first')).toBe('report.html');
  expect(write({ articles: ['x/other article.html'] }, 'second')).toBe('report-of-other-article.html');
  expect(write({ articles: ['a.txt', 'b.txt'] }, 'third')).toBe('report-of-a.html');
  expect(write({ articles: ['b.txt', 'y/a.txt'] }, 'again')).toBe('report-of-a.html');
  expect(write({ articles: ['y/a.txt'] }, 'of its own')).toBe('report.html');
  expect(textOf('report.html')).toContain('of its own');
  expect(textOf('report-of-other-article.html')).toContain('second');
});

it('a file of another program is left as well, and every name is tried', () => {
  writeFileSync(join(out, 'report.html'), 'somebody’s own');
  writeFileSync(join(out, 'report-of-project.html'), 'somebody’s own');
  expect(write('project', 'first')).toBe('report-of-project-2.html');
  expect(readdirSync(out).length).toBe(3);
  expect(textOf('report.html')).toBe('somebody’s own');
});
