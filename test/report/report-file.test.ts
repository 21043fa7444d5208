import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { kindMark } from '../../src/report/report.ts';
import { writeReport } from '../../src/work/reporting/reportFile.ts';

it('a report of the project leaves the report of an article where it stands, and the other way round', () => {
  const out = mkdtempSync(join(tmpdir(), 'isogloss-report-file-'));
  const page = (of: 'articles' | 'project', text: string): string =>
    `<html><head>${kindMark(of)}</head>${text}`;
  const write = (of: 'articles' | 'project', text: string): string =>
    basename(writeReport(out, of, page(of, text)));
  try {
    expect(write('articles', 'first')).toBe('report.html');
    expect(write('project', 'second')).toBe('report-of-project.html');
    expect(write('articles', 'third')).toBe('report.html');
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('third');
    expect(readFileSync(join(out, 'report-of-project.html'), 'utf8')).toContain('second');
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
